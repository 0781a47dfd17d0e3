// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What the built executable left: status and what it printed.
struct ToolRun {
    let status: Int32
    let output: String
    let errors: String
}

/// Runs the built executable, as cron would.
func partnergap(_ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]) throws -> ToolRun {
    try program(executable, arguments, in: folder, environment: environment)
}

/// Runs any program and collects what it prints.
func program(
    _ path: URL,
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String] = [:]
) throws -> ToolRun {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a full pipe that nobody reads would stop the tool.
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["out", "err"].map { scratch.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ToolRun(status: process.terminationStatus, output: texts[0], errors: texts[1])
}

/// A new empty folder; whoever asks removes it.
func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "partnergap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}

/// The top level of the project.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The executable built beside the test bundle.
let executable: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: "partnergap")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/partnergap")
}()

/// All regular files below a folder with their bytes, by relative path.
func files(below folder: URL) throws -> [String: Data] {
    let base = folder.resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
        let url = base.appending(path: path)
        let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
        guard isFile else { continue }
        files[path] = try Data(contentsOf: url)
    }
    return files
}

/// Copies a sample without its runs, its files written in the given order.
func copySample(_ name: String, reversed: Bool = false) throws -> URL {
    let target = try temporaryFolder()
    // What a demo left behind there is no part of the sample.
    let sample = try files(below: root.appending(path: "Samples/\(name)")).filter { path, _ in
        !path.hasPrefix("runs/") && !path.hasPrefix("ledger.sqlite")
    }
    for path in reversed ? sample.keys.sorted().reversed() : sample.keys.sorted() {
        let file = target.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try sample[path]?.write(to: file)
    }
    return target
}

/// Runs the night of a sample copy as `make reports` does.
func runNight(in folder: URL, _ more: [String] = [], environment: [String: String] = [:]) throws -> ToolRun {
    let arguments = ["run", "--config", "partnergap.yaml", "--on", "2026-11-20", "--accept", "baseline"]
    return try partnergap(arguments + more, in: folder, environment: environment)
}

/// Changes a text of a file, which has to be there.
func replace(_ old: String, _ new: String, in file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: file)
}
