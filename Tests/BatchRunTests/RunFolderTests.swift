// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Reporting
import Testing

@testable import BatchRun

/// The two steps of publishing, and what a run finds that another left when it died between any two calls.
@Suite struct RunFolderTests {
    private let files = [
        ReportFile(name: "report.html", bytes: Array("new".utf8)),
        ReportFile(name: "invitations/a.eml", bytes: []),
    ]

    @Test func whatIsPreparedIsHiddenUntilItIsPublished() throws {
        try inFolder { reports in
            let prepared = try prepareRun(files, as: "n", in: reports, shownAs: "runs")
            #expect(try names(in: reports) == [".partial-n-\(getpid())"])
            #expect(try publish(prepared) == "n")
            #expect(try names(in: reports) == ["latest", "n"])
            #expect(try text("latest/report.html", in: reports) == "new")
            #expect(try text("latest/invitations/a.eml", in: reports).isEmpty)
            #expect(prepared.leftovers.isEmpty)
        }
    }

    @Test func nothingPublishedIsOverwritten() throws {
        try inFolder { reports in
            try FileManager.default.createDirectory(atPath: "\(reports)/n", withIntermediateDirectories: true)
            // A dangling link is somebody's as well.
            try FileManager.default.createSymbolicLink(atPath: "\(reports)/n-2", withDestinationPath: "gone")
            let name = try publish(prepareRun(files, as: "n", in: reports, shownAs: "runs"))
            #expect(name == "n-3")
            #expect(try names(in: "\(reports)/n").isEmpty)
        }
    }

    @Test func discardedIsGone() throws {
        try inFolder { reports in
            try prepareRun(files, as: "n", in: reports, shownAs: "runs").discard()
            #expect(try names(in: reports).isEmpty)
        }
    }

    @Test func leftoversAreSetAsideAndTold() throws {
        try inFolder { reports in
            let manager = FileManager.default
            for _ in 1...2 {
                try manager.createDirectory(atPath: "\(reports)/.partial-x-1/deep", withIntermediateDirectories: true)
                try manager.createSymbolicLink(atPath: "\(reports)/.latest-1", withDestinationPath: "gone")
                _ = try publish(prepareRun(files, as: "n", in: reports, shownAs: "runs"))
            }
            let kept = ["latest-1", "latest-1-2", "partial-x-1", "partial-x-1-2"]
            #expect(try names(in: "\(reports)/.set-aside") == kept)
            #expect(try names(in: "\(reports)/.set-aside/partial-x-1") == ["deep"])
            #expect(try names(in: reports) == [".set-aside", "latest", "n", "n-2"])
        }
        try inFolder { reports in
            try FileManager.default.createDirectory(
                atPath: "\(reports)/.partial-x-1",
                withIntermediateDirectories: true
            )
            let line = "a run that did not finish left '.partial-x-1', which is now '.set-aside/partial-x-1'"
            let prepared = try prepareRun(files, as: "n", in: reports, shownAs: "runs")
            #expect(prepared.leftovers.map(\.message) == [line])
            #expect(prepared.leftovers.map(\.code) == [.leftoverSetAside])
        }
    }

    @Test(arguments: [nil, "gone", "old"])
    func theNextRunMendsLatest(_ target: String?) throws {
        try inFolder { reports in
            try FileManager.default.createDirectory(atPath: "\(reports)/old", withIntermediateDirectories: true)
            if let target {
                try FileManager.default.createSymbolicLink(atPath: "\(reports)/latest", withDestinationPath: target)
            }
            _ = try publish(prepareRun(files, as: "n", in: reports, shownAs: "runs"))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(reports)/latest") == "n")
        }
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        try inFolder { reports in
            let twice = files + files
            let error = refusal { () throws(Diagnostic) in
                _ = try prepareRun(twice, as: "n", in: reports, shownAs: "runs")
            }
            #expect(error?.code == .outputFailed)
            #expect(error?.message == "the report cannot be written: a file is in the way")
            let left = try names(in: reports)
            #expect(left.isEmpty)
        }
    }

    @Test func whatCannotBePublishedIsKeptAndNamed() throws {
        try inFolder { reports in
            let prepared = try prepareRun(files, as: "n", in: reports, shownAs: "runs")
            try FileManager.default.createDirectory(atPath: "\(reports)/latest", withIntermediateDirectories: true)
            let error = refusal { () throws(Diagnostic) in _ = try publish(prepared) }
            #expect(error?.description.contains("it is complete in 'n'") == true)
            #expect(try names(in: reports) == ["latest", "n"])
            let second = refusal { () throws(Diagnostic) in _ = try publish(prepared) }
            #expect(second?.message == "the report cannot be published: no such folder")
        }
    }

    private func refusal(of step: () throws(Diagnostic) -> Void) -> Diagnostic? {
        do throws(Diagnostic) {
            try step()
            return nil
        } catch {
            return error
        }
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func text(_ name: String, in folder: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try body(folder.path)
    }
}
