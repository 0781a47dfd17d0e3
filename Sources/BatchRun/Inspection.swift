// SPDX-License-Identifier: MIT

package import Diagnostics
package import Intake

/// Reads a file a person named on the command line as its profile reads it; when none fits, as `generic-table` would.
///
/// Rows of the same key are not merged, so that every accepted row is seen.
package func inspectedExport(
    of request: ExportRequest,
    profiles: [SourceProfile]
) throws(Diagnostic) -> Export {
    do throws(Diagnostic) {
        return try readExport(at: request.file, as: request, profiles: profiles).export.get()
    } catch  where request.profile == nil && error.code == .profileNotMatching {
        guard let offered = try? genericExport(of: request, profiles: profiles) else { throw error }
        return offered
    }
}

/// A profile for a file that no profile fits, ready to be edited; `nil` when nothing can be seen of it.
///
/// Made from the titles of what was read all the same, else from the titles or the root element of the file.
package func draftedProfile(
    for request: ExportRequest,
    offered: Export?,
    profiles: [SourceProfile]
) -> [String]? {
    guard let generic = profiles.first(where: { $0.id == "generic-table" }) else { return nil }
    if let offered { return profileDraft(forTitles: offered.titles, generic: generic) }
    do throws(Diagnostic) {
        if let root = try rootName(of: request) { return profileDraft(forRoot: root) }
        let titles = try readRawRecords(of: request, profiles: profiles) { _ in }
        return titles.isEmpty ? nil : profileDraft(forTitles: titles, generic: generic)
    } catch {
        // Why it cannot be read was said already.
        return nil
    }
}

/// The root element of an XML document that is no workbook; `nil` for anything else.
private func rootName(of request: ExportRequest) throws(Diagnostic) -> String? {
    try documentRoot(of: fileBytes(request.file, path: request.file), file: request.file)
}

private func genericExport(of request: ExportRequest, profiles: [SourceProfile]) throws(Diagnostic) -> Export {
    let generic = "generic-table"
    var named = ExportRequest(id: request.id, index: 0, file: request.file, profile: generic)
    (named.encoding, named.delimiter, named.quote) = (request.encoding, request.delimiter, request.quote)
    var export = try readExport(at: request.file, as: named, profiles: profiles).export.get()
    let message = "no profile fits by itself; this is what '\(generic)' makes of the file"
    let advice = "name it at the source: 'profile: \(generic)'; or begin with the profile printed below"
    let place = SourceLocation(file: request.file)
    export.say(Diagnostic(.note, .profileNotMatching, message, at: place, suggestion: advice))
    export.isOffered = true
    return export
}

/// Hands every record of a delimited file to `each` as its cells, titles included, before any profile has its say.
/// - Returns: the titles, as far as a row looks like titles.
@discardableResult
package func readRawRecords(
    of request: ExportRequest,
    profiles: [SourceProfile],
    each: ([String]) -> Void
) throws(Diagnostic) -> [String] {
    var file = try InputFile(request.file, path: request.file, advice: exportAdvice)
    var table = RawTable(request, profiles: profiles)
    var block: [UInt8] = []
    block.reserveCapacity(1 << 18)
    while try file.read(into: &block) { try table.append(block.span, each: each) }
    try table.finish(each: each)
    return table.titles
}

/// The text of a file a person named on the command line.
package func fileText(at path: String) throws(Diagnostic) -> String {
    String(decoding: try fileBytes(path, path: path, advice: "check the path"), as: UTF8.self)
}
