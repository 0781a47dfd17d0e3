// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A project after a night that drafted two letters, with a mail program that keeps what it is given.
final class Desk {
    let folder: URL
    let program: URL
    private let spool: URL

    init(answer: Int = 0) throws {
        folder = try smallProject()
        program = folder.appending(path: "mailer")
        spool = folder.appending(path: "spool")
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        try self.answer(with: answer)
        try append(
            "mail:\n  sendmail: \(program.path)\n  per-minute: 6000\ndecisions: entscheidungen.csv\n",
            to: "partnergap.yaml"
        )
        let head = "decision,subject,other,value,until,who,when,why\n"
        try Data(head.utf8).write(to: folder.appending(path: "entscheidungen.csv"))
        _ = try runNight(in: folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// From now on the mail program ends with this status, after it has taken the message.
    ///
    /// `work` is what else it does then, in the words of the shell.
    func answer(with status: Int, after work: String = ":") throws {
        let script = """
            #!/bin/sh
            n=$(mktemp '\(spool.path)/XXXXXX')
            cat > "$n.eml"
            printf '%s\\n' "$@" > "$n.args"
            \(work)
            [ \(status) = 0 ] || echo 'so says the mail system' >&2
            exit \(status)

            """
        try Data(script.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }

    func batch(_ words: [String], on day: String = "2026-11-20") throws -> ToolRun {
        try partnergap(["batch"] + words + ["--on", day], in: folder)
    }

    func send(on day: String = "2026-11-20") throws -> ToolRun { try batch(["send"], on: day) }

    /// What the mail program was given.
    func messages() throws -> [String] {
        try spooled(".eml")
    }

    /// Whom it was given for, in order.
    func recipients() throws -> [String] {
        try spooled(".args").compactMap { $0.split(separator: "\n").last.map(String.init) }.sorted()
    }

    private func spooled(_ suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: spool.path).sorted().filter { $0.hasSuffix(suffix) }
            .map { String(decoding: try Data(contentsOf: spool.appending(path: $0)), as: UTF8.self) }
    }

    private struct Listed: Decodable {
        struct Letter: Decodable {
            let company_name: String
            let state: String
            let file: String
        }

        let batch: String
        let letters: [Letter]
    }

    private func listed(on day: String = "2026-11-20") throws -> Listed {
        let run = try batch(["list", "--format", "json"], on: day)
        return try JSONDecoder().decode(Listed.self, from: Data(run.output.utf8))
    }

    func id() throws -> String { try listed().batch }

    func states(on day: String = "2026-11-20") throws -> [String: String] {
        Dictionary(try listed(on: day).letters.map { ($0.company_name, $0.state) }) { first, _ in first }
    }

    func file(of company: String) throws -> String {
        try #require(try listed().letters.first { $0.company_name == company }).file
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func append(_ text: String, to path: String) throws {
        try Data((try self.text(path) + text).utf8).write(to: folder.appending(path: path))
    }

    func replace(_ old: String, _ new: String, in path: String) throws {
        let text = try text(path)
        try #require(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: folder.appending(path: path))
    }

    /// Writes a line into the decisions file, as a person would.
    func decide(_ line: String) throws { try append("\(line)\n", to: "entscheidungen.csv") }
}
