// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What `history` tells of judgements: those of `review`, taken back or not, and those of the decisions file.
@Suite struct JudgementHistoryTests {
    /// A project in which a row without a tenant has the name of Gamma, after its first night.
    private func nightOfTwins() throws -> URL {
        let folder = try smallProject()
        try writeCustomerList(["alpha", "beta", "gamma"], to: folder)
        let file = folder.appending(path: "exports/kundenliste_2026-11-19.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + "5;GAMMA KG;;;;;Deutschland\n").utf8).write(to: file)
        _ = try runNight(in: folder)
        return folder
    }

    @Test func historyTellsWhatWasJudged() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let row = try #require(table.split(separator: "\n").first { $0.contains(",GAMMA KG,") })
        let twin = String(row.prefix { $0 != "," })
        #expect(!(try partnergap(["history", twin], in: folder).output.contains("judgements")))
        _ = try partnergap(
            [
                "review", "--on", "2026-11-20", "different", "crm:5", "gamma.example", "--by", "Kim", "--reason",
                "asked",
            ],
            in: folder
        )
        _ = try partnergap(["review", "--on", "2026-11-20", "undo", "--by", "Lee"], in: folder)
        try Data("decision,subject,other,value,until,who,when,why\nsame,crm:5,\(ReviewTests.gamma),,,Max,,\n".utf8)
            .write(to: folder.appending(path: "decisions.csv"))
        let file = folder.appending(path: "partnergap.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + "\ndecisions: decisions.csv\n").utf8).write(to: file)
        let lines = [
            "  judgements", "    2026-11-20  different 'crm:5' and '\(ReviewTests.gamma)', by Kim: asked",
            "    2026-11-20  taken back: different 'crm:5' and '\(ReviewTests.gamma)', by Lee",
        ]
        for customer in [twin, ReviewTests.gamma] {
            let told = try partnergap(["history", customer], in: folder).output
            #expect(told.hasSuffix(lines.joined(separator: "\n") + "\n"), "\(told)")
            #expect(!told.contains("outcomes"))
        }
        #expect(!(try partnergap(["history", "alpha"], in: folder).output.contains("judgements")))
        _ = try runNight(in: folder)
        let last =
            "    2026-11-20  same 'crm:5' and '\(ReviewTests.gamma)', by Max, in the decisions file since 2026-11-20\n"
        #expect(try partnergap(["history", ReviewTests.gamma], in: folder).output.hasSuffix("\(lines[2])\n\(last)"))
        let json = try partnergap(["history", ReviewTests.gamma, "--format", "json"], in: folder).output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let judgements = try #require(object?["judgements"] as? [[String: Any]])
        #expect(judgements.map { $0["kind"] as? String } == ["different", "different", "same"])
        #expect(judgements.map { $0["taken_back"] as? Bool } == [false, true, false])
        #expect((object?["outcomes"] as? [Any])?.isEmpty == true)
    }
}
