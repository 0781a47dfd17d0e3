// SPDX-License-Identifier: MIT

import Reporting
import Testing

@testable import BatchRun

/// What is left of a report's file once somebody in it must be forgotten.
@Suite struct RedactionTests {
    @Test(arguments: [
        ("a@contoso.example", true), ("shop.contoso.example", true), ("(CONTOSO.EXAMPLE)", true),
        ("see contoso.example.", true), ("mycontoso.example", false), ("my-contoso.example", false),
        ("contoso.example.net", false), ("„Möwe & Söhne“", true), ("Möwe &amp; Söhne", true),
        ("MÖWE & SÖHNE", true), ("Möwe", false), ("", false), ("x", false),
    ])
    func aTraceIsAWholeWord(_ text: String, _ isNamed: Bool) {
        #expect(traces.areNamed(in: Array(text.utf8)) == isNamed)
    }

    @Test func aRecordGoesWithAllItsLines() {
        let table = "a,b\r\nx,1\r\n\"Dear\nMöwe & Söhne\",2\r\ny,3\r\n"
        #expect(redacted("t.csv", table) == .edited(Array("a,b\r\nx,1\r\ny,3\r\n".utf8), removed: 1))
    }

    @Test func aBlockGoesAsAWhole() {
        let page =
            "<table><thead><tr><th>T</th></tr></thead><tr id=\"c1\"><td><ul><li>x</li><li>contoso.example</li></ul>"
            + "<p>y</p></td></tr><tr><td>z</td></tr></table><ul><li>a@contoso.example</li><li>b</li></ul>"
        let left = "<table><thead><tr><th>T</th></tr></thead><tr><td>z</td></tr></table><ul><li>b</li></ul>"
        #expect(redacted("r.html", page) == .edited(Array(left.utf8), removed: 2))
    }

    @Test func aCustomerOfThePagesScriptGoesAlone() {
        let (head, tail) = ("<p>x y</p><script>{\"words\":{},\n\"rows\":[0\n", "]}\n</script>")
        let rows = [
            ",[\"Anna\",\"\"]\n", ",[\"M\u{F6}we \\u0026 S\u{F6}hne\",\"\"]\n", ",[\"Zoe\",\"CONTOSO.example\"]\n",
        ]
        let left = head + rows[0] + tail
        #expect(redacted("r.html", head + rows.joined() + tail) == .edited(Array(left.utf8), removed: 2))
        #expect(redacted("r.html", head + rows[0] + tail + "contoso.example") == .removed)
    }

    @Test(arguments: [
        ("r.html", "<h1>contoso.example</h1><p>x</p>"), ("t.csv", "contoso.example,b\nx,1\n"),
        ("summary.json", "{\"x\": \"contoso.example\"}"), ("contoso.example/x.txt", "nobody"),
        ("invitations/known.eml", "Subject: nobody"),
        ("invitations/a.eml", "Subject: x\r\n\r\nM=C3=B6we=\r\n & S=C3=B6hne\r\n"),
    ])
    func whatCannotBeEditedSafelyGoesAltogether(_ name: String, _ text: String) {
        #expect(redacted(name, text) == .removed)
    }

    @Test func linesGoOneByOne() {
        #expect(redacted("summary.txt", "a\nb contoso.example\nc\n") == .edited(Array("a\nc\n".utf8), removed: 1))
        #expect(redacted("summary.txt", "a\n") == .untouched)
    }

    private var traces: Traces {
        var traces = Traces()
        traces.letters = ["known.eml"]
        for text in ["contoso.example", "Möwe & Söhne", "x"] { traces.insert(text) }
        return traces
    }

    private func redacted(_ name: String, _ text: String) -> Redaction {
        redaction(of: ReportFile(name: name, bytes: Array(text.utf8)), traces)
    }
}
