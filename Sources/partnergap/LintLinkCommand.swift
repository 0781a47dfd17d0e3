// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Glibc
import Invitations

/// `partnergap lint-link`: whether a link is an invitation of Microsoft's, as Partner Center gives it.
struct LintLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint-link",
        abstract: "Say of links whether they are invitations: accept, legacy or reject, one line each.",
        discussion: """
            Looks at the link alone: 'check' also compares the IDs in it with the configured ones. A rejected link that \
            was only damaged on the way is shown as it probably was. As tsv: verdict, kind, url, reason, repaired form. \
            Exit status: 0 all can be used; 64 usage; 65 one is rejected.
            """
    )

    @Option(name: .long, help: "How to print: text or tsv.")
    var format = LintFormat.text

    @Argument(help: ArgumentHelp("The links; - reads them from standard input, one a line.", valueName: "url"))
    var urls: [String]

    func run() throws {
        var isEveryOneUsable = true
        for url in urls {
            if url == "-" {
                try eachLine { isEveryOneUsable = lint($0) && isEveryOneUsable }
            } else {
                isEveryOneUsable = lint(Array(url.utf8)) && isEveryOneUsable
            }
        }
        if !isEveryOneUsable { throw ExitCode(65) }
    }

    /// Prints what is found; whether the link can be used.
    private func lint(_ link: [UInt8]) -> Bool {
        let finding = LinkFinding(checking: String(decoding: link, as: UTF8.self))
        switch format {
        case .text: printResult(finding.line)
        case .tsv: printResult(finding.cells(of: link))
        }
        return finding.verdict != .reject
    }

    /// The lines of standard input that are not blank; of one that is longer than any link, its beginning.
    private func eachLine(_ body: ([UInt8]) -> Void) throws {
        var line: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var isFirst = true
        func finish() {
            if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            isFirst = false
            while let last = line.last, last == 0x0D { line.removeLast() }
            if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { body(line) }
            line.removeAll(keepingCapacity: true)
        }
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                printToError("standard input cannot be read: error \(errno)")
                throw ExitCode(66)
            }
            guard count > 0 else { break }
            for byte in chunk[..<count] {
                if byte == 0x0A { finish() } else if line.count < longestLine { line.append(byte) }
            }
        }
        finish()
    }
}

/// One byte more than is looked at, so that a longer line is known to be one.
private let longestLine = 8_193

/// How `lint-link` prints.
enum LintFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case tsv
}

extension LinkFinding {
    /// Verdict, kind and link in columns, then what there is to say.
    fileprivate var line: String {
        let head = "\(padded(verdict.rawValue, to: 7))\(padded(kind?.rawValue ?? "-", to: 18))\(printable(url))"
        let mended = repaired.map { "; probably meant: \($0)" } ?? ""
        return reason.isEmpty ? head : "\(head)  (\(printable(reason))\(mended))"
    }

    /// Verdict, kind, url, reason and repaired form, with a tab between them.
    ///
    /// Of the link every byte stays as it was, but for those that would end the cell, that a terminal obeys or that are
    /// no text: they are spelled `\t`, `\n`, `\u{…}` or `\x…`.
    fileprivate func cells(of link: [UInt8]) -> String {
        [verdict.rawValue, kind?.rawValue ?? "-", spelled(link), spelled(Array(reason.utf8)), repaired ?? ""]
            .joined(separator: "\t")
    }
}

private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
}

/// Bytes as a cell holds them.
private func spelled(_ bytes: [UInt8]) -> String {
    let marks: [Unicode.Scalar: String] = ["\t": "\\t", "\n": "\\n", "\r": "\\r"]
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
        // What is no UTF-8 is decoded to the replacement character; only the bytes tell it from a written one.
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let part = rest.prefix(length)
        if let scalar = String(validating: part, as: UTF8.self)?.unicodeScalars.first, part.count == length {
            text += marks[scalar] ?? printable(String(Character(scalar)))
            rest = rest.dropFirst(length)
        } else {
            text += "\\x\(first < 16 ? "0" : "")\(String(first, radix: 16))"
            rest = rest.dropFirst()
        }
    }
    return text
}
