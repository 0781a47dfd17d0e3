// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The labelled sets beside the repository, through the built executable.
@Suite(.enabled(if: LinkedSets.isPresent)) struct LinkedSetTests {
    static let pairs = ["osh_facilities", "opensanctions_names_dev"]

    /// The small ones: the others say nothing more about the verb, and take a debug build a minute.
    static let scored = ["chicago_link", "fodors_zagats"]

    @Test(arguments: scored) func ourFiguresAreThoseOfTheCommonEvaluator(_ set: String) throws {
        let data = LinkedSets.folder.appending(path: "data/\(set)").path
        let scratch = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let arguments = [
            "link", "\(data)/left.csv", "\(data)/right.csv", "--truth", "\(data)/truth.csv", "--output", "p.csv",
        ]
        let run = try partnergap(arguments, in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        let judge = try program(
            URL(filePath: "/usr/bin/env"),
            ["python3", LinkedSets.folder.appending(path: "evaluate.py").path, "p.csv", "\(data)/truth.csv"],
            in: scratch
        )
        let figures = try #require(JSONSerialization.jsonObject(with: Data(judge.output.utf8)) as? [String: Any])
        func figure(_ name: String) throws -> Double { try #require(figures[name] as? Double) }
        let ours = try #require(
            run.output.firstMatch(of: #/pairs: precision (\S+), recall (\S+), F1 (\S+) \((\d+) right/#)
        )
        #expect(abs(try #require(Double(ours.1)) - figure("precision")) < 2e-5)
        #expect(abs(try #require(Double(ours.2)) - figure("recall")) < 2e-5)
        #expect(abs(try #require(Double(ours.3)) - figure("f1")) < 2e-5)
        #expect(Int(ours.4) == figures["tp"] as? Int)
    }

    @Test(arguments: scored) func aSchemaSaysTheSameAsTheTitles(_ set: String) throws {
        let data = LinkedSets.folder.appending(path: "data/\(set)").path
        let scratch = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: scratch) }
        try Data((Self.schemas[set] ?? "").utf8).write(to: scratch.appending(path: "schema.yaml"))
        let lists = ["link", "\(data)/left.csv", "\(data)/right.csv"]
        let described = try partnergap(lists + ["--schema", "schema.yaml"], in: scratch)
        #expect(described.status == 0, "\(described.errors)")
        #expect(described.output == (try partnergap(lists, in: scratch)).output)
    }

    @Test(arguments: pairs) func everyGivenPairHasOneLine(_ set: String) throws {
        let file = LinkedSets.folder.appending(path: "data/\(set)/pairs.csv").path
        let scratch = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: scratch) }
        let arguments = ["link", "--pairs", file, "--truth", file, "--output", "p.csv", "--proposals", "q.csv"]
        let run = try partnergap(arguments, in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("pairs: precision "))
        let ids = try ["p.csv", "q.csv"].flatMap { name in
            let text = String(decoding: try Data(contentsOf: scratch.appending(path: name)), as: UTF8.self)
            return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[0] }
        }
        let given = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
            .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[0] }
        #expect(ids.sorted() == given.sorted())
    }

    /// The field names are those that titles give, so that the evidence reads the same.
    private static let schemas = [
        "chicago_link": """
        id: id
        fields:
          - {compare: organisation-name, name: name}
          - {compare: domain, name: domain, left: website, right: website}
          - {compare: email, name: email}
          - {compare: phone, name: phone}
          - {compare: street, name: street, left: address, right: address}
          - {compare: postcode, name: postcode, left: zip, right: zip}
          - {compare: text, name: agency}
        """,
        "fodors_zagats": """
        fields:
          - {compare: organisation-name, name: name}
          - {compare: phone, name: phone}
          - {compare: street, name: street, left: addr, right: addr}
          - {compare: place, name: city}
          - {compare: text, name: type}
        """,
    ]
}

/// Where the labelled sets lie while the tool is being developed.
enum LinkedSets {
    static let folder = root.deletingLastPathComponent().appending(path: "shared/linkage")
    static let isPresent = FileManager.default.fileExists(atPath: folder.path)
}
