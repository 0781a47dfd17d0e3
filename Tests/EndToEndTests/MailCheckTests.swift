// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What `check` says of the mail program.
@Suite struct MailCheckTests {
    @Test func aMailProgramThatIsMissingIsSaidWithItsPlace() throws {
        let folder = try smallProject()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "partnergap.yaml")
        let plain = try String(contentsOf: file, encoding: .utf8)
        let line = plain.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let arguments = ["check", "--on", "2026-11-20"]
        let before = try partnergap(arguments, in: folder)
        try Data((plain + "\nmail: {sendmail: /bin/true}\n").utf8).write(to: file)
        let good = try partnergap(arguments, in: folder)
        #expect((good.status, good.errors) == (before.status, before.errors))
        try Data((plain + "\nmail: {sendmail: /nowhere/sendmail}\n").utf8).write(to: file)
        let bad = try partnergap(arguments, in: folder)
        #expect(bad.status == 3)
        let words = "the mail program '/nowhere/sendmail' cannot be used: there is no such program"
        #expect(bad.errors.contains("partnergap.yaml:\(line):18: warning: \(words) [mail-program-unusable]"))
        #expect(bad.output == before.output)
    }
}
