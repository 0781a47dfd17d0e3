// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Invitations
import Reporting

/// `batch.csv`: the drafts as a table that Word or Outlook can merge from, one line per letter.
///
/// A name is one cell: nobody knows where a stranger's given names end, and the letters greet by the whole of it.
/// Names are as the letters show them, for a merge prints what it finds: on one line, without marks that nobody sees.
func batchTable(of night: Night, flavour: TableFlavour) -> ReportFile {
    let header = [
        "file", "customer_key", "company_name", "tenant_id", "domain", "kind", "provider", "reminder", "language",
        "language_by", "recipient", "recipient_name", "legal_basis", "consent_on", "subject", "url", "link_verdict",
        "link_parties", "text",
    ]
    var writer = DelimitedWriter(flavour, header: header)
    for invitation in night.report.batch.invitations {
        if let message = night.messages[invitation.fileName] {
            writer.append(row(of: invitation, message, in: night.report))
        }
    }
    return ReportFile(name: "invitations/batch.csv", bytes: writer.bytes)
}

private func row(of invitation: Invitation, _ message: Message, in report: NightReport) -> [String] {
    let basis = report.batch.grounds[invitation.key] ?? .none
    let link = LinkFinding(checking: invitation.url)
    return [
        invitation.fileName,
        invitation.key,
        invitation.shownCompany,
        invitation.tenantID?.description ?? "",
        invitation.domain?.text ?? "",
        invitation.kind.word,
        invitation.kind.provider?.text ?? "",
        String(invitation.reminder),
        invitation.language.rawValue,
        invitation.languageGround.rawValue,
        invitation.recipient.email.address,
        invitation.shownContact,
        basis.word,
        basis.consentDay?.description ?? "",
        message.subject,
        invitation.url,
        link.verdict.rawValue,
        parties(of: link, in: report),
        message.text,
    ]
}

/// Whom the link itself names: `us`, `provider:ID`, `us+provider:ID`; a tenant that is nobody's by its ID.
private func parties(of link: LinkFinding, in report: NightReport) -> String {
    guard let parties = link.parties else { return "" }
    return ([parties.partner] + [parties.provider].compactMap(\.self)).map { tenant in
        if tenant == report.partner.tenant { return "us" }
        return report.providers.first { $0.tenant == tenant }.map { "provider:\($0.id.text)" } ?? tenant.description
    }
    .joined(separator: "+")
}

extension LegalBasis {
    /// As the decisions file spells it.
    fileprivate var word: String {
        switch self {
        case .existingCustomer: "existing-customer"
        case .consent: "consent"
        case .none: "none"
        }
    }

    fileprivate var consentDay: Day? {
        if case .consent(let day) = self { day } else { nil }
    }
}
