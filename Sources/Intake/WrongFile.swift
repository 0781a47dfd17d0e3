// SPDX-License-Identifier: MIT

package import Diagnostics
import XMLRecords

/// Refuses by its first bytes what people save by mistake (FORMATS.md, section 1.3); says what it is and what to do.
package func refusal(of bytes: [UInt8], file: String) -> Diagnostic? {
    let place = SourceLocation(file: file)
    guard !bytes.isEmpty else {
        return Diagnostic(
            .error,
            .fileEmpty,
            "the file is empty",
            at: place,
            suggestion: "export the list again; a full disk or a broken job leaves such files"
        )
    }
    let body = Array((bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]).drop(while: isBlank))
    guard let first = body.first else {
        return Diagnostic(
            .error,
            .fileEmpty,
            "the file holds nothing but blanks",
            at: place,
            suggestion: "export the list again"
        )
    }
    guard let (what, advice) = mistake(body, first: first) else { return nil }
    return Diagnostic(.error, .notATable, "this is \(what), expected CSV or XML", at: place, suggestion: advice)
}

private func mistake(_ body: [UInt8], first: UInt8) -> (what: String, advice: String)? {
    if body.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        return ("an Excel workbook (or another ZIP archive)", "open it in Excel and save it as 'CSV UTF-8'")
    }
    if body.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        return ("an old Excel workbook (.xls)", "open it in Excel and save it as 'CSV UTF-8'")
    }
    if body.starts(with: [0x1F, 0x8B]) { return ("a gzip archive", "unpack it and name the file inside") }
    if body.starts(with: "%PDF".utf8) { return ("a PDF document", "export the list as CSV in its place") }
    if begins(body, with: "<!doctype html") || begins(body, with: "<html") || begins(body, with: "<table") {
        return (
            "an HTML page: usually a login page, or a table that only pretends to be .xls",
            "sign in to the portal again and export the list anew; a table opens in Excel and can be saved as CSV"
        )
    }
    if isJSON(body, first: first) {
        return ("JSON: usually an error message of the portal", "read the message in the file, then export again")
    }
    if begins(body.first == UInt8(ascii: "\"") ? body.dropFirst() : body[...], with: formatTableTitle) {
        return (
            "the output of Format-Table piped to Export-Csv, which holds no data",
            "leave out Format-Table, or use Select-Object in its place"
        )
    }
    return nil
}

private let formatTableTitle: StaticString = "classid2e4f51ef21dd47e99d3c952918aff9cd"

/// Refuses an OpenDocument spreadsheet saved as XML, by the namespace of its root element.
func refusal(ofWorkbook root: QualifiedName, file: String) -> Diagnostic? {
    guard root.description.hasPrefix("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}") else { return nil }
    return Diagnostic(
        .error,
        .notATable,
        "this is an OpenDocument workbook saved as XML, expected CSV",
        at: SourceLocation(file: file),
        suggestion: "open it in the spreadsheet and save it as 'CSV UTF-8'"
    )
}

/// Refuses a DATEV batch that no profile expects by its first line: its columns mean other things than their titles say.
func refusal(ofBatch firstLine: String, by profile: SourceProfile, file: String) -> Diagnostic? {
    guard profile.firstLine == nil, ["EXTF", "DTVF"].contains(where: { isMark($0, of: firstLine) }) else { return nil }
    return Diagnostic(
        .error,
        .notATable,
        "this is a DATEV batch, which the profile '\(profile.id)' does not expect",
        at: SourceLocation(file: file),
        suggestion: "write a profile for it, with 'match: {first-line: ...}' and 'read: {header: {skip-lines: 1}}'"
    )
}

private func isMark(_ mark: String, of firstLine: String) -> Bool {
    firstLine.hasPrefix("\(mark);") || firstLine.hasPrefix("\"\(mark)\";")
}

/// A brace or bracket that goes on as JSON does; `[required] Name` and a braced GUID do not.
private func isJSON(_ body: [UInt8], first: UInt8) -> Bool {
    let second = body.dropFirst().first { !isBlank($0) }.map { Unicode.Scalar($0) }
    switch Unicode.Scalar(first) {
    case "{": return second == "\"" || second == "}"
    case "[": return second == "{" || second == "[" || second == "]" || second == "\""
    default: return false
    }
}

private func begins(_ body: some Collection<UInt8>, with lowercase: StaticString) -> Bool {
    let expected = Array(lowercase.description.utf8)
    guard body.count >= expected.count else { return false }
    return zip(body, expected).allSatisfy { byte, wanted in
        ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
