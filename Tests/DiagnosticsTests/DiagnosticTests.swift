// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func readsAsPlaceSeverityMessageCodeAndWayOut() {
        let diagnostic = Diagnostic(
            .error,
            .tenantIDInvalid,
            "\(quoted("n/a\u{1B}[31m")) is not a tenant ID",
            at: SourceLocation(file: "crm.csv", line: 118, column: 4),
            suggestion: "leave the cell empty if the tenant is not known"
        )
        #expect(
            diagnostic.description == """
                crm.csv:118:4: error: 'n/a\\u{1b}[31m' is not a tenant ID [tenant-id-invalid]
                    leave the cell empty if the tenant is not known
                """
        )
    }

    @Test func escapesAControlEvenUnderACombiningMark() {
        #expect(printable("a\u{1B}\u{301}b\u{202E}c") == "a\\u{1b}\u{301}b\\u{202e}c")
    }

    @Test func cutsLongTextAtSixtyScalars() {
        #expect(quoted(String(repeating: "ä", count: 61)) == "'\(String(repeating: "ä", count: 60))…'")
    }

    @Test func keepsTwentyOfACodePerFileAndCountsTheRest() {
        var log = DiagnosticLog()
        for line in 1...25 {
            log.record(Diagnostic(.error, .rowTooWide, "too wide", at: SourceLocation(file: "a.csv", line: line)))
        }
        var all = DiagnosticLog()
        all.append(log)
        #expect(all.diagnostics.count == 20)
        #expect(all.count(of: .error) == 25)
        #expect(all.lines.last == "a.csv: error: … and 5 more [row-too-wide]")
    }
}
