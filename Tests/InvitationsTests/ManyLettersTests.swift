// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

/// Letters by the thousand, and the worst names there are, read by Python's `email` (`read-letters.py`) and by ours.
@Suite struct ManyLettersTests {
    struct Case: Encodable {
        let path, form, to, url: String
        var key = "*"
        var subject = "*"
    }

    /// What Python says of the letters in a folder.
    static func troubles(_ cases: [Case], in folder: URL, from file: String = #filePath) throws -> SecondReader.Answer {
        try JSONEncoder().encode(cases).write(to: folder.appendingPathComponent("manifest.json"))
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("read-letters.py")
        python.arguments = ["python3", script.path, folder.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        return try JSONDecoder().decode(SecondReader.Answer.self, from: answer)
    }

    static func withFolder<Value>(_ work: (URL) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await work(folder)
    }

    /// Writes the letters of some numbers; every form in turn, a reply only where there is something to reply to.
    @concurrent static func write(_ numbers: StrideTo<Int>, to folder: URL) async throws -> [Case] {
        var letters = MadeUpLetters()
        return try numbers.map { number in
            let invitation = try #require(letters.invitation(number))
            let forms: [MadeUpLetters.Form] =
                invitation.reminder > 0 ? [.draft, .reply, .outgoing] : [.draft, .outgoing]
            let form = forms[number / 9 % forms.count]
            let made = letters.message(number, form)
            let message = try #require(made)
            try Data(message.bytes).write(to: folder.appendingPathComponent("\(number).eml"))
            return Case(
                path: "\(number).eml",
                form: form.rawValue,
                to: invitation.recipient.email.address,
                url: invitation.url,
                key: invitation.key,
                subject: message.subject
            )
        }
    }

    /// `make bench-letters` has Python read ten thousand; here one of twenty of them, because a debug build is slow.
    @Test func everyTwentiethOfTenThousandLettersHasNoDefect() async throws {
        let answer = try await Self.withFolder { folder in
            async let even = Self.write(stride(from: 0, to: 10_000, by: 40), to: folder)
            async let odd = Self.write(stride(from: 21, to: 10_000, by: 40), to: folder)
            let cases = try await even + odd
            for form in MadeUpLetters.Form.allCases {
                #expect(cases.filter { $0.form == form.rawValue }.count > 50)
            }
            return try Self.troubles(cases, in: folder)
        }
        #expect(answer.read == 500)
        #expect(answer.problems.isEmpty, "\(answer.problems.count): \(answer.problems.prefix(10))")
    }

    /// Every field that a name, or what somebody took for one, can reach.
    enum Place: CaseIterable {
        case company, contact, partner, provider, sender, telephone, partnerID, domain, key, recipient, from
    }

    static func letter(_ name: String, in place: Place, _ kind: InvitationKind) throws -> ComposedLetter {
        let plain = try Sample.invitation(kind: kind)
        let address = EmailAddress(normalised: "\(name)@kunde.example")
        let invitation = Invitation(
            key: place == .key ? name : plain.key,
            companyName: place == .company ? name : "Kunde",
            tenantID: plain.tenantID,
            domain: place == .domain ? DomainName(normalised: name) : plain.domain,
            kind: kind,
            reminder: 0,
            startedOn: plain.startedOn,
            recipient: Contact(
                name: place == .contact ? name : "Jörg",
                email: place == .recipient ? try #require(address) : plain.recipient.email
            ),
            language: .german,
            url: plain.url,
            fileName: "x.eml"
        )
        let base = try Sample.partner(name: place == .partner ? name : "Contoso", sender: place == .sender ? name : "A")
        let sender = try #require(base.sender)
        let partner = Partner(
            name: base.name,
            tenant: base.tenant,
            partnerID: place == .partnerID ? name : base.partnerID,
            country: base.country,
            kind: base.kind,
            sender: Mailbox(name: sender.name, address: place == .from ? try #require(address) : sender.address),
            telephone: place == .telephone ? name : base.telephone
        )
        let providers = try Sample.providers(name: place == .provider ? name : "Nordwind")
        var writer = LetterWriter(partner: partner, providers: providers)
        return try writer.letter(for: invitation)
    }

    @Test func noNameInAnyFieldAddsAHeaderOrARecipient() async throws {
        let names = try MessageTests.nastyNames()
        let answer = try await Self.withFolder { folder in
            var cases: [Case] = []
            var refused: [Place: Int] = [:]
            for (number, name) in names.enumerated() {
                for place in Place.allCases {
                    do {
                        let letter = try Self.letter(name, in: place, Sample.kinds[number % 3])
                        let date = try MessageDate(Sample.day("2026-11-22"))
                        for (form, message) in [
                            ("draft", try letter.draft(on: date)), ("outgoing", try letter.outgoing(on: date)),
                        ] {
                            let path = "\(cases.count).eml"
                            try Data(message.bytes).write(to: folder.appendingPathComponent(path))
                            let to = letter.invitation.recipient.email.address
                            cases.append(Case(path: path, form: form, to: to, url: letter.invitation.url))
                            let received = ReceivedMessage(reading: message.bytes)
                            #expect(received.fields.count == (form == "draft" ? 12 : 13))
                            #expect(received.mailboxes(in: "to").map(\.address) == [to])
                        }
                    } catch let error as Diagnostic {
                        #expect(error.code == .messageRefused)
                        refused[place, default: 0] += 1
                    }
                }
            }
            // An address is checked again and a key must come out as it went in; a name is always only a name.
            #expect(Set(refused.keys).isSubset(of: [.key, .recipient, .from, .domain]), "\(refused)")
            #expect(refused[.recipient] ?? 0 > 37 && refused[.recipient] == refused[.from])
            return try Self.troubles(cases, in: folder)
        }
        #expect(answer.read > 37 * 7 * 2)
        #expect(answer.problems.isEmpty, "\(answer.problems.count): \(answer.problems.prefix(10))")
    }
}
