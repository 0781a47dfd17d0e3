// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Invitations
import Testing

@Suite struct LetterTests {
    static func message(_ invitation: Invitation, partner: Partner? = nil) throws -> Message {
        try composed(
            invitation,
            partner: partner ?? Sample.partner(),
            providers: Sample.providers(),
            day: Sample.day("2026-11-22")
        )
    }

    /// The text part with its paragraphs on one line each.
    static func prose(_ invitation: Invitation, partner: Partner? = nil) throws -> String {
        let text = try message(invitation, partner: partner).text
        let words = text.split(whereSeparator: { $0 == "\n" || $0 == " " })
        return words.joined(separator: " ")
    }

    @Test(arguments: [
        "wir von Contoso Systemhaus GmbH (PartnerID bei Microsoft: 1234567) schreiben Ihnen, weil Sie bei uns als"
            + " Kontakt für Bäckerei Grünwald & Söhne KG eingetragen sind.",
        "Domäne: baeckerei-gruenwald.example Mandanten-ID: 5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "1. Prüfen Sie bitte", "2. Öffnen Sie dann diese Einladung", "„Globaler Administrator“",
        "(Microsoft Customer Agreement) zu.", "Ihre anderen Partner und Ihre bestehenden Abonnements bleiben",
        "keine automatische Bestätigung", "Unter +49 30 5550 100 bestätigen wir", "jederzeit widersprechen",
        "Freundliche Grüße Anna Weber Contoso Systemhaus GmbH Telefon +49 30 5550 100 anna.weber@",
    ])
    func saysEverythingInGerman(_ sentence: String) throws {
        for kind in Sample.kinds {
            let prose = try Self.prose(Sample.invitation(kind: kind))
            #expect(prose.contains(sentence), "\(kind.word): \(prose)")
        }
    }

    @Test(arguments: [
        "We at Contoso Systemhaus GmbH (PartnerID with Microsoft: 1234567) are writing to you because you are the"
            + " contact for Bäckerei Grünwald & Söhne KG in our records.",
        "Domain: baeckerei-gruenwald.example Tenant ID: 5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "1. Please check", "2. Then open this invitation", "“Global Administrator”", "Microsoft Customer Agreement",
        "your other partners and your existing subscriptions", "no automatic confirmation",
        "call us on +49 30 5550 100", "You may object", "Kind regards Anna Weber Contoso Systemhaus GmbH Telephone",
    ])
    func saysEverythingInEnglish(_ sentence: String) throws {
        for kind in Sample.kinds {
            let prose = try Self.prose(Sample.invitation(kind: kind, language: .english))
            #expect(prose.contains(sentence), "\(kind.word): \(prose)")
        }
    }

    @Test func namesTheProviderWhereOneIsAskedFor() throws {
        for kind in Sample.kinds {
            for language in Language.allCases {
                let message = try Self.message(Sample.invitation(kind: kind, language: language))
                #expect(message.text.contains("Nordwind") == (kind != .reseller))
                #expect(message.subject.contains("Nordwind") == (kind != .reseller))
            }
        }
    }

    @Test func remindsOnceMoreAndThenForTheLastTime() throws {
        let texts = try (0...2).map { try Self.prose(Sample.invitation(reminder: $0)) }
        #expect(texts.map { $0.contains("Vor Kurzem haben wir Sie gebeten") } == [false, true, true])
        #expect(texts.map { $0.contains("unsere letzte Erinnerung") } == [false, false, true])
        #expect(texts.map { $0.contains("Diese Händlerbeziehung fehlt dort noch") } == [true, false, false])
        #expect(try Self.message(Sample.invitation(reminder: 1)).subject.hasPrefix("Erinnerung: Bitte bestätigen Sie"))
        #expect(try Self.message(Sample.invitation(reminder: 2, language: .english)).subject.hasPrefix("Reminder: "))
    }

    @Test func leavesOutWhatIsNotKnown() throws {
        let nameless = Partner(
            name: "Contoso",
            tenant: try Sample.tenant(Sample.ours),
            partnerID: nil,
            country: try Sample.country("DE"),
            kind: .directBill,
            sender: Mailbox(name: "", address: try Sample.address("csp@contoso.example")),
            telephone: nil
        )
        let invitation = Invitation(
            key: "k",
            companyName: nil,
            tenantID: nil,
            domain: nil,
            kind: .reseller,
            reminder: 0,
            startedOn: try Sample.day("2026-11-20"),
            recipient: Contact(name: nil, email: try Sample.address("it@kunde.example")),
            language: .german,
            url: Sample.resellerURL,
            fileName: "x.eml"
        )
        let prose = try Self.prose(invitation, partner: nameless)
        #expect(prose.hasPrefix("Guten Tag, wir von Contoso schreiben Ihnen, weil Sie bei uns als Kontakt eingetragen"))
        #expect(prose.contains("im Microsoft-Mandanten Ihres Unternehmens an und in keinem anderen"))
        #expect(prose.hasSuffix("Freundliche Grüße Contoso csp@contoso.example"))
        #expect(!prose.contains("Telefon") && !prose.contains("Domäne") && !prose.contains("PartnerID"))
    }

    @Test func wrapsProseButNeverTheLink() throws {
        for kind in Sample.kinds {
            let lines = try Self.message(Sample.invitation(kind: kind)).text.split(separator: "\n")
            #expect(lines.contains { $0 == Sample.url(for: kind) })
            #expect(
                lines.filter { $0.unicodeScalars.count > 72 }.allSatisfy {
                    $0.hasPrefix("https://admin.microsoft.com/")
                }
            )
        }
    }

    @Test func keepsATemplateInANameAName() throws {
        let prose = try Self.prose(Sample.invitation(company: "{{url}} {{{url}}} {{#isReminder}} & 1. <b>"))
        #expect(prose.contains("als Kontakt für {{url}} {{{url}}} {{#isReminder}} & 1. <b> eingetragen"))
    }
}

@Suite struct LetterTemplateTests {
    static let good = "Subject: Hallo {{partner}}\n\nText <fett> für {{ company }}.\n{{! nur für uns }}\n\n{{url}}\n"

    @Test func takesThePartnersOwn() throws {
        let name = LetterName(.reseller, in: .german)
        let templates = try LetterTemplates(replacing: [name: Self.good])
        let message = try composed(
            Sample.invitation(company: "A & B"),
            partner: Sample.partner(),
            providers: Sample.providers(),
            day: Sample.day("2026-11-22"),
            templates: templates
        )
        #expect(message.subject == "Hallo Contoso Systemhaus GmbH")
        #expect(message.text == "Text <fett> für A & B.\n\n\(Sample.resellerURL)\n")
        let parts = ReceivedMessage(reading: message.bytes).parts
        #expect(parts.last?.content.contains("<p>Text &lt;fett&gt; für A &amp; B.</p>") == true)
    }

    @Test func theShippedOnesReadBackAndHaveDistinctFiles() throws {
        let names = LetterName.allCases
        #expect(names.count == 6 && Set(names.map(\.fileName)).count == 6)
        let own = Dictionary(uniqueKeysWithValues: names.map { ($0, $0.shippedSource) })
        #expect(throws: Never.self) { try LetterTemplates(replacing: own) }
    }

    @Test(arguments: [
        ("Hallo\n{{url}}\n", "t:1: error: the first line is 'Hallo', not 'Subject: …'"),
        ("Subject: x\n{{compnay}}\n{{url}}\n", "t:2: error: 'compnay' is no name; there are company, "),
        (
            "Subject: x\n{{#company}}a{{/company}}\n{{url}}\n",
            "t:2: error: 'company' is no section; there are hasCompany"
        ),
        ("Subject: x\n{{> x}}\n{{url}}\n", "t:2: error: '{{> x}}' is neither a name, a section nor a comment"),
        ("Subject: x\n{{=<% %>=}}\n{{url}}\n", "t:2: error: '{{=<% %>=}}' is neither"),
        ("Subject: x\n{{&partner}}\n{{url}}\n", "t:2: error: '{{&partner}}' is neither"),
        ("Subject: x\n{{#isReminder}}\n{{url}}\n", "t:3: error: '{{url}}' stands inside a section"),
        ("Subject: x\n{{url}}\n{{#isReminder}}\n", "t:3: error: the section 'isReminder' is never closed"),
        ("Subject: x\n{{url}}\n{{/isReminder}}\n", "t:3: error: '{{/isReminder}}' closes no section"),
        ("Subject: x\nHier: {{url}}\n", "t: error: a line with nothing but '{{url}}' stands 0 times, not once"),
        ("Subject: x\n{{url}}\n{{url}}\n", "stands 2 times, not once"),
        ("Subject: x\n{{partner\n{{url}}\n", "t:2: error: a tag is not closed on its line"),
        ("Subject: x\na\u{1}b\n{{url}}\n", "t:2: error: a tag is not closed on its line, or a control character"),
    ])
    func refusesAMistakeWithItsPlace(_ source: String, _ message: String) throws {
        let error = #expect(throws: Diagnostic.self) { try LetterTemplate(parsing: source, file: "t") }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
        #expect(error?.code == .templateInvalid)
    }
}
