// SPDX-License-Identifier: MIT

import CustomerModel
import Digests
import FoundationEssentials
import Invitations
import Reconciliation
import Reporting

/// `invitations/batch.json`: the letters of a run as one batch, for the verbs that approve and send it.
///
/// The id comes from the content, so that the same inputs give the same batch, and any change another one.
package struct DraftBatch: Codable, Hashable, Sendable {
    /// The version of this form.
    var schema = 1
    /// The first twelve hexadecimal digits of the digest of everything below but run and night.
    package private(set) var batch = ""
    /// The run that drafted it.
    package let run: String
    /// Its night.
    package let night: Int
    /// The digest of all that the drafts were made from.
    let inputs: String
    /// The digest of the configured links.
    let links: String
    /// The letters, in the order of the customers.
    package let letters: [Letter]

    /// One letter.
    package struct Letter: Codable, Hashable, Sendable {
        /// Its file beside this one.
        package let file: String
        /// The SHA-256 of that file.
        let sha256: String
        /// The digest of all that a person approves.
        package let letter: String
        /// The customer's key.
        package let customer: String
        /// The customer's name; empty where its characters were damaged.
        package let company: String
        /// The tenant that is expected to accept.
        let tenant: String?
        /// The domain by which the customer knows its tenant.
        let domain: String?
        /// `reseller`, `provider:ID` or `reseller+provider:ID`.
        package let kind: String
        /// 0, 1 or 2.
        package let reminder: Int
        /// The address.
        package let recipient: String
        /// The language, as a tag.
        package let language: String
        /// The subject line.
        package let subject: String
        /// The link, verbatim.
        let url: String
        /// The Message-ID.
        let messageID: String
        /// The day its invitation began.
        let started: Int
        /// The sender's address; batches of earlier versions do not say it.
        var sender: String?
        /// The tenant IDs its text names, and then the domain, if it names that; not said by earlier versions.
        var named: [String]?
    }
}

extension DraftBatch {
    /// The batch of a night.
    init(of night: Night, inputs: String, links: [InvitationLink]) {
        let letters = night.report.batch.invitations.compactMap { invitation in
            night.messages[invitation.fileName].map { Letter(invitation, $0, sender: night.report.partner.sender) }
        }
        let lines = links.map { "\($0.kind.spelled) \($0.country?.code ?? "-") \($0.url)" }
        self.init(
            run: night.report.run,
            night: night.report.day.number,
            inputs: inputs,
            links: contentDigest(of: Array(lines.joined(separator: "\n").utf8)),
            letters: letters
        )
        batch = id
    }

    /// The id that the content asks for: everything but run and night, so that a run again of the same makes the same.
    var id: String {
        let same = DraftBatch(
            schema: schema,
            batch: "",
            run: "",
            night: 0,
            inputs: inputs,
            links: links,
            letters: letters
        )
        return String(contentDigest(of: same.encoded).prefix(12))
    }

    private var encoded: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        // Strings and numbers only: there is nothing in it that could not be encoded.
        guard let data = try? encoder.encode(self) else { return [] }
        return [UInt8](data) + [0x0A]
    }

    /// The file.
    var file: ReportFile { ReportFile(name: "invitations/batch.json", bytes: encoded) }
}

extension DraftBatch.Letter {
    init(_ invitation: Invitation, _ message: Message, sender: Mailbox?) {
        let names = LetterNames(in: message.text, domain: invitation.domain?.text)
        self.init(
            file: invitation.fileName,
            sha256: contentDigest(of: message.bytes),
            letter: message.digest,
            customer: invitation.key,
            company: invitation.companyName ?? "",
            tenant: invitation.tenantID?.description,
            domain: invitation.domain?.text,
            kind: invitation.kind.spelled,
            reminder: invitation.reminder,
            recipient: invitation.recipient.email.address,
            language: invitation.language.rawValue,
            subject: message.subject,
            url: invitation.url,
            messageID: message.messageID,
            started: invitation.startedOn.number,
            sender: sender?.address.address,
            named: names.tenants + [names.domain].compactMap(\.self)
        )
    }

    /// What makes it the same letter in another night.
    func identity(_ known: KnownLetter) -> InvitationIdentity {
        InvitationIdentity(key: customer, kind: known.kind, reminder: reminder, startedOn: known.startedOn, url: url)
    }

    /// As the ledger knows it; `nil` where the kind is none.
    var known: KnownLetter? {
        InvitationKind(decision: kind).map { kind in
            KnownLetter(
                digest: letter,
                customer: customer,
                kind: kind,
                reminder: reminder,
                recipient: recipient,
                messageID: messageID,
                startedOn: Day(number: started)
            )
        }
    }
}
