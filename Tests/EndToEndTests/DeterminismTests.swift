// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The same inputs give the same bytes: on any machine, in any time zone and locale, in any order of files.
@Suite struct DeterminismTests {
    @Test func timeZoneLocaleAndFileOrderReachNoOutput() throws {
        let first = try copySample("nordlicht")
        let second = try copySample("nordlicht", reversed: true)
        defer { for folder in [first, second] { try? FileManager.default.removeItem(at: folder) } }
        let exports = try FileManager.default.contentsOfDirectory(atPath: second.appending(path: "exports").path)
        for name in exports {
            let path = second.appending(path: "exports/\(name)").path
            let day = Date(timeIntervalSince1970: 1_000_000_000)
            try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
        }
        let here = ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"]
        let there = ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
        #expect(try runNight(in: first, environment: here).status == 3)
        #expect(try runNight(in: second, environment: there).status == 3)
        let one = try files(below: first.appending(path: "runs/latest"))
        let other = try files(below: second.appending(path: "runs/latest"))
        #expect(one.count > 10)
        #expect(one == other)
    }

    @Test func aSecondRunOverwritesNothing() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        _ = try runNight(in: folder)
        let runs = folder.appending(path: "runs")
        let names = try FileManager.default.contentsOfDirectory(atPath: runs.path).sorted()
            .filter { !$0.hasPrefix(".") }
        #expect(names == ["2026-11-20T0200Z", "2026-11-20T0200Z-2", "index.html", "latest"])
        let latest = try FileManager.default.destinationOfSymbolicLink(atPath: runs.appending(path: "latest").path)
        #expect(latest == "2026-11-20T0200Z-2")
        #expect(try files(below: runs.appending(path: names[0])) == files(below: runs.appending(path: names[1])))
    }

    @Test func noAbsolutePathReachesAnOutput() throws {
        for scenario in SampleTests.scenarios {
            for (path, bytes) in try files(below: root.appending(path: "Reports/\(scenario)")) {
                #expect(bytes.range(of: Data(root.path.utf8)) == nil, "\(path)")
                #expect(bytes.range(of: Data("/tmp/".utf8)) == nil, "\(path)")
            }
        }
    }
}
