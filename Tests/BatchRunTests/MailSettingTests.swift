// SPDX-License-Identifier: MIT

import BatchRun
import CustomerModel
import Diagnostics
import Foundation
import Testing

/// `mail` of the configuration.
@Suite struct MailSettingTests {
    @Test func withoutItNothingCanBeSent() throws {
        let configuration = try #require(parsed("").configuration)
        #expect(configuration.mail == nil)
        #expect(configuration.mailTrouble == nil)
    }

    @Test func theProgramIsEnough() throws {
        let mail = try #require(parsed("mail: {sendmail: /usr/sbin/sendmail}").configuration?.mail)
        #expect(mail.sendmail == "/usr/sbin/sendmail")
        #expect(mail.from.address == "anna@nord.example")
        #expect((mail.perMinute, mail.perDomain) == (30, 20))
        #expect(mail.place?.line == 9)
    }

    @Test func everythingCanBeSaid() throws {
        let yaml = "mail: {sendmail: /opt/send, from: bounce@nord.example, per-minute: 6000, per-domain: 100000}"
        let mail = try #require(parsed(yaml).configuration?.mail)
        #expect(mail.from.address == "bounce@nord.example")
        #expect((mail.perMinute, mail.perDomain) == (6_000, 100_000))
    }

    @Test(arguments: [
        ("{sendmail: sendmail}", "'sendmail' is no absolute path"),
        ("{sendmail: ./send}", "'./send' is no absolute path"),
        ("{sendmail: ~/bin/send}", "'~/bin/send' is no absolute path"),
        ("{sendmail: /usr/sbin/sendmail -t}", "'/usr/sbin/sendmail -t' is more than one path"),
        ("{sendmail: \"/usr/sbin/send\\nmail\"}", "'/usr/sbin/send\\u{a}mail' is more than one path"),
        ("{sendmail: \"/usr/sbin/sendmail\\0\"}", "'/usr/sbin/sendmail\\u{0}' is more than one path"),
        ("{from: a@nord.example}", "the key 'sendmail' is missing"),
        ("{sendmail: }", "'sendmail' has no value"),
        ("{sendmail: /s, from: Anna <a@nord.example>}", "'Anna <a@nord.example>' is no address, expected one alone"),
        ("{sendmail: /s, from: -oQ/tmp@nord.example}", "'-oQ/tmp@nord.example' is no address, expected one alone"),
        (
            "{sendmail: /s, per-minute: 0}",
            "'0' in 'per-minute' is out of place, expected a whole number from 1 to 6000"
        ),
        ("{sendmail: /s, per-minute: 6001}", "'6001' in 'per-minute' is out of place"),
        ("{sendmail: /s, per-domain: 0}", "'0' in 'per-domain' is out of place"),
        ("{sendmail: /s, per-hour: 3}", "unknown key 'per-hour'"),
        ("/usr/sbin/sendmail", "'mail' is the value '/usr/sbin/sendmail', expected keys"),
    ])
    func mistakesAreSaid(_ mail: String, _ message: String) {
        let (configuration, log) = parsed("mail: \(mail)")
        #expect(configuration == nil)
        #expect(log.diagnostics.count == 1)
        #expect(log.diagnostics.first?.message.hasPrefix(message) == true, "\(log.lines)")
        #expect(log.diagnostics.first?.location?.line == 9)
    }

    @Test func everyRefusalOfAProgramNamesTheWayOut() {
        #expect(parsed("mail: {sendmail: msmtp}").log.diagnostics.first?.suggestion?.contains("command -v") == true)
        #expect(parsed("mail: {sendmail: /m -t}").log.diagnostics.first?.suggestion?.contains("script") == true)
    }

    @Test func somebodyMustGetWhatComesBack() {
        let (configuration, log) = parsed("mail: {sendmail: /s}", sender: false)
        #expect(configuration == nil)
        #expect(log.diagnostics.map(\.message) == ["nobody is named whom answers of the mail system reach"])
        #expect(parsed("mail: {sendmail: /s, from: a@nord.example}", sender: false).configuration != nil)
    }

    @Test func checkSeesThatTheProgramCannotBeUsed() throws {
        let standIn = try StandIn("#!/bin/sh\n", mode: 0o644)
        // A link, because its name has blanks.
        let link = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: link) }
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: standIn.path)
        #expect(trouble(link.path) == "cannot be used: it is not executable")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: standIn.path)
        #expect(trouble(link.path) == nil)
        #expect(trouble("/nowhere/sendmail") == "cannot be used: there is no such program")
        #expect(trouble("/usr") == "cannot be used: it is a folder")
        #expect(trouble("/dev/null") == "cannot be used: it is no program")
    }

    private func trouble(_ path: String) -> String? {
        let finding = parsed("mail: {sendmail: \(path)}").configuration?.mailTrouble
        #expect(finding == nil || finding?.severity == .warning && finding?.concernsSetup == true)
        return finding.map { String($0.message.drop { $0 != "'" }.dropFirst().drop { $0 != "'" }.dropFirst(2)) }
    }

    private func parsed(_ mail: String, sender: Bool = true) -> (configuration: Configuration?, log: DiagnosticLog) {
        var log = DiagnosticLog()
        let yaml = """
            partner: {name: Nord, country: DE, kind: direct-bill,\(sender ? " sender: Anna <anna@nord.example>," : "")
              tenant: 11111111-1111-4111-8111-111111111111}
            sources:
              - path: exports/Customers.csv
                role: partner-center-customers
              - path: exports/CRM.csv
                role: customer-list
            reports: Reports
            \(mail)
            """
        let configuration = Configuration.parsed(
            yaml: yaml,
            file: "partnergap.yaml",
            profileText: { .failure(Diagnostic(.error, .fileMissing, "no \($0)")) },
            log: &log
        )
        return (configuration, log)
    }
}
