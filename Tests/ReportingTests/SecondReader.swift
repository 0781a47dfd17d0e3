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
    ///
    /// With `module`, by the first Python that has it: Debian's own may not be the first in the path.
    func answer<Answer: Decodable>(
        _ type: Answer.Type,
        script: String,
        files: [[UInt8]],
        module: String = "json"
    ) throws -> Answer {
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.enumerated().map { index, bytes in
            let file = folder.appendingPathComponent("\(index)")
            try Data(bytes).write(to: file)
            return file.path
        }
        let process = Process()
        let choice =
            "for p in python3 /usr/bin/python3; do $p -c 'import \(module)' 2>&- && exec $p \"$@\"; done; exit 1"
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", choice, "sh", "-X", "utf8", "-c", script] + paths
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
    try JSONDecoder().decode([String].self, from: Data(contentsOf: corpora(path)))
}

/// A file of the shared corpora, beside the repository.
func corpora(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpora/\(path)")
}
