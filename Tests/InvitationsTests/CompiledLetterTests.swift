// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Invitations

/// Letters are rendered with a list of steps and laid out in one pass; Mustache and `LetterBlock` say what that means.
@Suite struct CompiledLetterTests {
    private static func values(_ invitation: Invitation, _ partner: Partner, _ name: String) throws -> LetterValues {
        let sender = try #require(partner.sender)
        return LetterValues(invitation, partner: partner, sender: sender, provider: try Sample.providers(name: name)[0])
    }

    private static func expectSame(_ template: LetterTemplate, _ values: LetterValues) {
        let fast = template.compiled.letter(values)
        let slow = template.letter(values)
        #expect(fast.subject == slow.subject)
        #expect(Array(fast.text.utf8) == Array(slow.text.utf8))
        #expect(Array(fast.html.utf8) == Array(slow.html.utf8))
    }

    @Test func everyShippedLetterComesOutTheSame() throws {
        for name in ["Müller & Söhne", "<b> \"x\" 'y' 1. {{url}}"] + (try MessageTests.nastyNames()) {
            for kind in Sample.kinds {
                for language in Language.allCases {
                    let reminder = name.utf8.count % 3
                    let invitation = try Sample.invitation(
                        kind: kind,
                        reminder: reminder,
                        language: language,
                        company: name,
                        contact: reminder == 1 ? nil : name
                    )
                    let partner = try Sample.partner(name: name, sender: name)
                    let template = LetterTemplates.shipped[LetterName(for: kind, reminder: reminder, in: language)]
                    Self.expectSame(template, try Self.values(invitation, partner, name))
                }
            }
        }
    }

    @Test(arguments: [
        "Subject: x{{! nothing }}\n\n{{url}}\n",
        "Subject:   {{#hasContact}}a{{/hasContact}}{{^hasContact}}b{{/hasContact}} \n\n{{url}}\n| \n| a\n| \n| b\n1. x\ny\n",
        "Subject: x\n\n| {{company}}\n| b\n{{url}}\n{{#hasCompany}}\n{{#hasContact}}\nin\n| {{contact}}\n{{/hasContact}}\n"
            + "\n{{^hasContact}}\nout\n{{/hasContact}}\n{{/hasCompany}}\n{{profileURL}}\n| end\n",
        "Subject: {{company}}{{{ contact }}}\n\n{{url}}\n  \n1. \(String(repeating: "ä", count: 90)) b c  d\n\n  x  \n",
    ])
    func ownTemplatesComeOutTheSame(_ source: String) throws {
        var log = DiagnosticLog()
        let whole = "Language: de\n\(source)\n{{#objection}}nein{{/objection}}\n"
        let parsed = LetterTemplate(parsing: whole, for: nil, file: "t", log: &log)
        let template = try #require(parsed, "\(log.lines)")
        for contact in [nil, "", "A <b>", "  ", "1. x"] {
            for reminder in 0...2 {
                let invitation = try Sample.invitation(reminder: reminder, company: contact, contact: contact)
                Self.expectSame(template, try Self.values(invitation, Sample.partner(), "D"))
            }
        }
    }
}
