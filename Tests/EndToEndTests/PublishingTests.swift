// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What stands in the reports folder after a run that was not let to its end.
@Suite struct PublishingTests {
    @Test func killedAtAnyMomentLatestIsWhole() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try runNight(in: folder)
        for step in 0..<8 {
            // From the first file on, a little later each time, to beyond the end.
            let script = """
                import glob, subprocess, sys, time
                known = glob.glob('runs/.partial-*')
                run = subprocess.Popen([sys.argv[1], 'run', '--on', '2026-11-20'])
                while run.poll() is None and glob.glob('runs/.partial-*') in ([], known): pass
                time.sleep(\(step) * 0.004)
                run.kill()
                run.wait()
                """
            let arguments = ["python3", "-c", script, executable.path]
            _ = try program(URL(filePath: "/usr/bin/env"), arguments, in: folder)
            try expectWhole(folder.appending(path: "runs/latest"))
        }
        let last = try runNight(in: folder)
        #expect([0, 3].contains(last.status), "\(last.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "runs").path)
        #expect(names.allSatisfy { !$0.hasPrefix(".partial-") && !$0.hasPrefix(".latest-") })
        let aside = folder.appending(path: "runs/.set-aside").path
        #expect(try !FileManager.default.contentsOfDirectory(atPath: aside).isEmpty, "no run died in time")
        // Under its own name there is never half a report either.
        for name in names where !name.hasPrefix(".") && name != "index.html" {
            try expectWhole(folder.appending(path: "runs/\(name)"))
        }
    }

    @Test func leftoversOfADeadRunAreToldOnAGoodNightToo() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        let left = folder.appending(path: "runs/.partial-2026-11-19T0200Z-1")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        let run = try runNight(in: folder)
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("runs: warning: a run that did not finish left '.partial-2026-11-19T0200Z-1'"))
        #expect(run.errors.contains("[leftover-set-aside]"))
        let set = folder.appending(path: "runs/.set-aside/partial-2026-11-19T0200Z-1")
        #expect(FileManager.default.fileExists(atPath: set.path))
        #expect(try runNight(in: folder).errors.isEmpty)
    }

    @Test func aFileThatTheSystemWillNotTakeStopsTheNight() throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        // Ignored, the signal becomes an error of the call, as a full disk's is.
        let script = "trap '' XFSZ; ulimit -f 8; exec $0 run --on 2026-11-20"
        let run = try program(URL(filePath: "/bin/bash"), ["-c", script, executable.path], in: folder)
        #expect(run.status == 73)
        // The ledger comes first: a night that cannot be remembered is not reported.
        #expect(run.errors.contains("ledger.sqlite: error: the ledger cannot be used"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "runs").path) == [".lock"])
    }

    @Test(arguments: [("000", 0o750, 0o640), ("077", 0o700, 0o600)])
    func permissionsHoldWhateverTheMask(_ mask: String, _ folderMode: Int, _ fileMode: Int) throws {
        let folder = try copySample("kleinanfang")
        defer { try? FileManager.default.removeItem(at: folder) }
        let left = folder.appending(path: "runs/.partial-x/deep")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        // What was there keeps the permissions it has.
        for path in ["runs", "runs/.partial-x", "runs/.partial-x/deep"] {
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: folderMode]
            try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.appending(path: path).path)
        }
        let script = "umask \(mask); exec $0 run --on 2026-11-20 --accept baseline"
        let run = try program(URL(filePath: "/bin/sh"), ["-c", script, executable.path], in: folder)
        #expect(run.status == 0)
        try expectModes(below: folder.appending(path: "runs"), folders: folderMode, files: fileMode)
    }

    @Test(arguments: [("000", 0o750, 0o640), ("077", 0o700, 0o600)])
    func whatInitMakesIsNobodyElses(_ mask: String, _ folderMode: Int, _ fileMode: Int) throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = "umask \(mask); exec $0 init project"
        let run = try program(URL(filePath: "/bin/sh"), ["-c", script, executable.path], in: folder)
        #expect(run.status == 0)
        try expectModes(below: folder, folders: folderMode, files: fileMode)
    }

    /// Every file the manifest lists is there with its bytes.
    private func expectWhole(_ run: URL) throws {
        let bytes = try Data(contentsOf: run.appending(path: "manifest.json"))
        let manifest = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        let outputs = try #require(manifest?["outputs"] as? [[String: String]])
        #expect(outputs.count > 6)
        let sums = outputs.map { "\($0["sha256"] ?? "")  \($0["path"] ?? "")\n" }.joined()
        let list = run.deletingLastPathComponent().appending(path: "sums")
        try Data(sums.utf8).write(to: list)
        let check = try program(URL(filePath: "/usr/bin/env"), ["sha256sum", "--quiet", "-c", list.path], in: run)
        try FileManager.default.removeItem(at: list)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
}

/// Expects these permissions of everything below a folder, links aside.
func expectModes(below folder: URL, folders: Int, files: Int) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(!paths.isEmpty)
    for path in paths {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
        let type = attributes[.type] as? FileAttributeType
        if type == .typeSymbolicLink { continue }
        let mode = attributes[.posixPermissions] as? Int
        #expect(mode == (type == .typeDirectory ? folders : files), "\(path): \(String(mode ?? 0, radix: 8))")
    }
}
