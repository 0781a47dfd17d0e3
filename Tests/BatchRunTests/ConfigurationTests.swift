// SPDX-License-Identifier: MIT

import BatchRun
import CustomerModel
import DelimitedText
import Diagnostics
import Digests
import Invitations
import Reporting
import Testing

@Suite struct ConfigurationTests {
    @Test func theLeastIsEnough() throws {
        var log = DiagnosticLog()
        let configuration = try #require(parsed(least, log: &log), "\(log.lines)")
        #expect(log.lines == [])
        #expect(configuration.sources.map(\.id) == ["customers", "crm"])
        #expect(configuration.sources.map(\.of) == [.us, nil])
        #expect(configuration.sources.map(\.maxAgeInHours) == [36, 36])
        #expect(configuration.sources.map(\.isComplete) == [true, true])
        #expect(configuration.language == .german)
        #expect(configuration.flavour == .spreadsheet)
        #expect(configuration.policy == InvitationPolicy())
        #expect(configuration.partner.address == [] && configuration.partner.language == nil)
        #expect(configuration.templates == nil)
    }

    @Test func lettersHaveTheirAddressLanguageAndTemplates() throws {
        let keys = "kind: direct-bill\n  address: [Kai 1, 20457 Hamburg]\n  language: nl-BE"
        var log = DiagnosticLog()
        let text = least.replacing("kind: direct-bill", with: keys) + "\ntemplates: letters\n"
        let configuration = try #require(parsed(text, log: &log), "\(log.lines)")
        #expect(configuration.partner.address == ["Kai 1", "20457 Hamburg"])
        #expect(configuration.partner.language == .dutch)
        #expect(configuration.templates == "letters")
        let wrong = least.replacing("kind: direct-bill", with: "kind: direct-bill\n  language: es")
        #expect(parsed(wrong + "\nreport: {language: fr}\n", log: &log) == nil)
        #expect(
            log.lines.contains { $0.contains("'es' is no language letters are written in, expected one of de, en") }
        )
        #expect(log.lines.contains { $0.contains("'fr' is no language of reports, expected de or en") })
    }

    @Test func scalarsAreTakenAsWritten() throws {
        var log = DiagnosticLog()
        let text = least.replacing("country: DE", with: "country: NO").replacing("Nord\n", with: "0123\n")
        let configuration = try #require(parsed(text, log: &log))
        #expect(configuration.partner.country.code == "NO")
        #expect(configuration.partner.name == "0123")
    }

    @Test func everyMistakeIsReportedTogetherWithItsPlace() {
        var log = DiagnosticLog()
        let text = """
            partner:
              name: Nord
              tenant: 4711
              country: Atlantis
              kind: direct-bil
            soruces: []
            sources:
              - {path: a.csv, role: leads, max-age: soon}
              - {path: b.csv, role: orders}
            links:
              - {kind: provider, url: x}
            invitation: {reminders: 7}
            """
        #expect(parsed(text, log: &log) == nil)
        let found = log.diagnostics.map { "\($0.location?.line ?? 0) \($0.message)" }
        #expect(found.contains("3 '4711' is no tenant ID, expected a GUID"))
        #expect(found.contains("4 'Atlantis' is no country, expected two letters such as DE"))
        #expect(found.contains { $0.hasPrefix("5 'direct-bil' is unknown, expected one of: indirect-reseller") })
        #expect(found.contains { $0.hasPrefix("6 unknown key 'soruces'") })
        #expect(found.contains("8 'soon' is no age, expected 36h or 3d"))
        #expect(found.contains { $0.hasPrefix("9 the list does not say whose it is") })
        #expect(found.contains("11 a link of kind provider needs a provider"))
        #expect(found.contains("12 7 is out of range, expected 0 to 2"))
        #expect(log.diagnostics.contains { $0.suggestion == "did you mean 'sources'?" })
        #expect(log.diagnostics.contains { $0.suggestion == "did you mean 'direct-bill'?" })
    }

    @Test(arguments: [
        ("", "the file holds no keys"),
        ("- a\n", "the file is a list, expected keys (partner"),
        ("partner: [\n", "this is no YAML"),
        ("reports: a\nreports: b\n", "the key 'reports' stands twice"),
        ("reports: a\n", "the key 'partner' is missing"),
    ])
    func whatIsNoConfigurationIsSaid(_ text: String, _ message: String) {
        var log = DiagnosticLog()
        #expect(parsed(text, log: &log) == nil)
        #expect(log.diagnostics.contains { $0.message.hasPrefix(message) }, "\(log.lines)")
    }

    @Test(arguments: [
        ("existing-customer", LegalBasis.existingCustomer, ""), ("none", LegalBasis.none, ""),
        ("consent 2026-05-01", .consent(Day(parsing: "2026-05-01")), ""),
        ("consent", .consent(nil), "warning: consent without a day counts as none"),
        ("consent soon", nil, "error: 'consent soon' is no legal basis"),
        ("yes", nil, "error: 'yes' is no legal basis"),
    ])
    func aSourceHasALegalBasis(_ text: String, _ expected: LegalBasis?, _ message: String) {
        var log = DiagnosticLog()
        let source = "  - {id: leads, path: l.csv, role: leads, legal-basis: \(text)}\n"
        let configuration = parsed(least.replacing("sources:\n", with: "sources:\n\(source)"), log: &log)
        #expect(configuration?.sources.first?.legalBasis == expected, "\(log.lines)")
        #expect(log.lines.first.map { $0.contains(message) } ?? message.isEmpty, "\(log.lines)")
    }

    @Test func anIndirectResellerNeedsAProvider() {
        var log = DiagnosticLog()
        #expect(parsed(least.replacing("direct-bill", with: "indirect-reseller"), log: &log) == nil)
        #expect(log.diagnostics.map(\.message) == ["an indirect reseller needs a provider"])
    }

    @Test func aLinkForSeveralCountriesIsOneForEach() throws {
        var log = DiagnosticLog()
        let signed = least.replacing("kind: direct-bill", with: "kind: direct-bill\n  sender: a@nord.example")
        let text = signed + "links: [{kind: reseller, country: [DE, AT], url: 'https://x.example/'}]\n"
        let configuration = try #require(parsed(text, log: &log))
        #expect(configuration.links.map { $0.country?.code } == ["DE", "AT"])
        #expect(configuration.links.allSatisfy { $0.url == "https://x.example/" })
    }

    private let least = """
        partner:
          name: Nord
          tenant: 11111111-1111-4111-8111-111111111111
          country: DE
          kind: direct-bill
        sources:
          - {path: exports/Customers.csv, role: partner-center-customers}
          - {path: exports/CRM*.csv, role: customer-list, id: crm}

        """

    private func parsed(_ yaml: String, log: inout DiagnosticLog) -> Configuration? {
        Configuration.parsed(
            yaml: yaml,
            file: "partnergap.yaml",
            profileText: { .failure(Diagnostic(.error, .fileMissing, "no \($0)")) },
            log: &log
        )
    }
}

@Suite struct ExportedRuleTests {
    @Test(arguments: [
        ("Customers_YYYY-MM-DD.csv", "exports/Customers_2026-11-20.csv", "2026-11-20"),
        ("list-DD.MM.YYYY.csv", "list-20.11.2026.csv", "2026-11-20"),
        ("YYYYMMDD.csv", "20261120.csv", "2026-11-20"),
    ])
    func findsTheDayInAName(_ pattern: String, _ file: String, _ day: String) {
        #expect(ExportedRule.pattern(pattern).day(inNameOf: file) == Day(parsing: day))
    }

    @Test(arguments: ["Customers_2026-13-20.csv", "Customers_2026-11-2.csv", "Kunden_2026-11-20.csv", "x"])
    func findsNoneWhereTheNameDoesNotFit(_ file: String) {
        #expect(ExportedRule.pattern("Customers_YYYY-MM-DD.csv").day(inNameOf: file) == nil)
    }
}

@Suite struct RunTimeTests {
    @Test func aDayMeansTwoInTheMorning() {
        let time = RunTime(on: Day(number: 20_777))
        #expect(time.name == "2026-11-20T0200Z")
        #expect(time.day == Day(number: 20_777))
        #expect(RunTime(seconds: -1).day == Day(number: -1))
    }

    @Test func digestsAreSHA256() {
        #expect(
            contentDigest(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(
            contentDigest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
    }
}
