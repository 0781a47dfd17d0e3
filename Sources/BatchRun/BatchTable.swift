// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Invitations
import Reporting

/// `batch.csv`: the drafts as a table that Word or Outlook can merge from, one line per letter.
func batchTable(of night: Night, flavour: TableFlavour) -> ReportFile {
    let header = [
        "file", "customer_key", "company_name", "tenant_id", "domain", "kind", "provider", "reminder", "language",
        "language_by", "recipient", "recipient_name", "subject", "url", "text",
    ]
    var writer = DelimitedWriter(flavour, header: header)
    for invitation in night.report.batch.invitations {
        if let message = night.messages[invitation.fileName] { writer.append(row(of: invitation, message)) }
    }
    return ReportFile(name: "invitations/batch.csv", bytes: writer.bytes)
}

private func row(of invitation: Invitation, _ message: Message) -> [String] {
    [
        invitation.fileName,
        invitation.key,
        invitation.companyName ?? "",
        invitation.tenantID?.description ?? "",
        invitation.domain?.text ?? "",
        invitation.kind.word,
        invitation.kind.provider?.text ?? "",
        String(invitation.reminder),
        invitation.language.rawValue,
        invitation.languageGround.rawValue,
        invitation.recipient.email.address,
        invitation.recipient.name ?? "",
        message.subject,
        invitation.url,
        message.text,
    ]
}
