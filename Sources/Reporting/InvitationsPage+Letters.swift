// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

extension InvitationsPage {
    /// One list item per letter and none within: `forget` takes out whole items.
    func writeLetters(to section: inout HTMLWriter) {
        section.element(.p, .style("muted")) { line in
            line.append(words: words(.howTo))
            if letters.contains(where: { !MailLink(to: $0.invitation, $0.message).isShortEnough }) {
                line.append(words: " \(words(.tooLong))")
            }
        }
        section.element(.p) { line in
            line.element(
                .button,
                .plainButton,
                .shownByScript,
                .opensAll,
                .done(words(.closeAll)),
                words: words(.openAll)
            )
        }
        section.element(.ol, .style("letters")) { list in
            for (index, letter) in letters.enumerated() {
                list.element(.li, .id("letter-\(index + 1)")) { item in
                    write(letter.invitation, letter.message, number: index + 1, to: &item)
                }
            }
        }
    }

    private func write(_ invitation: Invitation, _ message: Message, number: Int, to item: inout HTMLWriter) {
        item.element(.h3) { heading in
            heading.append(value: invitation.companyName ?? invitation.key)
            heading.append(words: " ")
            let style = invitation.reminder > 0 ? "chip doubt" : "chip info"
            heading.element(.span, .style(style), words: text.stage(ofReminder: invitation.reminder))
        }
        item.element(.dl) { writeFacts(of: invitation, message, to: &$0) }
        writeActions(of: invitation, message, number: number, to: &item)
        item.element(.details) { details in
            details.element(.summary, words: words(.showLetter))
            details.element(.id("text-\(number)"), .lang(invitation.language.rawValue), letter: message.text)
        }
    }

    private func writeFacts(of invitation: Invitation, _ message: Message, to list: inout HTMLWriter) {
        fact(text.label(.recipient), in: &list) { fact in
            if let name = invitation.recipient.name {
                fact.append(value: name)
                fact.append(words: " · ")
            }
            fact.append(value: invitation.recipient.email.address)
        }
        fact(words(.subject), in: &list) { $0.append(value: message.subject) }
        fact(text.label(.kind), in: &list) { $0.append(text.kind(invitation.kind, in: places)) }
        if let link = links.first(where: { isSame($0.finding.url, invitation.url) }) {
            fact(words(.link), in: &list) { fact in
                fact.append(words: "\(link.name): ")
                writeVerdict(of: link, isQuiet: link.finding.verdict == .accept, to: &fact)
            }
        }
        if let domain = invitation.domain { fact(words(.domain), in: &list) { $0.append(value: domain.text) } }
        if let tenant = invitation.tenantID {
            fact(words(.tenant), in: &list) { $0.element(.code, words: tenant.description) }
        }
        fact(text.label(.language), in: &list) { fact in
            let ground = text.ground(invitation.languageGround).map { ", \($0)" } ?? ""
            fact.append(words: text.language(invitation.language) + ground)
        }
        let basis = report.batch.grounds[invitation.key] ?? .none
        fact(words(.legalBasis), in: &list) { $0.append(words: text.ground(basis)) }
        if batch == nil { return }
        fact(words(.approveOne), in: &list) { fact in
            fact.element(.code, value: "partnergap batch approve \(invitation.fileName)")
        }
    }

    private func fact(_ title: String, in list: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
        list.element(.div) { line in
            line.element(.dt, words: title)
            line.element(.dd, content: content)
        }
    }

    private func writeActions(
        of invitation: Invitation,
        _ message: Message,
        number: Int,
        to item: inout HTMLWriter
    ) {
        let mail = MailLink(to: invitation, message)
        item.element(.p, .style("actions")) { line in
            writeCopyButton(.copy, of: "text-\(number)", in: &line)
            if mail.isShortEnough { line.element(.a, .style("action"), .mail(mail), words: words(.openInMail)) }
            line.element(.a, .style("action"), .file(invitation.fileName), words: words(.file))
            guard !mail.isShortEnough else { return }
            line.element(.span, .style("muted"), words: text.tooLong(mail.size))
        }
    }
}
