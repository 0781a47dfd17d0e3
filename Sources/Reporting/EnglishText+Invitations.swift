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
        case .copied: "Copied"
        case .copyRefused: "Selected – press Ctrl+C"
        case .openInMail: "Open in mail program"
        case .file: ".eml file"
        case .showLetter: "Read the letter"
        case .openAll: "Unfold all letters"
        case .closeAll: "Fold all letters"
        case .tooLong:
            "Some mail programs cut a long address without a word. What is longer than \(MailLink.limit.english) bytes "
                + "when encoded can therefore only be copied, or opened as an .eml file."
        case .tooLongHere: "too long to open in a mail program"
        case .withoutScript: "Select the text to copy it."
        }
    }

    func bytes(_ count: Int) -> String { "\(count.english) bytes" }

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
    fileprivate var english: String {
        self < 1_000 ? "\(self)" : "\((self / 1_000).english),\(String(self % 1_000 + 1_000).dropFirst())"
    }
}
