// SPDX-License-Identifier: MIT

import Diagnostics

/// What was found in an edited letter.
package enum DraftFinding: Hashable, Sendable {
    // The message
    /// No message with a part that can be read, and what it is instead.
    case unreadable(String)
    /// A part in Outlook's own format, `winmail.dat`, into which nobody else can look.
    case winmail
    /// A part whose encoding or character set is not read here.
    case partUnreadable(String)
    /// The text part or the page is no longer there.
    case partLost(String)
    /// A file that was added.
    case attachment(String)

    // The link
    /// A part without the link; what it links to instead, if anything.
    case linkMissing(part: String, instead: [String])
    /// A part with a link that is almost the one.
    case linkChanged(part: String, found: String)
    /// A page that has the link, but no longer shows it.
    case linkHidden
    /// A page that shows the link as mere words: to be copied, not to be clicked.
    case linkBare
    /// A web address that was added.
    case linkAdded(String)

    // The recipient
    /// Nobody, or somebody else, or several.
    case recipientChanged([String])
    /// Somebody in Cc or Bcc.
    case recipientAdded(field: String, String)

    // The sender
    /// Nobody, or somebody else, or several.
    case senderChanged([String], expected: String)
    /// Answers would go to somebody else.
    case replyToAdded(String)

    // The customer that the words name
    /// A tenant ID that the original does not name.
    case tenantForeign(part: String, String, expected: [String])
    /// A tenant ID that the original names.
    case tenantLost(part: String, String)
    /// The domain that the original names.
    case domainLost(part: String, String)

    // The invitation
    /// The key is gone; which invitation it is was told by something else.
    case keyLost(foundBy: String)
    /// The key is another than that of the letter it is by everything else.
    case keyChanged([String], expected: String, because: String)
    /// The key names an invitation, the Message-ID another.
    case keyContradicts(String)
    /// Nothing says which invitation it is.
    case keyUnknown

    /// Whether the letter must not be sent as it is.
    package var isRefusal: Bool {
        switch self {
        case .partLost, .attachment, .linkHidden, .linkBare, .linkAdded, .keyLost: false
        default: true
        }
    }

    /// Whether it concerns the link.
    package var concernsLink: Bool {
        switch self {
        case .unreadable, .winmail, .partUnreadable, .linkMissing, .linkChanged: true
        default: false
        }
    }

    /// Whether it concerns the recipient.
    package var concernsRecipient: Bool {
        switch self {
        case .recipientChanged, .recipientAdded: true
        default: false
        }
    }

    /// Whether it concerns the sender.
    package var concernsSender: Bool {
        switch self {
        case .senderChanged, .replyToAdded: true
        default: false
        }
    }

    /// Whether it concerns the tenant and the domain that the words name.
    package var concernsTenant: Bool {
        switch self {
        case .unreadable, .winmail, .partUnreadable, .tenantForeign, .tenantLost, .domainLost: true
        default: false
        }
    }

    /// Whether it concerns the invitation's key.
    package var concernsKey: Bool {
        switch self {
        case .keyLost, .keyChanged, .keyContradicts, .keyUnknown: true
        default: false
        }
    }
}

extension DraftFinding: CustomStringConvertible {
    /// The finding as the verb prints it.
    package var description: String {
        switch self {
        case .unreadable(let what): "it cannot be read: \(what)"
        case .winmail: "a part is winmail.dat, Outlook's own format, and cannot be checked: write it as HTML or text"
        case .partUnreadable(let what): "a part cannot be read: \(what)"
        case .partLost(let type): "the \(name(of: type)) is no longer there"
        case .attachment(let file): "a file was added: \(quoted(file))"
        case .linkMissing(let part, let instead): missing(part, instead)
        case .linkChanged(let part, let found): "the link in the \(name(of: part)) was changed: \(whole(found))"
        case .linkHidden: "the page has the link, but no longer shows it"
        case .linkBare: "the page shows the link, but nobody can click it: make it a link"
        case .linkAdded(let address): "a link was added: \(whole(address))"
        case .recipientChanged(let found):
            found.isEmpty ? "there is no recipient" : "it goes to \(found.map(whole).joined(separator: ", "))"
        case .recipientAdded(let field, let address): "\(field) was added: \(whole(address))"
        case .senderChanged(let found, let expected): sender(found, expected)
        case .replyToAdded(let address): "answers would go to \(whole(address)): Reply-To was added"
        case .tenantForeign(let part, let found, let expected):
            foreign(part, found, expected)
        case .tenantLost(let part, let tenant): "the \(name(of: part)) no longer names the tenant \(tenant)"
        case .domainLost(let part, let domain): "the \(name(of: part)) no longer names the domain \(quoted(domain))"
        case .keyChanged(let found, let expected, let how):
            "the key is \(found.map(whole).joined(separator: ", ")), expected \(whole(expected)): by \(how)"
        case .keyLost(let how): "the field X-Partnergap-Key is lost; \(how) says which invitation it is"
        case .keyContradicts(let other): "key and Message-ID name different invitations, the latter \(quoted(other))"
        case .keyUnknown: "nothing says which invitation it is"
        }
    }

    private func missing(_ part: String, _ instead: [String]) -> String {
        let others = instead.isEmpty ? "" : "; it links to \(instead.map(whole).joined(separator: ", "))"
        return "the link is missing in the \(name(of: part))\(others)"
    }

    private func foreign(_ part: String, _ found: String, _ expected: [String]) -> String {
        let tenants = expected.isEmpty ? "none" : expected.joined(separator: ", ")
        return "the \(name(of: part)) names another tenant: \(found), expected \(tenants)"
    }

    private func sender(_ found: [String], _ expected: String) -> String {
        let what = found.isEmpty ? "it has no From" : "From is \(found.map(whole).joined(separator: ", "))"
        return "\(what), expected \(whole(expected))"
    }

    private func name(of part: String) -> String { part == "text/html" ? "page" : "text" }
}

/// In quotes and printable like `quoted`, but long enough for a link to be compared.
private func whole(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return "'\(printable(String(String.UnicodeScalarView(scalars.prefix(500)))))\(scalars.count > 500 ? "…" : "")'"
}
