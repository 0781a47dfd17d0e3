// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// `lint-link`, as somebody types it.
@Suite struct LintLinkTests {
    static let link =
        "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship"
        + "&partnerId=22222222-2222-4222-8222-222222222222&msppId=1234567#/partners/invitation"

    @Test func judgesTheWholeTable() throws {
        let rows = try tableOfLinks()
        #expect(rows.count == 26)
        let run = try partnergap(["lint-link", "--format", "tsv", "--"] + rows.map { $0[3] })
        #expect(run.status == 65 && run.errors == "")
        let lines = run.output.split(separator: "\n").map(cells)
        #expect(lines.count == rows.count)
        for (row, line) in zip(rows, lines) {
            #expect(line.count == 5)
            #expect(Array(line.prefix(3)) == [row[0], row[1], row[3]], "\(row[4])")
            #expect(line[0] == "accept" || !line[3].isEmpty)
        }
        // The two whose damage can be undone, and the four for which nobody asks.
        let escaped = rows.filter { $0[4].contains("escaped ampersands") }
        #expect(escaped.count == 2)
        for row in escaped {
            let line = try #require(lines.first { $0[2] == row[3] })
            #expect(line[4] == row[3].replacing("&amp;", with: "&").replacing("\\&", with: "&"))
        }
        let repaired = try partnergap(["lint-link", "--"] + lines.map { $0[4] }.filter { !$0.isEmpty })
        #expect(repaired.status == 0)
    }

    @Test func readsTheTableFromStandardInput() throws {
        let rows = try tableOfLinks()
        let text = "\u{FEFF}" + rows.map { $0[3] }.joined(separator: "\r\n") + "\r\n\r\n"
        let run = try lint(Data(text.utf8), ["--format", "tsv", "-"])
        #expect(run.status == 65)
        #expect(run.output.split(separator: "\n").map { cells($0)[2] } == rows.map { $0[3] })
    }

    @Test func saysItInOneLineForAPerson() throws {
        let good = try partnergap(["lint-link", Self.link])
        #expect(good.status == 0)
        #expect(good.output == "accept reseller-only     \(Self.link)\n")
        let bad = try partnergap(["lint-link", Self.link.replacing("https", with: "http"), Self.link])
        #expect(bad.status == 65)
        let reason = "the link begins with 'http:', not with 'https:'; probably meant: \(Self.link)"
        let expected = "reject -                 \(Self.link.replacing("https", with: "http"))  (\(reason))"
        #expect(bad.output == "\(expected)\n\(good.output)")
        #expect(try partnergap(["lint-link"]).status == 64)
        #expect(try partnergap(["lint-link", "--format", "json", "x"]).status == 64)
    }

    @Test func nothingInALinkReachesCellOrTerminal() throws {
        let link = "a\tb\nc\u{1B}[31m\u{202E}d\\e\u{E4}"
        let run = try partnergap(["lint-link", "--format", "tsv", link])
        #expect(run.output.hasPrefix("reject\t-\ta\\tb\\nc\\u{1b}[31m\\u{202e}d\\e\u{E4}\t"))
        #expect(run.output.split(separator: "\n").count == 1)
        let text = try partnergap(["lint-link", link])
        #expect(text.output.split(separator: "\n").count == 1)
        #expect(!text.output.unicodeScalars.contains("\u{1B}") && !text.output.unicodeScalars.contains("\u{202E}"))
    }

    @Test func bytesThatAreNoTextAndEndlessLinesAreRefused() throws {
        let endless = [UInt8](repeating: UInt8(ascii: "a"), count: 3_000_000)
        let damaged = Array(Self.link.utf8.prefix(40)) + [0xFF, 0xC3, 0x00] + Array(Self.link.utf8.dropFirst(40))
        let input = Data(endless + [0x0A] + damaged + [0x0A] + Array(Self.link.utf8))
        let run = try lint(input, ["--format", "tsv", "-"])
        #expect(run.status == 65)
        let lines = run.output.split(separator: "\n").map(cells)
        #expect(lines.map { $0[0] } == ["reject", "reject", "accept"])
        #expect(lines[0][2].utf8.count < 10_000 && lines[0][3].contains("longer"))
        #expect(lines[1][2].contains("\\xff\\xc3\\u{0}"))
        #expect(try lint(Data(), ["-"]).status == 0)
    }
}

private func cells(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
}

private func tableOfLinks() throws -> [[String]] {
    let table = root.deletingLastPathComponent().appending(path: "shared/domain/invite-urls.tsv")
    return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst().map(cells)
}

/// Runs the verb with these bytes on its standard input.
private func lint(_ input: Data, _ arguments: [String]) throws -> ToolRun {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "in")
    try input.write(to: file)
    let command = "\"$0\" lint-link \"$@\" < \"$FILE\""
    let all = ["-c", command, executable.path] + arguments
    return try program(URL(filePath: "/bin/sh"), all, environment: ["FILE": file.path])
}
