// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The small XML attacks, read as exports: what each must come to stands in the corpus's own list.
@Suite(.enabled(if: Corpora.isPresent)) struct AttackTests {
    @Test func everyFileOfTheListIsThere() throws {
        let found = Set(Corpora.files(below: ["xml/attacks"]).map { String($0.dropFirst("xml/attacks/".count)) })
        let listed = Set(try attacks().map(\.file))
        #expect(found.subtracting(listed) == ["EXPECT.tsv", "gen-big.py"])
        #expect(listed.subtracting(found).isEmpty)
        #expect(listed.count == 49)
    }

    @Test func everyAttackComesToWhatTheListSays() throws {
        // What must never be seen is in files that others point at.
        for attack in try attacks() where !attack.expected.hasPrefix("never appears") {
            let reading = try attack.reading()
            #expect(attack.judgement(of: reading) == nil, "\(attack.file): expected \(attack.expected)")
            #expect(!said(by: reading).contains("CANARY"), "\(attack.file)")
            #expect(!said(by: reading).contains("root:x:"), "\(attack.file)")
        }
    }

    @Test func aDocumentTypeIsNamedAsTheReason() throws {
        let attacks = try attacks().filter { $0.expected.hasPrefix("refuse: document type declaration") }
        #expect(attacks.count == 11)
        for attack in attacks where attack.file != "doctype-html.xml" {
            #expect(try attack.reading().refusal?.code == .xmlDoctype, "\(attack.file)")
        }
    }

    @Test(arguments: [
        ("deep-300.xml", DiagnosticCode.xmlLimit), ("doctype-html.xml", .notATable), ("html-as-xml.xml", .notATable),
        ("empty.xml", .fileEmpty), ("whitespace.xml", .fileEmpty), ("raw-nul.xml", .encodingDamaged),
        ("nul-after-root.xml", .encodingDamaged), ("error-root.xml", .profileNotMatching),
        ("unbound-prefix.xml", .xmlMalformed), ("dup-attr.xml", .xmlMalformed), ("charref-esc.xml", .xmlMalformed),
        ("truncated/t121.xml", .xmlTruncated), ("encoding/overlong.xml", .encodingDamaged),
        ("encoding/truncated-utf16.xml", .encodingDamaged), ("junk-after-root.xml", .xmlMalformed),
        ("encoding/unknown-encoding.xml", .encodingDamaged),
    ])
    func refusalsSayWhy(_ file: String, _ code: DiagnosticCode) throws {
        #expect(try Attack(file: file, expected: "refuse").reading().refusal?.code == code)
    }

    private func attacks() throws -> [Attack] {
        let text = String(decoding: try Corpora.bytes("xml/attacks/EXPECT.tsv"), as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return Attack(file: parts[0], expected: parts[1])
        }
    }

    /// All that could reach a person, a report or a letter.
    private func said(by reading: Reading) -> String {
        let records = reading.records.map { "\($0)" }
        let rejected = (reading.export?.rejected ?? []).map { "\($0)" }
        return (records + rejected + reading.log.lines + [reading.refusal?.description ?? ""]).joined(separator: "\n")
    }
}

/// One file of the attacks, and what the list says about it.
private struct Attack {
    let file: String
    let expected: String

    func reading() throws -> Reading {
        Reading(try Corpora.bytes("xml/attacks/\(file)"), file: file, profiles: try attackProfiles())
    }

    /// What is wrong about a reading; `nil` when it is as it must be.
    func judgement(of reading: Reading) -> String? {
        let isWarned = reading.log.diagnostics.contains { $0.severity == .warning }
        switch expected {
        case "no canary in output": return nil
        case "refuse or read as UTF-8 with a warning":
            return reading.refusal != nil || (isWarned && reading.names == [umlauts]) ? nil : "silently read"
        case "BOM wins or refuse":
            return reading.refusal != nil || reading.names == ["Müller & Söhne – €"] ? nil : "misread"
        case _ where expected.hasPrefix("refuse"): return reading.refusal == nil ? "accepted" : nil
        case "accept or named depth limit":
            return reading.refusal == nil || reading.refusal?.code == .xmlLimit ? nil : "refused for another reason"
        case "accept with a warning":
            guard reading.refusal == nil else { return "refused: \(reading.refusal?.message ?? "")" }
            return isWarned ? nil : "no warning"
        default: return nameJudgement(of: reading)
        }
    }

    private var umlauts: String { "Müller & Söhne – €" }

    private func nameJudgement(of reading: Reading) -> String? {
        let names: [String: String] = [
            "accept; name is the literal text": "<script>alert(1)</script>&amp;",
            "accept; name = \"Müller GmbH\" (text pieces joined)": "Müller GmbH",
            "accept; no connection": "A",
            "accept": "  A  ",
        ]
        let wanted = names[expected] ?? expected
        return reading.refusal == nil && reading.names == [wanted]
            ? nil : "\(reading.names), \(String(describing: reading.refusal))"
    }
}

extension Reading {
    fileprivate var names: [String] { records.map(\.name) }
}

/// Profiles for lists of the form `<customers><customer><name>`, and for the one file with another root element.
func attackProfiles() throws -> [SourceProfile] {
    try ["customers", "a"].map { root in
        let found = profile(
            """
            profile: attack-\(root)
            match: {format: xml, root: \(root)}
            read: {dialect: plain, record: \(root)/customer}
            fields: {name: {path: name}}
            """
        )
        return try #require(found.profile, "\(found.lines)")
    }
}
