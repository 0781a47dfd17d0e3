// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation

/// A pair as a person compares it: both sides beside each other, then why it is open, in lines of `width` columns.
///
/// Nothing in it is obeyed by a terminal: every control and invisible character is spelled out before it is measured.
package func reviewLines(of pair: UndecidedPair, in report: NightReport, width: Int = 80) -> [String] {
    let sheet = ReviewSheet(width: width)
    let sides = [pair.one, pair.other].map { SideTexts(of: $0, in: report) }
    var lines = sheet.rows(sides[0], sides[1])
    lines += sheet.wrapped("weight", pair.weightText(in: report))
    return lines + sheet.wrapped("worth", worths[min(pair.rank, 2)])
}

/// Why a pair is open, in whole sentences.
package func reasonLines(of pair: UndecidedPair, in report: NightReport, width: Int = 80) -> [String] {
    let (text, places, sheet) = (EnglishText(), Places(of: report), ReviewSheet(width: width))
    return pair.reasons.flatMap { sheet.wrapped("because", text.evidence($0, in: places).plain) }
}

private let worths = [
    "a gap of an active business hangs on it", "a gap hangs on it", "no gap hangs on it",
]

extension UndecidedPair {
    /// The odds, and whom else it may be.
    fileprivate func weightText(in report: NightReport) -> String {
        guard let weight else { return "none: a rule found the two, not the comparison of all they say" }
        let bits = "\(weight < 0 ? "-" : "+")\(abs(weight) / 10).\(abs(weight) % 10) bits"
        guard let rival, report.records.indices.contains(rival) else { return bits }
        return
            "\(bits); it may also be \(quoted(report.records[rival].name)) (\(Places(of: report).place(ofRecord: rival)))"
    }
}

/// What one side says, by the words in front of it.
struct SideTexts {
    let rows: [(label: String, text: String)]

    init(of side: UndecidedPair.Side, in report: NightReport) {
        let record = report.records[side.record]
        let source = report.sources[record.source]
        let customer = report.customers[side.customer]
        let others = customer.customer.records.filter { $0 != side.record }
        rows = [
            ("name", record.name),
            ("domains", record.domains.map(\.text).joined(separator: ", ")),
            ("tenant", (record.tenantID ?? customer.customer.tenantID)?.description ?? ""),
            ("place", place(of: record)),
            ("row", "\(source.id), \(source.path):\(record.line)"),
            ("also in", Places(of: report).list(ofRecords: others, more: "more").plain),
            ("verdict", customer.decided.verdict.rawValue),
            ("missing", customer.missing),
            ("named", side.reviewed.name),
        ]
    }
}

/// Where a row says the customer is.
func place(of record: CustomerRecord) -> String {
    let parts = [DetailKind.street, .postcode, .city].compactMap { kind in
        record.details.first { $0.kind == kind }?.text
    }
    let country = (record.country ?? record.tenantCountry)?.code
    return (parts + [country].compactMap(\.self)).joined(separator: ", ")
}

/// Two columns behind a column of labels.
struct ReviewSheet {
    private let label = 8
    private let column: Int
    private let whole: Int

    init(width: Int) {
        whole = max(24, width - label)
        column = max(12, (width - label - 3) / 2)
    }

    func rows(_ one: SideTexts, _ other: SideTexts) -> [String] {
        zip(one.rows, other.rows).flatMap { left, right in
            if left.text.isEmpty, right.text.isEmpty { return [String]() }
            let (lefts, rights) = (chunks(left.text, of: column), chunks(right.text, of: column))
            return (0..<max(lefts.count, rights.count)).map { row in
                let (cell, rival) = (row < lefts.count ? lefts[row] : "", row < rights.count ? rights[row] : "")
                return trimmed("\(padded(row == 0 ? left.label : "", label))\(padded(cell, column)) | \(rival)")
            }
        }
    }

    func wrapped(_ title: String, _ text: String) -> [String] {
        chunks(text, of: whole).enumerated().map { "\(padded($0 == 0 ? title : "", label))\($1)" }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(of: text)))
    }

    private func trimmed(_ line: String) -> String {
        var scalars = line.unicodeScalars
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}

/// The text in pieces of so many columns at most, cut behind a blank or a slash, else behind a hyphen.
private func chunks(_ text: String, of width: Int) -> [String] {
    var pieces: [String] = []
    var rest = Array(printable(text).unicodeScalars)[...]
    while !rest.isEmpty {
        var (end, used, cut, hyphen) = (rest.startIndex, 0, 0, 0)
        while end < rest.endIndex, used + columns(of: rest[end]) <= width {
            used += columns(of: rest[end])
            end += 1
            if rest[end - 1] == " " || rest[end - 1] == "/" { cut = end }
            if rest[end - 1] == "-" { hyphen = end }
        }
        if cut == 0 { cut = hyphen }
        if end < rest.endIndex, cut > rest.startIndex { end = cut }
        // A scalar wider than the column still has to go somewhere.
        if end == rest.startIndex { end += 1 }
        var piece = String.UnicodeScalarView(rest[..<end])
        while piece.last == " " { piece.removeLast() }
        pieces.append(String(piece))
        rest = rest[end...]
    }
    return pieces
}

private func columns(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns(of: $1) } }

/// How many columns a terminal gives a scalar: none to a combining mark, two to the wide ones of East Asia.
private func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return 2
    default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}
