// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The drafts a night leaves, read by a second reader: Python's email with its strictest policy.
@Suite struct DraftTests {
    @Test(arguments: SampleTests.scenarios)
    func everyDraftParsesWithoutDefectsAndCarriesAConfiguredLink(_ scenario: String) throws {
        let folder = try copySample(scenario)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        let script = root.appending(path: "Tests/EndToEndTests/read-drafts.py").path
        let arguments = ["python3", script, folder.path]
        let run = try program(URL(filePath: "/usr/bin/env"), arguments)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(#/^[1-9]\d* drafts, 0 troubles/#))
    }
}
