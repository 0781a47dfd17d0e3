// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation

@testable import BatchRun

/// A script that stands in for a mail program, in a folder of its own that goes with it.
final class StandIn {
    let folder: URL
    let path: String

    /// The script as it is written, from its `#!` on.
    init(_ script: String, mode: Int = 0o755) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "stand in '\(UUID().uuidString)'")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "mail program")
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        path = file.path
    }

    /// A script of the shell, which knows its folder as `$here`.
    convenience init(shell: String) throws {
        try self.init("#!/bin/sh\nhere=${0%/*}\n\(shell)\n")
    }

    /// A script of Python, which knows its folder as `here`.
    convenience init(python: String) throws {
        try self.init("#!/usr/bin/env python3\nimport os, sys\nhere = os.path.dirname(sys.argv[0])\n\(python)\n")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program, ready to be called.
    func program() throws -> MailProgram {
        MailProgram(path: path, from: try address("batch@nordlicht.example"))
    }

    /// Hands a small message over to `recipient`.
    func handOver(_ message: [UInt8] = letter, to recipient: String = "kunde@firma.example") async throws -> HandOver {
        try await program().handOver(message, to: address(recipient))
    }

    /// What the script wrote into a file of its folder.
    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

/// A small message.
let letter = Array("Subject: Einladung\r\n\r\nGuten Tag\r\n".utf8)

struct NoAddress: Error {}

/// An address taken as it is, also one that no customer could have.
func address(_ text: String) throws -> EmailAddress {
    guard let address = EmailAddress(normalised: text) else { throw NoAddress() }
    return address
}

/// Runs what blocks on a thread of its own, so that it takes none from the pool.
func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}
