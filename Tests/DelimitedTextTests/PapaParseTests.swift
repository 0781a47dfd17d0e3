// SPDX-License-Identifier: MIT

import DelimitedText
import Testing

/// Papa Parse's own cases, where they speak about the bytes and not about its options.
@Suite(.enabled(if: Corpus.isPresent)) struct PapaParseTests {
    /// A file that breaks RFC 4180 has no right reading.
    ///
    /// Papa Parse goes on to the next quote that a delimiter or a line
    /// end follows, which swallows rows when that is on another line; here a quote that is not doubled then ends the
    /// quotes, the rest of the cell is kept, and `misquotedCell` says so.
    static let deliberate = [
        "Quoted field has invalid trailing quote after delimiter",
        "Quoted field has invalid trailing quote before delimiter",
        "Quoted field has invalid trailing quote after new line",
    ]

    @Test func readsTheCoreCases() throws {
        let cases = try Corpus.json("papaparse/cases.json", as: Cases.self).core
        var differing: [String] = []
        for papa in cases where cells(papa.rows) != cells(papa.expectedRows) {
            differing.append(papa.description)
        }
        #expect(cases.count == 63)
        #expect(differing == Self.deliberate)
    }

    @Test func saysOfTheDeliberateOnesThatAQuoteIsMisplaced() throws {
        let cases = try Corpus.json("papaparse/cases.json", as: Cases.self).core
        for papa in cases where Self.deliberate.contains(papa.description) {
            #expect(records(in: Array(papa.input.utf8)).contains { $0.misquotedCell != nil }, "\(papa.description)")
        }
    }
}

private struct Cases: Decodable {
    let core: [Case]
}

private struct Case: Decodable {
    struct Expected: Decodable {
        struct Meta: Decodable {
            let renamedHeaders: [String: String]?
        }

        let data: [[String]]
        let meta: Meta?
    }

    struct Config: Decodable {
        let delimiter: String?
        let comments: Comments?
        let preview: Int?
        let header: Bool?
        let fastMode: Bool?
        let newline: String?
        let transformHeader: String?
    }

    let description: String
    let input: String
    let config: Config?
    let expected: Expected

    /// What this reader makes of it, with Papa's options done in its stead: what they ask for is not a reader's concern.
    var rows: [[String]] {
        let bytes = Array(input.utf8)
        let delimiter = config?.delimiter?.utf8.first ?? UInt8(ascii: ",")
        var found = records(in: bytes, dialect: Dialect(delimiter: delimiter)).filter { record in
            guard case .marker(let marker)? = config?.comments else { return true }
            return !bytes[record.range].starts(with: marker.utf8)
        }.map(\.texts)
        // Papa takes a line end for a separator, with an empty record behind the last.
        if bytes.last == 0x0A { found.append([""]) }
        if let preview = config?.preview { found = Array(found.prefix(preview)) }
        if config?.transformHeader != nil {
            found = found.prefix(1).map { $0.map { $0.lowercased() } } + found.dropFirst()
        }
        return found
    }

    /// What is expected, with the titles as they were before Papa made them distinct.
    var expectedRows: [[String]] {
        guard let original = expected.meta?.renamedHeaders, let titles = expected.data.first else {
            return expected.data
        }
        return [titles.map { original[$0] ?? $0 }] + expected.data.dropFirst()
    }
}

/// A text that begins a comment, or whether `#` does.
private enum Comments: Decodable {
    case marker(String)
    case none

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .marker(text)
        } else if let isOn = try? value.decode(Bool.self), isOn {
            self = .marker("#")
        } else {
            self = .none
        }
    }
}
