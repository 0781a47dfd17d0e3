// SPDX-License-Identifier: MIT

import Foundation

/// The thirty nights once played, as their outputs tell them.
struct ThirtyNights {
    let nights: [PlayedNight]
    let second: SecondRun

    static let played = Result { try play() }

    /// A night that was run twice: both reports, and the ledger before and after the second run.
    struct SecondRun {
        let first: [String: Data]
        let again: [String: Data]
        let ledgerBefore: String
        let ledgerAfter: String
    }

    private static func play() throws -> ThirtyNights {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(thirtyNightsConfiguration.utf8).write(to: folder.appending(path: "partnergap.yaml"))
        var nights: [PlayedNight] = []
        var second: SecondRun?
        for number in 1...30 {
            nights.append(try night(number, in: folder))
            if number == 9 { second = try secondRun(of: number, in: folder) }
        }
        guard let second else { throw CocoaError(.coderInvalidValue) }
        return ThirtyNights(nights: nights, second: second)
    }

    private static func night(_ number: Int, in folder: URL) throws -> PlayedNight {
        let exports = folder.appending(path: "exports")
        try? FileManager.default.removeItem(at: exports)
        try FileManager.default.createDirectory(at: exports, withIntermediateDirectories: true)
        for (name, text) in ExportsOfNight(night: number).files {
            try Data(text.utf8).write(to: exports.appending(path: name))
        }
        try Data(decisions(before: number).utf8).write(to: folder.appending(path: "decisions.csv"))
        let run = try runOnce(number, in: folder)
        return try PlayedNight(number: number, run: run, report: folder.appending(path: "runs/latest"))
    }

    /// On night 24 the clock stands two days back.
    private static func runOnce(_ number: Int, in folder: URL) throws -> ToolRun {
        let baseline = number == 1 ? ["--accept", "baseline"] : []
        return try partnergap(["run", "--on", date(number == 24 ? 22 : number)] + baseline, in: folder)
    }

    private static func secondRun(of number: Int, in folder: URL) throws -> SecondRun {
        let latest = folder.appending(path: "runs/latest")
        let (first, before) = (try files(below: latest), try ledgerDump(in: folder))
        _ = try runOnce(number, in: folder)
        return SecondRun(
            first: first,
            again: try files(below: latest),
            ledgerBefore: before,
            ledgerAfter: try ledgerDump(in: folder)
        )
    }

    /// Every row of the ledger, read by a second reader.
    private static func ledgerDump(in folder: URL) throws -> String {
        let script = "import sqlite3, sys\nfor line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)"
        let path = folder.appending(path: "ledger.sqlite").path
        return try program(URL(filePath: "/usr/bin/env"), ["python3", "-c", script, path]).output
    }
}

/// One night's outputs.
struct PlayedNight {
    let number: Int
    let status: Int32
    let errors: String
    let customers: [Row]
    let gaps: [Row]
    let letters: [[String: String]]
    /// The drafts' files.
    let files: [String]
    let summary: Summary
    let page: String

    /// The night it counts as.
    var counted: Int { number == 24 ? 23 : number }

    var tenants: Set<String> { Set(customers.compactMap { $0["tenant_id"] }.filter { !$0.isEmpty }) }

    struct Summary: Decodable {
        let status, customers, gaps: Int
        let day: String
        let drafts: Drafts
        struct Drafts: Decodable { let total: Int }
    }

    init(number: Int, run: ToolRun, report: URL) throws {
        (self.number, status, errors) = (number, run.status, run.errors)
        let table = { (name: String) in
            try csvRows(String(decoding: Data(contentsOf: report.appending(path: name)), as: UTF8.self))
        }
        customers = try table("customers.csv").map(Row.init)
        gaps = try table("gaps.csv").map(Row.init)
        letters = try table("invitations/batch.csv")
        files = try FileManager.default.contentsOfDirectory(atPath: report.appending(path: "invitations").path)
            .filter { $0.hasSuffix(".eml") }.sorted()
        let data = try Data(contentsOf: report.appending(path: "summary.json"))
        page = String(decoding: try Data(contentsOf: report.appending(path: "report.html")), as: UTF8.self)
        summary = try JSONDecoder().decode(Summary.self, from: data)
    }

    /// A firm's row: by its name, and where two have that name by its tenant.
    func row(of short: String) -> Row? {
        guard let firm = firms[short] else { return nil }
        let names = [firm.name, firm.renamed?.name ?? firm.name]
        let rows = customers.filter { names.contains($0["company_name"] ?? "") }
        return short.hasPrefix("Nelke") ? rows.first { $0["tenant_id"] == firm.tenant } : rows.first
    }
}

/// A row of `customers.csv` or `gaps.csv`.
struct Row {
    let cells: [String: String]

    subscript(column: String) -> String? { cells[column] }
    var key: String { cells["customer_key"] ?? "" }
    var action: String { cells["next_action"] ?? "" }

    /// `rule 22: half-linked` or `rule 24: waiting (invited)`: the first sentence of the evidence.
    private var decided: [Substring] {
        (cells["evidence"] ?? "").prefix { $0 != "|" }.split(separator: " ", maxSplits: 2)
    }
    var rule: Int { decided.count > 1 ? Int(decided[1].dropLast()) ?? 0 : 0 }
    /// The verdict with its reason, whose first word the column must repeat.
    var standing: String {
        let said = decided.count > 2 ? String(decided[2]).replacing(" (", with: "(") : ""
        return said.hasPrefix(cells["verdict"] ?? "?") ? said : "\(said), not \(cells["verdict"] ?? "")"
    }
    var isProvenGap: Bool { (cells["missing"] ?? "").split(separator: "|").contains { !$0.hasSuffix("?") } }

    private var invitation: String { cells["invitation"] ?? "" }
    var isLetter: Bool { invitation.hasPrefix("draft:") || invitation.hasPrefix("reminder ") }

    /// ` +both.1`, ` -no-identifier` or nothing.
    var letter: String {
        let withheld = cells["withheld_reason"] ?? ""
        guard isLetter else { return withheld.isEmpty ? "" : " -\(withheld)" }
        let parts = invitation.split(separator: ":", maxSplits: 1).map(String.init)
        let kinds = ["reseller": "us", "reseller+provider:alster": "both", "provider:alster": "alster"]
        let count = parts[0].split(separator: " ").dropFirst().map { ".\($0)" }.joined()
        return " +\(kinds[parts[1]] ?? parts[1])\(count)\(withheld.isEmpty ? "" : " -\(withheld)")"
    }
}

/// A comma-separated table by column: quotes, doubled quotes and line ends within them.
func csvRows(_ text: String) -> [[String: String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        switch scalar {
        case "\"" where isQuoted && rest.first == "\"":
            rest.removeFirst()
            cell.append("\"")
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            rows[rows.count - 1].append(cell)
            cell = ""
        case "\n" where !isQuoted:
            rows[rows.count - 1].append(cell)
            cell = ""
            rows.append([])
        default: cell.unicodeScalars.append(scalar)
        }
    }
    let full = rows.filter { !$0.isEmpty }
    return full.dropFirst().map { Dictionary(zip(full[0], $0)) { first, _ in first } }
}
