// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Where the output goes is somebody else's: full, closed, gone, slow.
@Suite struct OutputTests {
    private static let verbs = [
        "--help", "--version", "help run", "inspect exports/Customers_2026-11-19.csv",
        "inspect exports/Customers_2026-11-19.csv --format json",
        "inspect exports/Customers_2026-11-19.csv --format ndjson",
        "inspect exports/Customers_2026-11-19.csv --raw --format ndjson", "check --on 2026-11-20",
        "check --on 2026-11-20 --format json", "explain --on 2026-11-20 sesselbahn", "init .",
        "run --on 2026-11-20 --verbose", "--generate-completion-script bash",
    ]

    @Test(arguments: verbs)
    func aFullDiskIsNeverASuccess(_ verb: String) throws {
        let run = try shell("\(tool) \(verb) >/dev/full")
        #expect(run.status == 74)
        #expect(run.errors.hasSuffix("standard output cannot be written: no space left\n"))
    }

    @Test(arguments: verbs)
    func aClosedOutputIsNeverASuccessAndNoFileTakesItsPlace(_ verb: String) throws {
        let run = try shell("\(tool) \(verb) >&-")
        #expect(run.status == 74)
        #expect(run.errors.hasSuffix("standard output cannot be written: it is closed\n"))
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func aReaderThatGoesEndsTheToolQuietly(_ parent: String) throws {
        let raw = "inspect exports/Customers_2026-11-19.csv --raw --format ndjson"
        let many = Array(repeating: "exports/Customers_2026-11-19.csv", count: 200).joined(separator: " ")
        let run = try shell("\(parent)\(tool) \(raw) \(many) | head -1 >/dev/null; exit ${PIPESTATUS[0]}")
        #expect(run.status == 141)
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: ["2>/dev/full", "2>&-", "2> >(exec true)"])
    func aBrokenStandardErrorStopsNothing(_ redirection: String) throws {
        let run = try shell(
            "\(tool) run --on 2026-11-20 --verbose \(redirection); s=$?; cat runs/latest/summary.json; exit $s"
        )
        #expect(run.status == 3)
        #expect(run.output.contains("\"schema\""))
        #expect(try shell("\(tool) rnu \(redirection)").status == 64)
    }

    @Test func aNightWhoseReaderHasGoneIsPublishedAllTheSame() throws {
        let run = try shell("\(tool) run --on 2026-11-20 2>&1 | true; ls runs/latest/report.html")
        #expect(run.output == "runs/latest/report.html\n")
    }

    @Test func anOutputThatIsFullForAWhileIsWaitedFor() throws {
        let script = """
            import os, subprocess, sys, time
            ours, theirs = os.pipe()
            os.set_blocking(theirs, False)
            run = subprocess.Popen(sys.argv[1:], stdout=theirs)
            os.close(theirs)
            time.sleep(0.3)
            size = 0
            while block := os.read(ours, 4096): size += len(block)
            print(run.wait(), size > 65536)
            """
        let arguments = ["inspect", "--raw", "--format", "ndjson"]
        let many = Array(repeating: "exports/Customers_2026-11-19.csv", count: 60)
        let run = try program(
            URL(filePath: "/usr/bin/env"),
            ["python3", "-c", script, executable.path] + arguments + many,
            in: root.appending(path: "Samples/nordlicht")
        )
        #expect(run.output == "0 True\n", "\(run.errors)")
    }

    @Test func logsShowNoAddressAndNothingPersonalOfALink() throws {
        let unknown = try shell("\(tool) explain --on 2026-11-20 max.mustermann@firma.example")
        #expect(unknown.errors.hasPrefix("no customer fits 'm…@firma.example'"))
        let wrong = "sed -i 's|https://admin.microsoft.com/|http://admin.microsoft.com/|' partnergap.yaml"
        let link = try shell("\(wrong); \(tool) check --on 2026-11-20 2>&1 >/dev/null")
        #expect(link.output.contains("[link-rejected]"))
        #expect(link.output.contains(#/https:\/\/admin\.microsoft\.com\/Adminportal\/Home\?invType=…&/#.ignoresCase()))
        #expect(!link.output.contains(#/[A-Za-z0-9]{2}@[a-z]|(?i)(partnerId|msppId|indirectCSPId)=[0-9a-f]/#))
    }

    private let tool = "'\(executable.path)'"

    private func shell(_ script: String) throws -> ToolRun {
        let folder = try copySample("nordlicht")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try program(URL(filePath: "/bin/bash"), ["-c", script], in: folder)
    }
}
