// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Every sample's README says by hand what each customer must come out as; the built executable must agree.
@Suite struct SampleTests {
    static let scenarios = ["nordlicht", "harbourside", "kleinanfang"]

    @Test(arguments: scenarios)
    func everyCustomerHasTheVerdictItsReadmeClaims(_ scenario: String) throws {
        let folder = try copySample(scenario)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try runNight(in: folder)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        let expected = try claims(in: root.appending(path: "Samples/\(scenario)/README.md"))
        let found = try customers(in: folder.appending(path: "runs/latest/customers.csv"))
        #expect(expected.count >= 8)
        #expect(expected.count == found.count)
        for claim in expected {
            let key = claim["customer"] ?? ""
            let row = found.first { $0["customer_key"] == key || "name:\($0["company_name"] ?? "")" == key }
            #expect(row?["verdict"] == claim["verdict"], "\(key)")
            #expect(row?["next_action"] == claim["next action"], "\(key)")
            #expect(row?["missing"] == claim["missing"], "\(key)")
            #expect(row?["withheld_reason"] == claim["withheld"], "\(key)")
            #expect(row.map(letter) == claim["letter"], "\(key)")
            #expect(row?["evidence"]?.hasPrefix("rule \(claim["rule"] ?? "?"):") == true, "\(key)")
        }
    }

    @Test func nordlichtShowsEveryRuleOneNightCanShow() throws {
        let claimed = Set(try claims(in: root.appending(path: "Samples/nordlicht/README.md")).compactMap { $0["rule"] })
        #expect((1...31).map(String.init).filter { !claimed.contains($0) } == [])
    }

    @Test(arguments: scenarios)
    func theCommittedReportIsWhatARunGives(_ scenario: String) throws {
        let folder = try copySample(scenario)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let fresh = try files(below: folder.appending(path: "runs/latest"))
        let committed = try files(below: root.appending(path: "Reports/\(scenario)"))
        #expect(fresh.keys.sorted() == committed.keys.sorted())
        for path in fresh.keys.sorted() { #expect(fresh[path] == committed[path], "\(path)") }
    }

    @Test(arguments: scenarios)
    func everyRowReadIsAcceptedRejectedOrIgnored(_ scenario: String) throws {
        let summary = try Data(contentsOf: root.appending(path: "Reports/\(scenario)/summary.json"))
        let object = try JSONSerialization.jsonObject(with: summary) as? [String: Any]
        let sources = try #require(object?["sources"] as? [[String: Any]])
        #expect(!sources.isEmpty)
        for source in sources {
            let counts = ["accepted", "rejected", "ignored"].map { source[$0] as? Int ?? 0 }
            #expect(source["read"] as? Int == counts.reduce(0, +))
        }
    }
}

/// The letter in the words of the README: what is drafted tonight, nothing for what is only remembered.
private func letter(of row: [String: String]) -> String {
    let text = row["invitation"] ?? ""
    return text.hasPrefix("draft:") || text.hasPrefix("reminder ") ? text : ""
}

/// The rows of the README's table by column; `\|` is a bar within a cell.
private func claims(in readme: URL) throws -> [[String: String]] {
    let lines = String(decoding: try Data(contentsOf: readme), as: UTF8.self).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("|") }.map { line in
        line.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false)
            .dropFirst().dropLast()
            .map { $0.replacing("\u{0}", with: "|").trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }
    guard let header = rows.first(where: { $0.contains("customer") && $0.contains("verdict") }) else { return [] }
    return rows.filter { $0.count == header.count && $0 != header && !$0[0].hasPrefix("-") }
        .map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

/// The rows of a customers.csv by column, read by Python's csv as a second reader.
private func customers(in table: URL) throws -> [[String: String]] {
    let script = """
        import csv, json, sys
        text = open(sys.argv[1], encoding='utf-8-sig', newline='').read()
        delimiter = ';' if ';' in text.split('\\n', 1)[0] else ','
        print(json.dumps(list(csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter))))
        """
    let run = try program(URL(filePath: "/usr/bin/env"), ["python3", "-c", script, table.path])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([[String: String]].self, from: Data(run.output.utf8))
}
