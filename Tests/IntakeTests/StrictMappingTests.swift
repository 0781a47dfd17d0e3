// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import Intake

@Suite struct StrictMappingTests {
    @Test func takesScalarsAsWritten() throws {
        var log = DiagnosticLog()
        let yaml = "a: NO\nb: 0123\nc: [yes, 1e3, 2026-11-22]\nd: ~\ne: 'null'\nf:\n"
        let keys = ["a", "b", "c", "d", "e", "f"]
        let root = try #require(StrictMapping(yaml: yaml, file: "c.yaml", keys: keys, log: &log))
        #expect(root.text("a", log: &log) == "NO")
        #expect(root.text("b", log: &log) == "0123")
        #expect(root.texts("c", log: &log) == ["yes", "1e3", "2026-11-22"])
        #expect(root.text("d", log: &log) == nil)
        #expect(root.text("e", log: &log) == "null")
        #expect(root.texts("f", log: &log) == [])
        #expect(log.lines.isEmpty)
    }

    @Test func namesTheNearestKey() {
        #expect(
            said("soruces: 1\n  \nzebra: 2\n") == [
                "c.yaml:1:1: error: unknown key 'soruces', expected one of: sources, name [key-unknown]\n"
                    + "    did you mean 'sources'?",
                "c.yaml:3:1: error: unknown key 'zebra', expected one of: sources, name [key-unknown]",
            ]
        )
    }

    @Test(arguments: [
        ("name: a\nname: b\n", "c.yaml:1:1: error: the key 'name' stands twice [key-repeated]"),
        ("", "c.yaml: error: the file holds no keys [configuration-invalid]"),
        ("- a\n", "c.yaml:1:1: error: the file is a list, expected keys (sources, name) [configuration-invalid]"),
        ("? [a]\n: b\n", "c.yaml:1:3: error: a key is a list, expected a plain word [configuration-invalid]"),
    ])
    func refusesWhatIsNoMapping(_ yaml: String, _ expected: String) {
        #expect(said(yaml) == [expected])
    }

    @Test func saysWhereTabsAre() {
        let expected =
            "c.yaml:3:1: error: this is no YAML: found character that cannot start any token [configuration-invalid]\n"
            + "    the line holds a tab; YAML is indented with blanks"
        #expect(said("name: a\nsources:\n\tb: c\n") == [expected])
    }

    @Test func saysWhichValueIsOfTheWrongKind() throws {
        var log = DiagnosticLog()
        let yaml = "a: [1]\nb: {c: d}\nc: [{}]\nd: x\n"
        let root = try #require(StrictMapping(yaml: yaml, file: "c.yaml", keys: ["a", "b", "c", "d", "e"], log: &log))
        #expect(root.text("a", log: &log) == nil)
        #expect(root.texts("b", log: &log) == [])
        #expect(root.texts("c", log: &log) == [])
        #expect(root.mapping("d", keys: [], log: &log)?.keys == nil)
        #expect(root.requiredText("e", log: &log) == nil)
        #expect(
            log.lines == [
                "c.yaml:1:4: error: 'a' is a list, expected one value [value-invalid]",
                "c.yaml:2:4: error: 'b' is a mapping, expected a list of values [value-invalid]",
                "c.yaml:3:4: error: 'c' holds something that is no plain value [value-invalid]",
                "c.yaml:4:4: error: 'd' is the value 'x', expected keys () [configuration-invalid]",
                "c.yaml:1:1: error: the key 'e' is missing [key-missing]",
            ]
        )
    }

    private func said(_ yaml: String) -> [String] {
        var log = DiagnosticLog()
        _ = StrictMapping(yaml: yaml, file: "c.yaml", keys: ["sources", "name"], log: &log)
        return log.lines
    }
}
