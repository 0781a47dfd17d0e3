// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Invitations
import Testing

@Suite struct LetterLintTests {
    static let heading = "Language: de\nSubject: Hallo {{partner}}\n\n"
    static let objection = "{{#objection}}\nWer widersprechen will, antwortet.\n{{/objection}}\n"

    /// What is said of a template whose body begins on line 4, without the line on the objection's place.
    static func lint(_ body: String, name: LetterName? = LetterName(.reseller, in: .german)) -> [String] {
        lint(whole: heading + body, name: name)
    }

    static func lint(whole source: String, name: LetterName? = LetterName(.reseller, in: .german)) -> [String] {
        var log = DiagnosticLog()
        let template = LetterTemplate(parsing: source, for: name, file: "t", log: &log)
        #expect((template == nil) == (log.count(of: .error) > 0))
        #expect(log.diagnostics.allSatisfy { $0.code == .templateInvalid })
        return log.diagnostics.filter { $0.severity == .error }.map(\.description)
    }

    /// What is only doubtful in a template without a mistake that names tenant and domain.
    static func doubts(_ body: String, named: String = "{{tenantID}} {{domain}}") -> [String] {
        var log = DiagnosticLog()
        let source = "\(heading)\(body)\n\n\(named)\n\n{{url}}\n\n\(objection)"
        let template = LetterTemplate(parsing: source, for: LetterName(.reseller, in: .german), file: "t", log: &log)
        #expect(template != nil && log.diagnostics.allSatisfy { $0.severity == .warning })
        return log.diagnostics.map(\.description)
    }

    @Test(arguments: [
        (
            "Das ist <b>wichtig</b>.",
            ["4:9: warning: a template is plain text: the customer would read '<b>'", "4:19: w"]
        ),
        (
            "<A HREF=\"x\">hier</A>",
            ["4:1: warning: a template is plain text: the customer would read '<A'", "4:17: w"]
        ),
        ("<br/>", ["4:1: warning: a template is plain text: the customer would read '<br'"]),
        ("Müller &amp; Söhne", ["4:8: warning: a template is plain text: the customer would read '&amp;'"]),
        ("a&#8211;b", ["4:2: warning: a template is plain text: the customer would read '&#8211;'"]),
        ("Müller & Söhne; 3 < 4 > 2, <fett>, <info@a.example>, AT&T;", []),
        ("Beide Links sind echt.", ["4:1: warning: the letter has lost the link to the customer's profile"]),
        ("1. Prüfen Sie Ihr\nKundenprofil.", ["5:1: warning: the letter has lost the link to the customer's profile"]),
        ("1. Prüfen Sie Ihr Kundenprofil.\n\n{{profileURL}}", []),
    ])
    func saysWhatIsOnlyDoubtful(_ body: String, _ expected: [String]) {
        let found = Self.doubts(body)
        #expect(found.count == expected.count, "\(found)")
        for (said, wanted) in zip(found, expected) { #expect(said.hasPrefix("t:\(wanted)"), "\(found)") }
    }

    @Test(arguments: [
        ("Hallo", "t: warning: the letter names neither tenant ID nor domain of the customer"),
        ("{{#hasDomain}}{{domain}}{{/hasDomain}}", "t: warning: the letter names no tenant ID of the customer"),
        ("{{tenantID}}", "t: warning: the letter names no domain of the customer"),
    ])
    func saysThatNobodyIsNamed(_ named: String, _ expected: String) {
        let found = Self.doubts("Hallo", named: named)
        #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
    }

    @Test func aGoodOneHasNothingToMend() {
        #expect(Self.lint("Text {{ company }} & <b>.\n{{! nur für uns }}\n\n  {{ url }} \n\n\(Self.objection)") == [])
        #expect(Self.lint("{{{partner}}}\n{{{url}}}\n{{#objection}}Antworten Sie.{{/objection}}\n") == [])
    }

    /// A body, and the one thing that is wrong with it: `line:column: error: message` and the way out.
    @Test(arguments: [
        ("{{compnay}}", "4:1: error: 'compnay' is no name [template-invalid]\n    did you mean 'company'?"),
        ("Hallo {{Firma}}", "4:7: error: 'Firma' is no name [template-invalid]\n    there are address, company, "),
        ("Ä {{Größe}}", "4:3: error: 'Größe' is no name"),
        ("{{capitalized(company)}}", "4:1: error: 'capitalized(company)' is no name"),
        ("{{company.name}}", "4:1: error: 'company.name' is no name"),
        ("{{.}}", "4:1: error: '{{.}}' is no tag of ours, expected a name, a section or a comment"),
        ("{{provider}}", "4:1: error: 'provider' says nothing in this letter: it is for those that ask for a provider"),
        ("{{#company}}a{{/company}}", "4:1: error: 'company' is a name and no section"),
        ("{{#hasCompny}}a{{/hasCompny}}", "4:1: error: 'hasCompny' is no section"),
        ("{{#isLastReminder}}a{{/isLastReminder}}", "4:1: error: 'isLastReminder' is no section"),
        ("a {{> fuss}}", "4:3: error: '{{> fuss}}' is a partial, expected a name, a section or a comment"),
        ("{{< a}}", "4:1: error: '{{< a}}' is inheritance"),
        ("{{$ a}}", "4:1: error: '{{$ a}}' is inheritance"),
        ("{{=<% %>=}}", "4:1: error: '{{=<% %>=}}' is another delimiter"),
        ("{{&partner}}", "4:1: error: '{{&partner}}' is a raw value"),
        ("{{#hasCompany}}\na", "4:1: error: the section '{{#hasCompany}}' is never closed"),
        ("a {{/hasCompany}}", "4:3: error: '{{/hasCompany}}' closes no section"),
        (
            "{{#hasCompany}}{{#hasContact}}a{{/hasCompany}}",
            "4:32: error: '{{/hasCompany}}' crosses '{{#hasContact}}' of line 4"
        ),
        ("{{partner", "4:1: error: a tag is not closed on its line"),
        ("für {{partner\n}}", "4:5: error: a tag is not closed on its line"),
        ("a}} b", "4:2: error: '}}' closes no tag"),
        ("Guten Tag {contact}", "4:11: error: '{contact}' is no tag [template-invalid]\n    write '{{contact}}', with"),
        ("Hier: {{profileURL}}", "4:7: error: '{{profileURL}}' does not stand alone on its line"),
        ("{{address}}", "4:1: error: '{{address}}' does not stand alone on a kept line"),
        ("| {{partner}}, {{address}}", "4:16: error: '{{address}}' does not stand alone on a kept line"),
        ("Siehe (https://contoso.example/x)", "4:8: error: a web address stands in the text"),
        ("a ADMIN.Microsoft.com/x", "4:3: error: a web address stands in the text"),
        ("a\u{1}b", "4:2: error: a control or invisible character, U+0001"),
        ("a\tb", "4:2: error: a control or invisible character, U+0009"),
        ("a\u{200B}b\u{202E}", "4:2: error: a control or invisible character, U+200B"),
        ("a\rb", "4:2: error: a control or invisible character, U+000D"),
    ])
    func saysAMistakeWithItsPlaceAndTheWayOut(_ body: String, _ expected: String) {
        let found = Self.lint("\(body)\n\n{{url}}\n\n\(Self.objection)")
        #expect(found.first?.hasPrefix("t:\(expected)") == true, "\(found)")
    }

    @Test(arguments: [
        ("Hier: {{url}}", "t:4:7: error: '{{url}}' does not stand alone on its line"),
        ("{{url}}.", "t:4:1: error: '{{url}}' does not stand alone on its line"),
        ("{{url}}{{profileURL}}", "t:4:1: error: '{{url}}' does not stand alone on its line"),
        ("| {{url}}", "t:4:3: error: '{{url}}' does not stand alone on its line"),
        ("{{#hasTenant}}\n{{url}}\n{{/hasTenant}}", "t:5:1: error: '{{url}}' stands inside '{{#hasTenant}}'"),
        ("{{#hasTenant}}{{url}}{{/hasTenant}}", "t:4:15: error: '{{url}}' does not stand alone on its line"),
        ("{{url}}\n{{url}}", "t:5:1: error: a second '{{url}}'"),
        ("{{! {{url}} }}", "t:4:13: error: '}}' closes no tag"),
        ("nichts", "t: error: the letter has no link [template-invalid]\n    put '{{url}}' on a line of its own"),
    ])
    func theLinkStandsOnceAndAlone(_ body: String, _ expected: String) {
        let found = Self.lint("\(body)\n\n\(Self.objection)")
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    }

    @Test(arguments: [
        ("", "t: error: the letter does not say how to object [template-invalid]\n    say in your own words"),
        ("{{#objection}}{{/objection}}", "t:6:1: error: the objection has no words"),
        ("{{#objection}}\n{{! leer }}\n{{/objection}}", "t:6:1: error: the objection has no words"),
        ("{{#objection}}{{telephone}}{{/objection}}", "t:6:1: error: the objection has no words"),
        ("{{#objection}}{{#hasSender}}a{{/hasSender}}{{/objection}}", "t:6:1: error: the objection has no words"),
        ("{{^objection}}a{{/objection}}", "t:6:1: error: '{{^objection}}' would never be shown"),
        (
            "{{#hasCompany}}{{#objection}}a{{/objection}}{{/hasCompany}}",
            "t:6:16: error: '{{#objection}}' stands inside"
        ),
        ("\(objection)\(objection)", "t:9:1: error: a second '{{#objection}}'"),
        ("{{objection}}", "t:6:1: error: 'objection' is no name"),
    ])
    func howToObjectIsSaidOnceAndAlways(_ text: String, _ expected: String) {
        let found = Self.lint("{{url}}\n\n\(text)\n")
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    }

    @Test(arguments: [
        ("Hallo\n", "t:1: error: there is no subject, expected a line 'Subject: …' at the top"),
        ("Language: de\nBetreff: x\n", "t:2:1: error: 'Betreff' is no heading, expected 'Language' or 'Subject'"),
        (
            "Language: de\nSubjct: x\n",
            "t:2:1: error: 'Subjct' is no heading, expected 'Language' or 'Subject' [template-invalid]\n    did you mean 'Subject'?"
        ),
        ("Language: de\nSubject:\n", "t:2:1: error: the subject is empty"),
        ("Language: de\nSubject: a\nSubject: b\n", "t:3:1: error: a second 'Subject: …'"),
        (
            "Language: de\nSubject: a\nHallo\n",
            "t:3:1: error: the letter begins at once, expected a blank line before it"
        ),
        ("Subject: a\n", "t:1: error: the file does not say its language [template-invalid]\n    write 'Language: de'"),
        (
            "Language: xx\nSubject: a\n",
            "t:1:1: error: 'xx' is no language of letters, expected one of de, en, fr, it, nl"
        ),
        (
            "Language: fr\nSubject: a\n",
            "t:1:1: error: the letter is in 'fr', and the file's name says 'de' [template-invalid]\n"
                + "    mend the line, or name the file 'reseller.fr.mustache'"
        ),
        ("Language: de\nSubject: {{url}}\n", "t:2:10: error: '{{url}}' does not stand alone on its line"),
        ("Language: de\nSubject: {{compny}}\n", "t:2:10: error: 'compny' is no name"),
        ("Language: de\nSubject: {{#hasCompany}}a\n", "t:2:10: error: the section '{{#hasCompany}}' is never closed"),
    ])
    func theHeadingIsRight(_ heading: String, _ expected: String) {
        let found = Self.lint(whole: "\(heading)\n{{url}}\n\n\(Self.objection)")
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    }

    @Test func allMistakesAreSaidTogetherInOrder() {
        let found = Self.lint(whole: "Subject: {{a}}\nText\n{{b}} {{>c}}\nwww.example.org\n{{#hasTenant}}\n")
        let places = found.map { $0.prefix { $0 != "e" } }
        #expect(places == ["t:1: ", "t:1:10: ", "t:2:1: ", "t:3:1: ", "t:3:7: ", "t:4:1: ", "t:5:1: ", "t: ", "t: "])
    }

    @Test func linesMayEndAsOnWindows() {
        let source = (Self.heading + "{{compnay}}\n\n{{url}}\n\n\(Self.objection)").replacing("\n", with: "\r\n")
        #expect(Self.lint(whole: source).map { $0.prefix(20) } == ["t:4:1: error: 'compn"])
    }
}

@Suite struct LetterTemplatesTests {
    static func file(_ name: String, _ text: String) -> TemplateFile {
        TemplateFile(name: name, path: "templates/\(name)", bytes: Array(text.utf8))
    }

    static let own =
        "\u{FEFF}Language: de\r\nSubject: Hallo {{partner}}\r\n\r\nText <fett> für\r\n{{ company }}. \r\n"
        + "{{! nur für uns }}\r\n| {{sender}}\r\n| {{address}}\r\n\r\n{{url}}\r\n\r\n{{#objection}}Nein?{{/objection}}\r\n"

    @Test func thePartnersOwnReplaceTheShippedOnesOneByOne() throws {
        var log = DiagnosticLog()
        let templates = LetterTemplates.replacing(with: [Self.file("reseller.de.mustache", Self.own)], log: &log)
        #expect(log.count(of: .error) == 0 && templates.replaced == [LetterName(.reseller, in: .german)])
        let partner = try Sample.partner()
        func letter(_ invitation: Invitation) throws -> Message {
            try composed(
                invitation,
                partner: partner,
                providers: Sample.providers(),
                day: Sample.day("2026-11-22"),
                templates: templates
            )
        }
        let message = try letter(Sample.invitation(company: "A & B"))
        #expect(message.subject == "Hallo Contoso Systemhaus GmbH")
        #expect(message.text == "Text <fett> für A & B.\n\nAnna Weber\n\n\(Sample.resellerURL)\n\nNein?\n")
        let parts = ReceivedMessage(reading: message.bytes).parts
        #expect(parts.last?.content.contains("<p>Text &lt;fett&gt; für A &amp; B.</p>") == true)
        // Its reminder, its other kinds and its other languages stay the shipped ones.
        let others = try [
            Sample.invitation(reminder: 1), Sample.invitation(language: .french),
            Sample.invitation(kind: .provider(Sample.provider)),
        ]
        for invitation in others { #expect(try letter(invitation) == LetterTests.message(invitation)) }
    }

    @Test func theShippedOnesMayLieInTheFolder() throws {
        var log = DiagnosticLog()
        let files = LetterName.allCases.map { Self.file($0.fileName, $0.shippedSource) }
        let templates = LetterTemplates.replacing(with: files, log: &log)
        #expect(log.lines == [])
        #expect(templates.replaced == LetterName.allCases)
    }

    @Test(arguments: [
        ("reseler.de.mustache", "did you mean 'reseller.de.mustache'?"),
        ("reseller.de.mustache.txt", "did you mean 'reseller.de.mustache'?"),
        ("Reseller.de.mustache", "did you mean 'reseller.de.mustache'?"),
        ("reseller.es.mustache", "letters are written in de, en, fr, it, nl"),
        ("reseller-reminder2.de.mustache", "did you mean 'reseller-reminder.de.mustache'?"),
        ("rundschreiben.html", "KIND is one of reseller, reseller-and-provider, provider; LANGUAGE one of de, en, fr"),
    ])
    func aNameThatIsNoLettersIsTold(_ name: String, _ wayOut: String) {
        var log = DiagnosticLog()
        let templates = LetterTemplates.replacing(with: [Self.file(name, Self.own)], log: &log)
        #expect(log.count(of: .error) == 1 && log.diagnostics.first?.severity == .error)
        #expect(log.lines.first?.hasPrefix("templates/\(name): error: no letter has a file of this name") == true)
        #expect(log.diagnostics.first?.suggestion?.hasPrefix(wayOut) == true, "\(log.lines)")
        #expect(templates.replaced == [])
    }

    @Test func whatIsNotUTF8IsToldWithItsLine() {
        var log = DiagnosticLog()
        let bytes = Array("Language: de\nSubject: Gr".utf8) + [0xFC, 0xDF, 0x65, 0x0A]
        let file = TemplateFile(name: "reseller.de.mustache", path: "t", bytes: bytes)
        _ = LetterTemplates.replacing(with: [file], log: &log)
        #expect(
            log.lines == ["t:2: error: the file is not UTF-8 [template-invalid]\n    save it as UTF-8 in your editor"]
        )
    }
}
