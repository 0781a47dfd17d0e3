// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation
import Testing

/// In which language a letter is, and why.
@Suite struct LetterLanguageTests {
    /// The language and its ground of the one letter of a night.
    private func chosen(
        person: String? = nil,
        record: Language? = nil,
        country: String? = nil,
        tenantCountry: String? = nil,
        partner: String = "DE",
        own: Language? = nil
    ) throws -> String {
        var night = try Night()
        night.inputs.records[0].language = record
        night.inputs.records[0].country = try country.map(Sample.country)
        night.inputs.records[0].tenantCountry = try tenantCountry.map(Sample.country)
        let known = night.inputs.partner
        night.inputs.partner = Partner(
            name: known.name,
            tenant: known.tenant,
            partnerID: known.partnerID,
            country: try Sample.country(partner),
            kind: known.kind,
            sender: known.sender,
            telephone: known.telephone,
            language: own
        )
        if let person { night.say(.language, person) }
        let invitation = try #require(night.decided().invitations.first)
        return "\(invitation.language.rawValue) \(invitation.languageGround.rawValue)"
    }

    @Test func aPersonsWordWins() throws {
        #expect(try chosen(person: "nl", record: .french, country: "IT", own: .german) == "nl person")
        #expect(try chosen(person: "Französisch", country: "DE") == "fr person")
    }

    @Test func thenTheRecordsLanguage() throws {
        #expect(try chosen(record: .french, country: "BE", own: .german) == "fr record")
        #expect(try chosen(record: .english, country: "DE") == "en record")
    }

    @Test(arguments: [
        ("DE", "de"), ("AT", "de"), ("LI", "de"), ("GB", "en"), ("IE", "en"), ("FR", "fr"), ("MC", "fr"),
        ("IT", "it"), ("SM", "it"), ("NL", "nl"), ("MT", "en"),
    ])
    func thenTheCountrysWhereItHasOne(_ country: String, _ language: String) throws {
        for own in [nil, Language.dutch] {
            #expect(try chosen(country: country, own: own) == "\(language) country")
        }
        #expect(try chosen(tenantCountry: country) == "\(language) country")
    }

    /// Where a country has several languages or none of ours, and the partner said nothing: its own where it is at
    /// home, else English.
    @Test(arguments: [
        ("CH", "DE", "de"), ("BE", "DE", "de"), ("LU", "DE", "de"), ("CH", "IT", "it"), ("BE", "NL", "nl"),
        ("CH", "NL", "en"), ("PL", "DE", "en"), ("ES", "FR", "en"), ("CH", "CH", "en"),
    ])
    func elseThePartners(_ country: String, _ partner: String, _ language: String) throws {
        #expect(try chosen(country: country, partner: partner) == "\(language) default")
    }

    @Test func elseWhatThePartnerHasChosen() throws {
        for country in ["CH", "BE", "LU", "PL", nil] {
            #expect(try chosen(country: country, own: .french) == "fr default")
        }
        #expect(try chosen() == "de default")
        #expect(try chosen(partner: "CH") == "en default")
    }
}
