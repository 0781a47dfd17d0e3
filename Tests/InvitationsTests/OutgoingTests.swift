// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

@Suite struct OutgoingTests {
    static func letter(
        reminder: Int = 0,
        company: String = "Bäckerei",
        startedOn: String = "2026-11-20"
    ) throws -> ComposedLetter {
        let plain = try Sample.invitation(reminder: reminder, company: company)
        let invitation = Invitation(
            key: plain.key,
            companyName: plain.companyName,
            tenantID: plain.tenantID,
            domain: plain.domain,
            kind: plain.kind,
            reminder: reminder,
            startedOn: try Sample.day(startedOn),
            recipient: plain.recipient,
            language: plain.language,
            url: plain.url,
            fileName: plain.fileName
        )
        var writer = LetterWriter(partner: try Sample.partner(), providers: try Sample.providers())
        return try writer.letter(for: invitation)
    }

    static func head(_ bytes: [UInt8]) -> [Substring] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        return Array(lines.prefix { !$0.isEmpty })
    }

    @Test func isTheDraftButForTheLinesThatDiffer() throws {
        let letter = try Self.letter()
        let draft = try letter.draft(on: MessageDate(Sample.day("2026-11-22")))
        let outgoing = try letter.outgoing(on: MessageDate(Sample.day("2026-11-23"), second: 37_805))
        let (old, new) = (Self.head(draft.bytes), Self.head(outgoing.bytes))
        #expect(old.filter { !new.contains($0) } == ["Date: Sun, 22 Nov 2026 02:00:00 +0000", "X-Unsent: 1"])
        #expect(
            new.filter { !old.contains($0) } == [
                "Date: Mon, 23 Nov 2026 10:30:05 +0000", "Auto-Submitted: auto-generated", "List-Unsubscribe:",
                " <mailto:anna.weber@contoso-systemhaus.example?subject=unsubscribe%205acf3557-080e-50d3-9f4b-0cc8319c709e>",
            ]
        )
        let length = old.reduce(0) { $0 + $1.utf8.count + 2 }
        let newLength = new.reduce(0) { $0 + $1.utf8.count + 2 }
        #expect(draft.bytes.dropFirst(length).elementsEqual(outgoing.bytes.dropFirst(newLength)))
        #expect(draft.digest == outgoing.digest && draft.messageID == outgoing.messageID)
    }

    @Test func repliesOnlyToWhatWasHandedOver() throws {
        let date = MessageDate(try Sample.day("2026-11-23"))
        let first = try Self.letter().messageID
        let reply = try Self.letter(reminder: 1).outgoing(on: date, replyingTo: first)
        let received = ReceivedMessage(reading: reply.bytes)
        #expect(received.values(of: "In-Reply-To") == [first] && received.values(of: "References") == [first])
        let alone = try Self.letter(reminder: 1).outgoing(on: date)
        #expect(ReceivedMessage(reading: alone.bytes).values(of: "References") == [])
        for (reminder, wrong) in [(0, first), (1, "<a@b>\r\nBcc: x@y.example"), (1, "a@b"), (1, "<a b@c>"), (1, "")] {
            let letter = try Self.letter(reminder: reminder)
            #expect(throws: Diagnostic.self) { try letter.outgoing(on: date, replyingTo: wrong) }
        }
    }

    @Test func theDigestSpeaksOfTheLetterAndNotOfTheNight() throws {
        let letter = try Self.letter()
        let later = try Self.letter().draft(on: MessageDate(Sample.day("2026-12-24")))
        #expect(later.digest == letter.digest && later.messageID == letter.messageID)
        let others = [
            try Self.letter(reminder: 1), try Self.letter(company: "X"), try Self.letter(startedOn: "2026-11-21"),
        ]
        #expect(Set(others.map(\.digest) + [letter.digest]).count == 4)
        #expect(others.map(\.messageID)[1] == letter.messageID)
        #expect(Message.digest(ofDraft: later.bytes, letter.identity) == letter.digest)
    }

    /// A draft on disk, changed in one place, with the digest of what was approved.
    @Test(arguments: [
        ("Subject: ", "Subject: X "), ("Guten Tag", "Hallo"), ("<p>Guten Tag", "<p>Hallo"), ("j.gruenwald@", "x@"),
        ("From: Anna", "From: Bnna"), ("Content-Language: de", "Content-Language: en"), ("X-Unsent: 1\r\n", ""),
        ("X-Unsent: 1\r\n", "X-Unsent: 1\r\nBcc: x@y.example\r\n"), ("X-Unsent: 1", "X-Unsent: 0"),
        ("Reminder: 0", "Reminder: 1"), ("Kind: reseller", "Kind: provider"), ("Key: 5acf", "Key: 6acf"),
        ("Message-ID: <2026-11-20", "Message-ID: <2026-11-21"), ("\r\n\r\nGuten", "\n\nGuten"),
        ("msppId=3D1234567", "msppId=3D7654321"), ("--\r\n", ""), ("MIME-Version: 1.0", "MIME-Version: 1.1"),
        ("multipart/alternative", "multipart/mixed"), ("\"\r\nX-Unsent", "\"; charset=x\r\nX-Unsent"),
    ])
    func refusesADraftThatWasChanged(_ old: String, _ new: String) throws {
        let letter = try Self.letter()
        let draft = try letter.draft(on: MessageDate(Sample.day("2026-11-22")))
        let date = MessageDate(try Sample.day("2026-11-23"))
        let handing = Departure(identity: letter.identity, digest: letter.digest, date: date)
        #expect(throws: Never.self) { try Message.outgoing(fromDraft: draft.bytes, handing) }
        let text = String(decoding: draft.bytes, as: UTF8.self)
        let place = try #require(text.range(of: old))
        let changed = text.replacingCharacters(in: place, with: new)
        let error = #expect(throws: Diagnostic.self) { try Message.outgoing(fromDraft: Array(changed.utf8), handing) }
        #expect(error?.code == .messageRefused)
    }

    @Test func headLinesAreFoldedUnlessTheyAreOneWord() throws {
        let long = String(repeating: "a", count: 60)
        let sender = try #require(EmailAddress(parsing: "\(long)@\(long).\(long).\(long).example"))
        let plain = try Sample.partner(name: String(repeating: "ab ", count: 33), sender: "Dr. \(long) \"\(long)\"")
        let partner = Partner(
            name: plain.name,
            tenant: plain.tenant,
            partnerID: plain.partnerID,
            country: plain.country,
            kind: plain.kind,
            sender: Mailbox(name: plain.sender?.name ?? "", address: sender),
            telephone: nil
        )
        var writer = LetterWriter(partner: partner, providers: [])
        let letter = try writer.letter(for: Sample.invitation(contact: nil))
        let outgoing = try letter.outgoing(on: MessageDate(Sample.day("2026-11-23")))
        let long78 = Self.head(outgoing.bytes).filter { $0.utf8.count > 78 }
        #expect(
            long78.count == 3 && long78.allSatisfy { $0.first == " " && !$0.dropFirst().contains(" ") },
            "\(long78)"
        )
    }
}
