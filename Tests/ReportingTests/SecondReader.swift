// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Python as a second reader of what we write: its `csv`, `json` and `html.parser` know nothing of our code.
struct SecondReader {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Runs a script over some files (`sys.argv[1:]`, in order) and decodes the JSON it prints.
    func answer<Answer: Decodable>(_ type: Answer.Type, script: String, files: [[UInt8]]) throws -> Answer {
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.enumerated().map { index, bytes in
            let file = folder.appendingPathComponent("\(index)")
            try Data(bytes).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", script] + paths
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode(type, from: data)
    }
}

/// A list of texts from the shared corpora.
func corpus(_ path: String) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("shared/corpora/\(path)"))
    return try JSONDecoder().decode([String].self, from: data)
}
