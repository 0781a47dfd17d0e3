// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// A project of many customers whose letters are drafted and approved, and a mail program that is told what to do.
final class PostRoom {
    let folder: URL
    /// Where the mail program keeps what it is given.
    let spool: URL
    let addresses: [String]

    /// One customer for each number; `mail` is what the configuration says of the pace.
    init(_ count: Int, mail: String = "per-minute: 6000", at domain: (Int) -> String = { "kunde\($0).example" }) throws
    {
        folder = try smallProject()
        spool = folder.appending(path: "spool")
        addresses = (1...count).map { "einkauf\($0)@\(domain($0))" }
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        let setting = "mail:\n  sendmail: \(spool.path)/sendmail\n  \(mail)\n"
        let file = folder.appending(path: "partnergap.yaml")
        try Data((try String(contentsOf: file, encoding: .utf8) + setting).utf8).write(to: file)
        try writeList()
        let night = try runNight(in: folder)
        try #require(night.status == 0, "\(night.errors)")
        let yes = try batch(["approve", try listed().batch])
        try #require(yes.status == 0, "\(yes.errors)")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func writeList() throws {
        let rows = addresses.enumerated().map { index, address in
            let number = String(format: "%08d", index + 1)
            return
                "\(index + 1);Kunde \(index + 1) GmbH;\(number)-aaaa-4aaa-8aaa-aaaaaaaaaaaa;kunde\(index + 1).example;"
                + "Kim Kunde;\(address);Deutschland"
        }
        let text = (["Kundennr;Firma;Mandanten-ID;Domain;Ansprechpartner;E-Mail;Land"] + rows).joined(separator: "\n")
        try Data("\(text)\n".utf8).write(to: folder.appending(path: "exports/kundenliste_2026-11-19.csv"))
    }

    func batch(_ words: [String], on day: String = "2026-11-20") throws -> ToolRun {
        try partnergap(["batch"] + words + ["--on", day], in: folder)
    }

    func send(on day: String = "2026-11-20") throws -> ToolRun { try batch(["send"], on: day) }

    struct Listed: Decodable {
        struct Letter: Decodable {
            let recipient: String
            let state: String
            let file: String
        }

        struct Earlier: Decodable {
            let customer_key: String
            let state: String
        }

        let batch: String
        let letters: [Letter]
        let earlier: [Earlier]
    }

    func listed(on day: String = "2026-11-20") throws -> Listed {
        let run = try batch(["list", "--format", "json"], on: day)
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Listed.self, from: Data(run.output.utf8))
    }

    /// The state of each customer's letter, in the order of the customers; `-` where the batch has none.
    func states(on day: String = "2026-11-20") throws -> [String] {
        let letters = try listed(on: day).letters
        return addresses.map { address in letters.first { $0.recipient == address }?.state ?? "-" }
    }

    /// The draft to an address.
    func draft(to address: String) throws -> Data {
        let file = try #require(try listed().letters.first { $0.recipient == address }).file
        return try Data(contentsOf: folder.appending(path: "runs/latest/invitations/\(file)"))
    }

    /// From now on the mail program is this script of the shell, which knows its folder as `$here`, the recipient as
    /// `$to`, and has `keep`, which keeps the message whole or not at all.
    func program(_ script: String) throws {
        let head = """
            #!/bin/sh
            here='\(spool.path)'
            for to; do :; done
            keep() { cat > "$here/.$$" && mv "$here/.$$" "$here/$to $$.kept"; }

            """
        let file = spool.appending(path: "sendmail")
        try Data("\(head)\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    /// What `keep` kept: whom it was for, and its bytes.
    func kept() throws -> [(address: String, message: Data)] {
        try FileManager.default.contentsOfDirectory(atPath: spool.path).filter { $0.hasSuffix(".kept") }.sorted().map {
            (String($0.prefix { $0 != " " }), try Data(contentsOf: spool.appending(path: $0)))
        }
    }

    /// Waits until a file is in the spool, at most half a minute.
    func wait(for holds: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(30)
        while try !holds() {
            try #require(ContinuousClock.now < end, "it never came")
            usleep(10_000)
        }
    }

    func isThere(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: spool.appending(path: name).path)
    }
}

/// What follows a message's head.
func body(of message: Data) throws -> Data {
    let end = try #require(message.range(of: Data("\r\n\r\n".utf8)))
    return message[end.upperBound...]
}
