// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A judgement that cannot be carried out is said with its line, and changes no verdict.
@Suite struct JudgementFindingTests {
    @Test func linesThatMeanNobodyOrContradictAreSaid() throws {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        let decisions = folder.appending(path: "entscheidungen.csv")
        var text = try String(contentsOf: decisions, encoding: .utf8)
        let lines = text.split(separator: "\n").count
        text += "same,psa:10080,niemand.example,,,,,\nsame,psa:10080,04869f9b-1488-4825-9cdb-35bfb47e687a,,,,,\n"
        try text.write(to: decisions, atomically: true, encoding: .utf8)
        let run = try runNight(in: folder)
        let unmatched = "entscheidungen.csv:\(lines + 1): warning: 'niemand.example' is no customer of tonight"
        #expect(run.errors.contains("\(unmatched), expected one [decision-unmatched]"), "\(run.errors)")
        let contradicts = "entscheidungen.csv:\(lines + 2): warning: 'same' contradicts 'different' of line 3"
        #expect(run.errors.contains("\(contradicts), which counts [decision-contradicts]"), "\(run.errors)")
        let fresh = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let report = root.appending(path: "Reports/nordlicht/customers.csv")
        #expect(try fresh == String(contentsOf: report, encoding: .utf8))
    }
}
