// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// `batch verify`: letters that a person has edited, in a folder of their own.
@Suite struct VerifyTests {
    /// A night of two letters, and a folder with copies of both.
    private func edited() throws -> (project: URL, alpha: URL, beta: URL) {
        let project = try nightOfTwoLetters()
        let drafts = project.appending(path: "runs/latest/invitations")
        let folder = project.appending(path: "edited")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in try FileManager.default.contentsOfDirectory(atPath: drafts.path) where file.hasSuffix(".eml") {
            let name = file.contains("alpha") ? "a.eml" : "b.eml"
            try FileManager.default.copyItem(at: drafts.appending(path: file), to: folder.appending(path: name))
        }
        return (project, folder.appending(path: "a.eml"), folder.appending(path: "b.eml"))
    }

    private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

    @Test func whatWasDraftedIsIntact() throws {
        let (project, _, _) = try edited()
        defer { try? FileManager.default.removeItem(at: project) }
        let run = try partnergap(["batch", "verify", "edited"], in: project)
        #expect(run.status == 0)
        let states = "link intact, recipient intact, tenant intact, sender intact, key intact"
        #expect(run.output == "a.eml: ok: \(states)\nb.eml: ok: \(states)\n")
    }

    @Test func anotherCustomersTextIsRefused() throws {
        let (project, alpha, beta) = try edited()
        defer { try? FileManager.default.removeItem(at: project) }
        let parts = (try text(alpha).split(separator: "\r\n\r\n", maxSplits: 1), try text(beta))
        let (head, other) = (parts.0[0], parts.1)
        let mark = try #require(head.firstMatch(of: #/boundary="([^"]+)"/#)?.1)
        let otherMark = try #require(other.firstMatch(of: #/boundary="([^"]+)"/#)?.1)
        let body = other.split(separator: "\r\n\r\n", maxSplits: 1)[1].replacing(otherMark, with: mark)
        try Data("\(head)\r\n\r\n\(body)".utf8).write(to: alpha)
        let run = try partnergap(["batch", "verify", "edited"], in: project)
        #expect(run.status == 65)
        let said = run.output.split(separator: "\n").prefix(5).map(String.init)
        let expected = [
            "a.eml: refused: link intact, recipient intact, tenant not intact, sender intact, key intact",
            "  refused: the text names another tenant: 22222222-aaaa-4bbb-8bbb-bbbbbbbbbbbb, "
                + "expected 11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
            "  refused: the text no longer names the domain 'alpha.example'",
            "  refused: the page names another tenant: 22222222-aaaa-4bbb-8bbb-bbbbbbbbbbbb, "
                + "expected 11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
            "  refused: the page no longer names the domain 'alpha.example'",
        ]
        #expect(said == expected)
    }

    @Test func twinsAndFoldersAreNoted() throws {
        let (project, alpha, _) = try edited()
        defer { try? FileManager.default.removeItem(at: project) }
        let folder = alpha.deletingLastPathComponent()
        try FileManager.default.copyItem(at: alpha, to: folder.appending(path: "c.eml"))
        let deep = folder.appending(path: "done/more")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: alpha, to: deep.appending(path: "x.EML"))
        let run = try partnergap(["batch", "verify", "edited"], in: project)
        #expect(run.status == 0)
        let notes = run.output.split(separator: "\n").filter { $0.contains("note: ") }.map(String.init)
        let expected = [
            "  note: 'a.eml' has the same invitation key",
            "note: the folder 'done' holds 1 .eml file, which was not looked at",
        ]
        #expect(notes == expected)
        let none = try partnergap(["batch", "verify", "edited/done"], in: project)
        #expect(none.status == 66 && none.errors.contains("the folder 'more' holds 1 .eml file"))
    }
}
