// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The mail server of `Tests/Mail/sink.py` behind msmtp, which is the mail program of a post room while it is there.
final class MailServer {
    private let folder: URL
    private let process = Process()
    private let input = Pipe()

    /// The server in a mode of its own, and another for some addresses.
    init(of room: PostRoom, _ mode: String = "accept", for modes: [String: String] = [:], delay: Double = 0) throws {
        folder = room.spool
        process.executableURL = URL(filePath: "/bin/sh")
        // Debian's package is for Debian's Python, which need not be the first one.
        let choice = "for p in python3 /usr/bin/python3; do $p -c 'import aiosmtpd' 2>&- && exec $p \"$@\"; done"
        let script = root.appending(path: "Tests/Mail/sink.py").path
        let single = modes.sorted { $0.key < $1.key }.flatMap { ["--for", "\($0.key)=\($0.value)"] }
        process.arguments =
            ["-c", choice, "sh", script, folder.path, "--mode", mode, "--delay", "\(delay)"] + single
        process.standardInput = input
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        // Its port, once it listens.
        try #require(!output.fileHandleForReading.availableData.isEmpty)
    }

    /// What came in, this server's messages and those of the ones before it at the same place.
    func received() throws -> [ReceivedMail] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".eml") }.sorted().map {
            let file = folder.appending(path: $0)
            let about = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))
            return ReceivedMail(
                message: try Data(contentsOf: file),
                envelope: try JSONDecoder().decode(ReceivedMail.Envelope.self, from: about)
            )
        }
    }

    /// Whom the messages were for that it accepted, in order.
    func accepted() throws -> [String] {
        try received().filter(\.envelope.accepted).flatMap(\.envelope.rcpt_tos).sorted()
    }

    /// From now on every connection is refused.
    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit { if process.isRunning { end() } }
}

/// One message as the server has it.
struct ReceivedMail {
    struct Envelope: Decodable {
        let mail_from: String
        let rcpt_tos: [String]
        let accepted: Bool
    }

    let message: Data
    let envelope: Envelope
}
