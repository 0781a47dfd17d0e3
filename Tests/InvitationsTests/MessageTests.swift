// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

@Suite struct MessageTests {
    struct Named: Decodable { let id, name: String }

    static func nastyNames() throws -> [String] {
        let injections = try JSONDecoder().decode(
            [Named].self,
            from: Data(contentsOf: Sample.shared("corpora/email/name-injection.json"))
        )
        let html = try JSONDecoder().decode(
            [String].self,
            from: Data(contentsOf: Sample.shared("corpora/html-xss/own.json"))
        )
        return injections.map(\.name) + html + [
            "a\r\u{301}\nBcc: x@y.example", "\u{1}\u{2}1. Klick\u{4}https://x.example",
        ]
    }

    @Test func everyLetterReadsTheSameElsewhere() throws {
        var cases: [(Message, Invitation)] = []
        for kind in Sample.kinds {
            for language in Language.allCases {
                for reminder in 0...2 {
                    let invitation = try Sample.invitation(kind: kind, reminder: reminder, language: language)
                    cases.append((try LetterTests.message(invitation), invitation))
                }
            }
        }
        let answer = try SecondReader.read(cases)
        #expect(answer.read == 45)
        #expect(answer.problems == [])
    }

    @Test func noNameBecomesMoreThanAName() throws {
        var cases: [(Message, Invitation)] = []
        for name in try Self.nastyNames() {
            for kind in Sample.kinds {
                let invitation = try Sample.invitation(kind: kind, company: name, contact: name)
                let message = try composed(
                    invitation,
                    partner: Sample.partner(name: "P \(name)", sender: name),
                    providers: Sample.providers(name: "D \(name)"),
                    day: Sample.day("2026-11-22")
                )
                cases.append((message, invitation))
            }
        }
        let answer = try SecondReader.read(cases)
        #expect(answer.read == cases.count && cases.count > 200)
        #expect(answer.problems.count == 0, "\(answer.problems.prefix(12))")
    }

    @Test func theSameInvitationGivesTheSameBytes() throws {
        let invitation = try Sample.invitation()
        let first = try LetterTests.message(invitation)
        #expect(try LetterTests.message(invitation) == first)
        let head = String(decoding: first.bytes, as: UTF8.self)
        #expect(head.contains("Message-ID: <2026-11-20.a13811b72029615136be@contoso-systemhaus.example>\r\n"))
        let identifiers = try Sample.kinds.flatMap { kind in
            try (0...2).map { reminder in
                let bytes = try LetterTests.message(Sample.invitation(kind: kind, reminder: reminder)).bytes
                return ReceivedMessage(reading: bytes).values(of: "Message-ID")
            }
        }
        #expect(Set(identifiers).count == 9)
    }

    @Test func refusesWhatItCannotVouchFor() throws {
        let senderless = Partner(
            name: "x",
            tenant: try Sample.tenant(Sample.ours),
            partnerID: nil,
            country: try Sample.country("DE"),
            kind: .directBill,
            sender: nil,
            telephone: nil
        )
        let day = try Sample.day("2026-11-22")
        let providers = try Sample.providers()
        let partner = try Sample.partner()
        let plain = try Sample.invitation()
        let broken = Invitation(
            key: "k",
            companyName: nil,
            tenantID: nil,
            domain: nil,
            kind: .reseller,
            reminder: 0,
            startedOn: try Sample.day("2026-11-20"),
            recipient: plain.recipient,
            language: .german,
            url: Sample.resellerURL + "\r\nBcc: x@y.example",
            fileName: "x"
        )
        let combined = try Sample.invitation(kind: .resellerAndProvider(Sample.provider))
        for attempt: () throws -> Message in [
            { try composed(plain, partner: senderless, providers: providers, day: day) },
            { try composed(broken, partner: partner, providers: providers, day: day) },
            { try composed(combined, partner: partner, providers: [], day: day) },
        ] {
            let error = #expect(throws: Diagnostic.self) { _ = try attempt() }
            #expect(error?.code == .messageRefused)
        }
    }
}
