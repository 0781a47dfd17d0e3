// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

extension EnglishText {
    // One line per word of a closed list.
    func words(_ label: LetterLabel) -> String {
        switch label {
        case .title: "Invitations"
        case .batch: "Batch"
        case .night: "To the night report"
        case .nothing: "No letter was drafted tonight; there is nothing to approve."
        case .approveHeading: "Approve"
        case .approveAll:
            "Nothing leaves before a person says yes. Whoever has read all letters approves the whole batch in the "
                + "configuration’s folder:"
        case .approveOne: "Approve this one"
        case .linksHeading: "Which links the letters carry"
        case .lettersHeading: "The letters"
        case .tenant: "Tenant ID"
        case .domain: "Domain"
        case .legalBasis: "Legal basis"
        case .link: "Link"
        case .subject: "Subject"
        case .copy: "Copy text"
        case .copyCommand: "Copy command"
        case .copied: "Copied"
        case .copyRefused: "Selected – press Ctrl+C"
        case .openInMail: "Open in mail program"
        case .file: ".eml file"
        case .readAll: "Read, copy and approve all letters"
        case .showLetter: "Read the letter"
        case .openAll: "Unfold all letters"
        case .closeAll: "Fold all letters"
        case .tooLong:
            "“Open in mail program” is missing where its address would be longer than \(MailLink.limit.english) bytes: "
                + "some mail programs would cut it and not say so."
        case .howTo:
            "Each letter can be copied, or opened in a mail program as an .eml file. Change the words if you like; the "
                + "link stays as it is."
        }
    }

    func tooLong(_ bytes: Int) -> String { "Too long for a mailto address (\(bytes.english) bytes)" }

    func carried(by count: Int, of all: Int, _ link: String) -> String {
        switch (count, all) {
        case (1, 1): "The one message carries link \(link)."
        case (all, _): "All \(count) messages carry link \(link)."
        case (1, _): "1 of \(all) messages carries link \(link)."
        default: "\(count) of \(all) messages carry link \(link)."
        }
    }

    func party(_ party: CarriedLink.Party) -> Phrase {
        switch party {
        case .us: "me"
        case .provider(let name): "\(name)"
        case .stranger(let tenant): "unknown tenant \(tenant)"
        }
    }

    func verdict(_ finding: LinkFinding) -> String {
        switch finding.verdict {
        case .accept: "customer link, ok"
        case .legacy: "customer link, ok, in an older form of Microsoft’s"
        case .reject: "no usable customer link"
        }
    }
}

extension Int {
    /// With a comma before every three digits.
    var english: String {
        self < 1_000 ? "\(self)" : "\((self / 1_000).english),\(String(self % 1_000 + 1_000).dropFirst())"
    }
}
