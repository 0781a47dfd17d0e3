// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct DecisionsFileTests {
    private let header = "decision,subject,other,value,until,who,when,why\n"

    @Test func readsEveryKind() throws {
        let values: [DecisionKind: String] = [
            .provider: "north+south", .contact: "a@a.example", .language: "de", .legalBasis: "consent",
            .invitedByHand: "reseller+provider:north", .microsoftTenant: "yes",
        ]
        let rows = DecisionKind.allCases.map { kind -> String in
            let other = kind == .same || kind == .different ? "b.example" : ""
            let until = kind == .later ? "2026-12-31" : ""
            let when = kind == .legalBasis || kind == .approved ? "2026-09-03" : ""
            let who = kind == .approved ? "Eva" : ""
            return "\(kind.rawValue),key,\(other),\(values[kind] ?? ""),\(until),\(who),\(when),"
        }
        let read = try decisions(header + rows.joined(separator: "\n"))
        #expect(read.lines.isEmpty)
        #expect(read.found?.map(\.kind) == DecisionKind.allCases)
        #expect(read.found?.map(\.line) == DecisionKind.allCases.indices.map { $0 + 2 })
        #expect(read.found?.allSatisfy { $0.value == values[$0.kind] ?? "" } == true)
    }

    @Test func saysThatConsentWithoutADayIsNone() throws {
        let read = try decisions(header + "legal-basis,key,,consent,,Eva,,said so\nlegal-basis,key,,none,,Eva,,\n")
        #expect(read.found?.count == 2)
        #expect(read.lines.count == 1)
        #expect(read.lines.first?.hasPrefix("d.csv:2: warning: the consent has no day in 'when'") == true)
    }

    @Test func readsEveryColumnAsExcelWritesIt() throws {
        let text =
            "\u{FEFF}Decision;Subject;Why;When;Who;Until;Value;Other\r\n"
            + "# a remark;;;;;;;\r\n\r\nLATER; Müller GmbH ;\"calls; back\";20.11.2026;Ida;2026-12-31;;\r\n"
        let decision = try #require(try decisions(text).found?.first)
        #expect(decision.kind == .later)
        #expect(decision.subject == "Müller GmbH")
        #expect(decision.why == "calls; back")
        #expect(decision.when?.description == "2026-11-20")
        #expect(decision.until?.description == "2026-12-31")
        #expect(decision.who == "Ida")
        #expect(decision.line == 4)
    }

    @Test(arguments: [
        ("nevr,a,,,,,,", "unknown decision 'nevr', expected one of: same, "),
        ("never,,,,,,,", "the decision 'never' names no customer"),
        ("same,a,,,,,,", "the decision 'same' names no other customer"),
        ("different,a,,,,,,", "the decision 'different' names no other customer"),
        ("later,a,,,31.02.2026,,,", "'31.02.2026' in 'until' is no day"),
        ("later,a,,,,,soon,", "'soon' in 'when' is no day"),
        ("later,a,,,,,,", "'later' has no day in 'until'"),
        ("contact,a,,nobody,,,,", "'nobody' is no e-mail address"),
        ("language,a,,pl,,,,", "'pl' is no language we write"),
        ("approved,a,,,,,2026-11-20,", "'approved' does not say who approved"),
        ("approved,a,,,,Eva,,", "'approved' does not say who approved"),
        ("legal-basis,a,,maybe,,,,", "'maybe' is no legal basis"),
        ("provider,a,,,,,,", "the decision names no provider"),
        ("invited-by-hand,a,,provider:,,,,", "'provider:' is no invitation"),
        ("never,a,,,,,,b,c", "the line has 9 cells, expected 8"),
    ])
    func refusesWhatItDoesNotUnderstand(_ row: String, _ message: String) throws {
        let read = try decisions(header + "never,x,,,,,,\n" + row + "\n")
        #expect(read.found?.map(\.subject) == ["x"])
        #expect(read.lines.count == 1)
        #expect(read.lines.first?.hasPrefix("d.csv:3: error: \(message)") == true)
    }

    @Test(arguments: [
        ("subject,why\na,b\n", "d.csv:1: error: the decisions file has no column 'decision'"),
        ("decision,subjekt\nnever,b\n", "d.csv:1: error: the decisions file has no column 'subject'"),
        (
            "decision,subject,untill\nlater,a,2026-12-31\n",
            "d.csv:1: error: the decisions file has an unknown column 'untill'"
        ),
        (
            "decision,subject,why\nnever,a,\"no\nnever,b,\nnever,c,\n",
            "d.csv:2: error: a quote swallows the lines behind it"
        ),
        (
            "decision,subject,why\nnever,a,\"no\nnever,b,\"\"no\"\"\"\n",
            "d.csv:2: error: a quote swallows the lines behind it"
        ),
        ("", "d.csv: error: the decisions file is empty"), ("{\"a\":1}", "d.csv: error: this is JSON"),
    ])
    func refusesAFileItCannotRead(_ text: String, _ message: String) throws {
        let read = try decisions(text)
        #expect(read.found == nil)
        #expect(read.lines.first?.hasPrefix(message) == true)
    }

    @Test func suggestsTheNearestDecision() throws {
        #expect(try decisions(header + "nevr,a,,,,,,").lines.first?.hasSuffix("did you mean 'never'?") == true)
    }

    private func decisions(_ text: String) throws -> (found: [Decision]?, lines: [String]) {
        var log = DiagnosticLog()
        do throws(Diagnostic) {
            let found = try Intake.decisions(from: Array(text.utf8), file: "d.csv", log: &log)
            return (found, log.lines)
        } catch {
            return (nil, [error.description])
        }
    }
}
