// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import BatchRun

/// msmtp as the mail program, and a mail server that behaves as told (`Tests/Mail/sink.py`).
@Suite(.timeLimit(.minutes(10))) struct MailSinkTests {
    @Test func everyMessageArrivesOnceAndByteForByte() async throws {
        let sink = try Sink("accept")
        let messages = (1...5).map { message($0) }
        for (number, message) in messages.enumerated() {
            let recipient = try address("kunde\(number)@firma.example")
            #expect(try await sink.program().handOver(message, to: recipient) == .handedOver(words: ""))
        }
        #expect(try sink.received() == messages)
        for number in messages.indices {
            let envelope = try sink.envelope(number + 1)
            #expect(envelope.mail_from == "batch@nordlicht.example")
            #expect(envelope.rcpt_tos == ["kunde\(number)@firma.example"])
        }
    }

    @Test(arguments: [
        ("rcpt-550", HandOver.failed(status: 65, words: ""), "550 5.1.1 no such user", 0),
        ("rcpt-451", .deferred(status: 69, words: ""), "451 4.7.1 greylisted, try again later", 0),
        ("data-451", .deferred(status: 69, words: ""), "451 4.3.0 the disk is full, try again later", 1),
        // msmtp does not tell a 5xx after the final dot from a 4xx; nothing has left in either case.
        ("data-550", .deferred(status: 69, words: ""), "550 5.7.1 this looks like spam", 1),
        ("full", .deferred(status: 69, words: ""), "421 4.3.2 service not available", 0),
        ("drop", .uncertain(reason: "the mail program ended with status 76", words: ""), "empty reply", 1),
    ])
    func whatTheServerDoesIsWhatIsKnown(_ mode: String, _ expected: HandOver, _ said: String, _ seen: Int) async throws
    {
        let sink = try Sink(mode)
        let handOver = try await sink.program().handOver(message(1), to: address("kunde@firma.example"))
        #expect(handOver.withoutWords == expected)
        #expect(handOver.words.contains(said), "\(handOver.words)")
        #expect(try sink.received() == Array(repeating: message(1), count: seen))
    }

    @Test func aServerThatIsNotThereDefers() async throws {
        let sink = try Sink("accept")
        sink.end()
        let handOver = try await sink.program().handOver(message(1), to: address("kunde@firma.example"))
        #expect(handOver.withoutWords == .deferred(status: 75, words: ""))
        #expect(handOver.words.contains("Connection refused"))
    }

    /// Lines that begin with dots, one of nothing but a dot, and one as long as a line may be.
    private func message(_ number: Int) -> [UInt8] {
        let lines = [
            "From: Anna Lindner <batch@nordlicht.example>", "To: kunde@firma.example", "Subject: Einladung \(number)",
            "Date: Fri, 20 Nov 2026 02:00:00 +0000", "Message-ID: <\(number)@nordlicht.example>", "", ".", "..", ".dot",
            "Grüße", String(repeating: "x", count: 998), "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}

extension HandOver {
    /// The same without what the mail system said.
    fileprivate var withoutWords: HandOver {
        switch self {
        case .handedOver: .handedOver(words: "")
        case .deferred(let status, _): .deferred(status: status, words: "")
        case .failed(let status, _): .failed(status: status, words: "")
        case .uncertain(let reason, _): .uncertain(reason: reason, words: "")
        case .notStarted: self
        }
    }
}

/// The mail server of `Tests/Mail/sink.py`, and a program that sends to it.
private final class Sink {
    private let folder: URL
    private let process = Process()
    private let input = Pipe()

    init(_ mode: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Mail/sink.py")
        process.executableURL = URL(filePath: "/bin/sh")
        // Debian's package is for Debian's Python, which need not be the first one.
        let choice = "for p in python3 /usr/bin/python3; do $p -c 'import aiosmtpd' 2>&- && exec $p \"$@\"; done"
        process.arguments = ["-c", choice, "sh", script.path, folder.path, "--mode", mode]
        process.standardInput = input
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        // Its port, once it listens.
        _ = output.fileHandleForReading.availableData
    }

    func program() throws -> MailProgram {
        MailProgram(path: folder.appending(path: "sendmail").path, from: try address("batch@nordlicht.example"))
    }

    func received() throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".eml") }.sorted()
            .map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    }

    func envelope(_ number: Int) throws -> Envelope {
        let file = folder.appending(path: "00000\(number).json")
        return try JSONDecoder().decode(Envelope.self, from: Data(contentsOf: file))
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit {
        if process.isRunning { end() }
        try? FileManager.default.removeItem(at: folder)
    }
}

private struct Envelope: Decodable {
    let mail_from: String
    let rcpt_tos: [String]
}
