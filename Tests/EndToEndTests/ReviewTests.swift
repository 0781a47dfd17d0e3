// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Undecided pairs: listed, proposed, judged by arguments; a judgement holds until its record changes.
@Suite struct ReviewTests {
    static let gamma = "33333333-aaaa-4ccc-8ccc-cccccccccccc"

    private func verdict(of name: String, in folder: URL) throws -> String {
        let table = try String(contentsOf: folder.appending(path: "runs/latest/customers.csv"), encoding: .utf8)
        let row = table.split(separator: "\n").first { $0.contains(",\(name),") }
        return row.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) } ?? "none"
    }

    @Test func whatIsOpenIsListedSideBySide() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = try review(["list"], in: folder)
        #expect(list.status == 0)
        #expect(
            list.output == """
                1 of 1
                name    GAMMA KG                           | Gamma KG
                domains                                    | gamma.example
                tenant                                     | 33333333-aaaa-4ccc-8ccc-
                                                           | cccccccccccc
                place   DE                                 |
                row     crm, exports/                      | partner-center, exports/
                        kundenliste_2026-11-19.csv:5       | Customers_2026-11-19.csv:2
                also in                                    | exports/
                                                           | kundenliste_2026-11-19.csv:4
                verdict unclear                            | half-known
                missing reseller|provider:domstadt?        | provider:domstadt?
                named   crm:5                              | 33333333-aaaa-4ccc-8ccc-
                                                           | cccccccccccc
                weight  +2.5 bits
                worth   a gap of an active business hangs on it
                because GAMMA KG (exports/kundenliste_2026-11-19.csv:5) may be Gamma KG
                        (exports/Customers_2026-11-19.csv:2): 84.9 %, weight +2.5

                judge one: partnergap review same, or different, A B

                """
        )
        let json = try review(["list", "--format", "json"], in: folder)
        let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let pairs = document?["pairs"] as? [[String: Any]]
        #expect(pairs?.count == 1)
        #expect((pairs?.first?["one"] as? [String: Any])?["named"] as? String == "crm:5")
        #expect((pairs?.first?["other"] as? [String: Any])?["line"] as? Int == 2)
    }

    /// What the run proposes is a line that the decisions file takes as it is.
    @Test func aProposedLineDecidesWhenItIsCopied() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let proposed = folder.appending(path: "runs/latest/decisions-proposed.csv")
        let text = try String(contentsOf: proposed, encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect(lines[0] == "decision,subject,other,value,until,who,when,why")
        #expect(
            lines[1].hasPrefix("same,crm:5,\(Self.gamma),,,,,\"GAMMA KG = Gamma KG? GAMMA KG (exports/")
        )
        try Data(text.utf8).write(to: folder.appending(path: "decisions.csv"))
        try addDecisions(to: folder)
        _ = try runNight(in: folder)
        #expect(try verdict(of: "GAMMA KG", in: folder) == "none")
        let left = try String(contentsOf: proposed, encoding: .utf8)
        #expect(left == "decision,subject,other,value,until,who,when,why\n")
    }

    private func addDecisions(to folder: URL) throws {
        let file = folder.appending(path: "partnergap.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + "\ndecisions: decisions.csv\n").utf8).write(to: file)
    }

    @Test func aJudgementHoldsEveryNight() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let said = try review(["same", "crm:5", "gamma.example", "--by", "Kim", "--reason", "asked"], in: folder)
        #expect(said.status == 0, "\(said.errors)")
        #expect(
            said.output
                == "same 'crm:5' and '\(Self.gamma)', judged by Kim on 2026-11-20; the next run counts it\n"
        )
        #expect(try review(["same", Self.gamma, "crm:5", "--by", "Kim"], in: folder).status == 65)
        _ = try runNight(in: folder)
        #expect(try verdict(of: "GAMMA KG", in: folder) == "none")
        #expect(try review(["list"], in: folder).output == "no pair is open\n")
        let explained = try partnergap(["explain", "Gamma KG", "--on", "2026-11-20"], in: folder)
        #expect(explained.output.contains("Kim said on 20 Nov 2026 that these are the same customer: exports/"))
        let undone = try review(["undo", "--by", "Lee"], in: folder)
        #expect(undone.output.hasPrefix("taken back: same 'crm:5' and '\(Self.gamma)', judged by Kim"))
        #expect(try review(["undo", "--by", "Lee"], in: folder).status == 65)
        _ = try runNight(in: folder)
        #expect(try verdict(of: "GAMMA KG", in: folder) == "unclear")
    }

    @Test func thoseToldApartAreNotAskedForAgain() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try review(["different", "crm:5", Self.gamma, "--by", "Kim"], in: folder).status == 0)
        #expect(try review(["list"], in: folder).output == "no pair is open\n")
        // The later word counts.
        #expect(try review(["same", Self.gamma, "crm:5", "--by", "Lee"], in: folder).status == 0)
        _ = try runNight(in: folder)
        #expect(try verdict(of: "GAMMA KG", in: folder) == "none")
        #expect(try review(["undo", "crm:5", "gamma.example", "--by", "Lee"], in: folder).status == 0)
        #expect(try review(["list"], in: folder).output.hasPrefix("1 of 1\n"))
    }

    @Test func itIsOpenAgainOnceTheRecordChanged() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try review(["same", "crm:5", Self.gamma, "--by", "Kim"], in: folder).status == 0)
        // Another number of lines before it changes nothing of what the record says.
        try writeRows(["4;Delta AG;;delta.example;;;Deutschland", "5;GAMMA KG;;;;;Deutschland"], to: folder)
        let moved = try runNight(in: folder)
        #expect(!moved.errors.contains("judgement-reopened"), "\(moved.errors)")
        #expect(try verdict(of: "GAMMA KG", in: folder) == "none")
        try writeRows(["5;Gammastrahl GmbH;;;;;Deutschland"], to: folder)
        let run = try runNight(in: folder)
        let place = "exports/kundenliste_2026-11-19.csv:5: warning: the record has changed since it was judged"
        let rest = "same 'crm:5' '\(Self.gamma)', judged by Kim on 2026-11-20 [judgement-reopened]"
        #expect(run.errors.contains("\(place): \(rest)"), "\(run.errors)")
        #expect(try verdict(of: "Gammastrahl GmbH", in: folder) == "unclear")
        let list = try review(["list"], in: folder).output
        #expect(list.contains("because Kim judged this pair, and the record has changed since: exports/"), "\(list)")
        #expect(try review(["different", "crm:5", Self.gamma, "--by", "Kim"], in: folder).status == 0)
        #expect(try runNight(in: folder).errors.isEmpty)
        #expect(try review(["list"], in: folder).output == "no pair is open\n")
    }

    /// The very same words mean the same two rows, also when an earlier word has made them one customer.
    @Test(arguments: [["crm:5", gamma], [gamma, "exports/kundenliste_2026-11-19.csv:5"], ["crm:5", "gamma.example"]])
    func whoWasCalledTheSameCanBeToldApartByTheSameNames(_ names: [String]) throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try review(["same"] + names + ["--by", "Kim"], in: folder).status == 0)
        let told = try review(["different"] + names + ["--by", "Lee"], in: folder)
        #expect(told.status == 0, "\(told.errors)")
        #expect(try review(["list"], in: folder).output == "no pair is open\n")
        _ = try runNight(in: folder)
        #expect(try verdict(of: "GAMMA KG", in: folder) != "none")
    }

    @Test(arguments: ["crm:5", "exports/kundenliste_2026-11-19.csv:5"])
    func explainTakesWhatReviewPrints(_ name: String) throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap(["explain", name, "--on", "2026-11-20"], in: folder)
        #expect(run.output.hasPrefix("GAMMA KG\n"), "\(run.errors)")
    }

    @Test func theFileCountsMoreThanTheTool() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try review(["different", "crm:5", Self.gamma, "--by", "Kim"], in: folder).status == 0)
        let line = "decision,subject,other\nsame,Gamma KG,crm:5\n"
        try Data(line.utf8).write(to: folder.appending(path: "decisions.csv"))
        try addDecisions(to: folder)
        let run = try runNight(in: folder)
        let words = "'same' contradicts 'different' judged by Kim on 2026-11-20: the line counts"
        #expect(run.errors.contains("decisions.csv:2: warning: \(words) [decision-contradicts]"), "\(run.errors)")
    }

    /// a = b and b = c, but a is not c: nothing is guessed, and every line that may be wrong is named.
    @Test func aCircleOfJudgementsIsSaidWithItsLines() throws {
        let folder = try nightOfTwins(["5;GAMMA KG;;;;;Deutschland", "6;Gamma Holding;;;;;Deutschland"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = "decision,subject,other\nsame,\(Self.gamma),crm:5\ndifferent,\(Self.gamma),crm:6\n"
        try Data(lines.utf8).write(to: folder.appending(path: "decisions.csv"))
        try addDecisions(to: folder)
        #expect(try review(["same", "crm:5", "crm:6", "--by", "Kim"], in: folder).status == 0)
        let run = try runNight(in: folder)
        let words = """
            ledger.sqlite: warning: same 'crm:5' 'crm:6', judged by Kim on 2026-11-20: 'same' contradicts 'different' \
            of line 3 (with 'same' of line 2), which counts [decision-contradicts]
            """
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: [
        (["same", "nobody", "gamma.example"], 65, "no customer fits 'nobody'"),
        (["same", "a", "gamma.example"], 65, "customers fit 'a'; name one of these:"),
        (["same", "alpha.example", "gamma.example"], 65, "have 2 tenants, expected one at most"),
        (["same", "gamma.example", ReviewTests.gamma], 65, "are one customer already"),
        (["same", "gamma.example"], 64, "expected 2 customers"),
        (["undo"], 65, "no judgement stands"),
        (["undo", "crm:5", "gamma.example"], 65, "no judgement of 'crm:5' and 'gamma.example' stands"),
        (["different", "crm:5", "gamma.example", "--by", ""], 64, "who says so?"),
        ([], 64, "nobody can be asked here"),
    ])
    func nothingDoubtfulIsJudged(_ said: [String], _ status: Int, _ words: String) throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try review(said, in: folder)
        #expect(Int(run.status) == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func whoeverIsForgottenTakesTheJudgementsAlong() throws {
        let folder = try nightOfTwins()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try review(["different", "crm:5", Self.gamma, "--by", "Kim"], in: folder).status == 0)
        let forget = try partnergap(["forget", Self.gamma, "--yes", "--on", "2026-11-20"], in: folder)
        #expect(forget.output.contains("outcomes 1, letters 0 removed"), "\(forget.output) \(forget.errors)")
    }

    @Test func trainingSaysWhatItNeeds() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap(["train", "--on", "2026-11-20", "--by", "Kim"], in: folder)
        #expect(run.status == 66)
        #expect(run.errors.contains("there is no ledger yet"))
    }
}
