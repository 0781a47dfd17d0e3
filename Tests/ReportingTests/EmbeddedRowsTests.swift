// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Reconciliation
import Testing

@testable import Reporting

/// The customers as the page's script gets them.
@Suite struct EmbeddedRowsTests {
    private func document(of night: Night) throws -> [String: Any] {
        let bytes = EmbeddedRows(night.rows, of: night).bytes
        #expect(!bytes.contains(UInt8(ascii: "<")) && !bytes.contains(UInt8(ascii: ">")))
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func everySentenceUnfoldsToItsWordsInBothLanguages() throws {
        var sample = try SampleNight(language: .german)
        try sample.add(strangers: ["A\tB", "Same\nName", "\\u{202E}evil</script>", "\"quoted\\"])
        let night = Night(sample.report)
        let document = try document(of: night)
        let rows = try #require(document["rows"] as? [Any]).dropFirst().compactMap { $0 as? [Any] }
        let patterns = try #require(document["patterns"] as? [[[Any]]])
        let shared = try #require(document["shared"] as? [String])
        #expect(rows.count == night.rows.count && patterns.count < night.rows.count)
        for (row, customer) in zip(rows, night.rows) {
            let lines = try #require(row[14] as? String).components(separatedBy: "\n")
            #expect(lines.count == customer.reconciled.evidence.count)
            for (line, evidence) in zip(lines, customer.reconciled.evidence) {
                let cells = line.components(separatedBy: "\t")
                let pattern = patterns[try #require(Int(cells[0]))]
                let values = cells.dropFirst().map { spelled($0, row, shared) }
                for (index, language) in ReportLanguage.allCases.enumerated() {
                    let words = pattern[index].map { part in
                        part as? String ?? ((part as? [Int])?.last).map { values[$0] } ?? "?"
                    }
                    let phrase = language.text.evidence(evidence, in: night.places)
                    let expected = phrase.parts.map(shown)
                    #expect(words.joined() == expected.joined(), "\(line)")
                }
            }
        }
    }

    private func spelled(_ text: String, _ row: [Any], _ shared: [String]) -> String {
        let rest = String(text.dropFirst())
        return switch text.first {
        case "=": row[["n": 0, "d": 1, "t": 2][rest] ?? 0] as? String ?? "?"
        case "$": shared[Int(rest) ?? 0]
        default: rest
        }
    }

    private func shown(_ part: Phrase.Part) -> String {
        switch part {
        case .words(let text), .value(let text), .code(let text):
            text.unicodeScalars.map { standIn(for: $0) ?? String($0) }.joined()
        }
    }

    @Test func aLineCanBeTakenOutAndTheRestStillReads() throws {
        let night = Night(try SampleNight(language: .english).report)
        let bytes = EmbeddedRows(night.rows, of: night).bytes
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
        let name = night.rows[0].name
        #expect(lines.count { $0.contains(name) } == 1)
        let rest = Data(lines.filter { !$0.contains(name) }.joined(separator: "\n").utf8)
        let document = try JSONSerialization.jsonObject(with: rest) as? [String: Any]
        #expect((document?["rows"] as? [Any])?.count == night.rows.count)
    }

    @Test func aboveTheLimitOnlyGapsAreThereAndThePageSaysSo() throws {
        let night = Night(try SampleNight(language: .german).report)
        #expect(Embedding(of: night, limit: night.rows.count) == .all)
        let gaps = Embedding(of: night, limit: night.rows.count - 1)
        #expect(gaps == .gaps && gaps.rows(of: night).count == night.figures.gaps)
        #expect(gaps.words(GermanText(), of: night)?.contains("nur \(night.figures.gaps) Kunden") == true)
        let few = Embedding(of: night, limit: 2)
        #expect(few == .firstGaps(2) && few.rows(of: night).count == 2)
    }

    @Test func everyWordOfTheScriptIsThereInBothLanguages() throws {
        let words = try #require(
            try document(of: Night(try SampleNight(language: .german).report))["words"] as? [String: [String]]
        )
        #expect(
            words.count == ScriptLabel.allCases.count && words.values.allSatisfy { $0.count == 2 && !$0.contains("") }
        )
    }
}
