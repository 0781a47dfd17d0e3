// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations

/// One of the links that tonight's letters carry, judged anew.
struct CarriedLink {
    /// A partner that a link names.
    enum Party: Hashable {
        case us
        case provider(String)
        case stranger(TenantID)
    }

    /// `A`, `B`, …, in the order of the letters.
    let name: String
    /// What it says.
    let finding: LinkFinding
    /// Whom it names, as the link itself says.
    let parties: [Party]
    /// How many letters have it alone on a line of their text, byte for byte.
    let letters: Int
}

/// The links of tonight's letters, each once.
func carriedLinks(of report: NightReport, _ letters: [(Invitation, Message)]) -> [CarriedLink] {
    var urls: [String] = []
    for (invitation, _) in letters where !urls.contains(where: { isSame($0, invitation.url) }) {
        urls.append(invitation.url)
    }
    return urls.enumerated().map { index, url in
        let finding = LinkFinding(checking: url)
        return CarriedLink(
            name: linkName(index),
            finding: finding,
            parties: finding.parties.map { report.named($0) } ?? [],
            letters: letters.count { invitation, message in isSame(invitation.url, url) && message.shows(url) }
        )
    }
}

extension NightReport {
    fileprivate func named(_ parties: LinkParties) -> [CarriedLink.Party] {
        ([parties.partner] + [parties.provider].compactMap(\.self)).map { tenant in
            if tenant == partner.tenant { return .us }
            return providers.first { $0.tenant == tenant }.map { .provider($0.name) } ?? .stranger(tenant)
        }
    }
}

extension Message {
    fileprivate func shows(_ url: String) -> Bool {
        text.utf8.split(separator: 0x0A).contains { $0.elementsEqual(url.utf8) }
    }
}

/// Strings compare by canonical equivalence, links byte by byte.
func isSame(_ url: String, _ other: String) -> Bool { url.utf8.elementsEqual(other.utf8) }

/// `A` to `Z`, then `AA`.
func linkName(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : linkName(index / 26 - 1) + letter
}
