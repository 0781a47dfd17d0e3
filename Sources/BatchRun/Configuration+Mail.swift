// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
import Intake
import Invitations

/// How approved letters leave: `mail` of the configuration.
package struct MailSetting: Hashable, Sendable {
    /// A sendmail-compatible program, by its absolute path.
    package let sendmail: String
    /// The envelope sender, who gets what comes back.
    package let from: EmailAddress
    /// The most messages handed over in a minute.
    package var perMinute = 30
    /// The most messages to one domain in one `batch send`, those of free mail included.
    package var perDomain = 20
    /// Where the program is named.
    package var place: SourceLocation?

    /// The setting with its two parts that have no built-in default.
    package init(sendmail: String, from: EmailAddress) {
        self.sendmail = sendmail
        self.from = from
    }
}

/// How letters leave; `nil` when nothing is said of it, and then none does.
func readMail(in root: StrictMapping, partner: Partner?, log: inout DiagnosticLog) -> MailSetting? {
    let keys = ["sendmail", "from", "per-minute", "per-domain"]
    guard let node = root.mapping("mail", keys: keys, log: &log) else { return nil }
    let program = node.requiredText("sendmail", log: &log).flatMap { readProgram($0, in: node, log: &log) }
    let from = readEnvelopeSender(in: node, partner: partner, log: &log)
    let perMinute = integer("per-minute", in: 1...6_000, of: node, log: &log)
    let perDomain = integer("per-domain", in: 1...100_000, of: node, log: &log)
    guard let program, let from else { return nil }
    var setting = MailSetting(sendmail: program, from: from)
    setting.perMinute = perMinute ?? setting.perMinute
    setting.perDomain = perDomain ?? setting.perDomain
    setting.place = node.location(of: "sendmail")
    return setting
}

/// One absolute path; whatever could be arguments is refused, because nobody would pass them on.
private func readProgram(_ text: String, in node: StrictMapping, log: inout DiagnosticLog) -> String? {
    let key = "sendmail"
    guard text.utf8.first == UInt8(ascii: "/") else {
        let advice = "'command -v sendmail' or 'command -v msmtp' says where it is"
        node.record("\(quoted(text)) is no absolute path", at: key, suggestion: advice, log: &log)
        return nil
    }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
        let advice = "name the program alone; arguments of your own go into a script that calls it with \"$@\""
        node.record("\(quoted(text)) is more than one path", at: key, suggestion: advice, log: &log)
        return nil
    }
    return text
}

private func readEnvelopeSender(
    in node: StrictMapping,
    partner: Partner?,
    log: inout DiagnosticLog
) -> EmailAddress? {
    if let text = node.text("from", log: &log) {
        if let address = EmailAddress(parsing: text) { return address }
        let advice = "the name belongs to the partner's 'sender'"
        node.record("\(quoted(text)) is no address, expected one alone", at: "from", suggestion: advice, log: &log)
        return nil
    }
    // Without a partner there is a mistake already, and its sender may be there.
    guard let partner else { return nil }
    if partner.sender == nil {
        let advice = "add 'from: you@your-company.example', or a 'sender' to the partner"
        node.record("nobody is named whom answers of the mail system reach", at: "from", suggestion: advice, log: &log)
    }
    return partner.sender?.address
}

extension Configuration {
    /// What is wrong with the mail program as it is on this machine now; `nil` when nothing is seen.
    package var mailTrouble: Diagnostic? {
        guard let mail, let trouble = programTrouble(at: mail.sendmail) else { return nil }
        return Diagnostic(
            .warning,
            .mailProgramUnusable,
            "the mail program \(quoted(mail.sendmail)) cannot be used: \(trouble)",
            at: mail.place,
            suggestion: "install it, or correct 'sendmail'; letters can be drafted, but not handed over"
        )
    }
}
