// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

extension ShippedLetterTests {
    /// A letter with everything known, or of a partner and a customer of whom as little as possible is known.
    static func message(
        _ kind: InvitationKind,
        _ reminder: Int,
        _ language: Language,
        sparse: Bool,
        invitation: Invitation? = nil
    ) throws -> Message {
        let known = try Sample.invitation(kind: kind, reminder: reminder, language: language)
        let unknown = Invitation(
            key: "k",
            companyName: nil,
            tenantID: nil,
            domain: nil,
            kind: kind,
            reminder: reminder,
            startedOn: known.startedOn,
            recipient: Contact(name: nil, email: known.recipient.email),
            language: language,
            url: known.url,
            fileName: "x.eml"
        )
        return try composed(
            invitation ?? (sparse ? unknown : known),
            partner: partner(sparse: sparse),
            providers: Sample.providers(),
            day: Sample.day("2026-11-22")
        )
    }

    private static func partner(sparse: Bool) throws -> Partner {
        let full = try Sample.partner()
        let sender = try #require(full.sender)
        return Partner(
            name: sparse ? "Contoso" : full.name,
            tenant: full.tenant,
            partnerID: sparse ? nil : full.partnerID,
            country: full.country,
            kind: full.kind,
            sender: sparse ? Mailbox(name: "", address: sender.address) : sender,
            telephone: sparse ? nil : full.telephone,
            address: sparse ? [] : ["Hafenstraße 1", "20457 Hamburg"]
        )
    }
}

/// What a letter must say in each language, whatever it asks for and however little is known.
struct ShippedWords {
    let always: [String]
    let ownTenant: String
    let reminder: String
    let missingYet: String
    let lastTime: String

    init(_ language: Language) {
        switch language {
        case .german:
            always = [
                "„Globaler Administrator“", "Microsoft-Kundenvereinbarung (Microsoft Customer Agreement)", "1. Prüfen",
                "Administrationsrechte", "jederzeit widersprechen", "Übermittlungskosten nach den Basistarifen",
                "eide Links führen unmittelbar zu Microsoft.", "Mit freundlichen Grüßen", "wenn alle Angaben stimmen:",
            ]
            ownTenant = "im Microsoft-Mandanten Ihres Unternehmens"
            (reminder, missingYet, lastTime) = (
                "Erinnerung: ", "sehen Ihre Zustimmung dort noch nicht", "letzte E-Mail"
            )
        case .english:
            always = [
                "“Global Administrator”", "Microsoft Customer Agreement", "customer profile with Microsoft is complete",
                "administrator rights", "You may object", "oth links lead straight to Microsoft.", "Kind regards,",
                "if all the details are correct:",
            ]
            ownTenant = "your own company’s Microsoft tenant"
            (reminder, missingYet, lastTime) = ("Reminder: ", "cannot see your approval", "our last e-mail")
        case .french:
            always = [
                "Administrateur général", "Contrat client Microsoft (Microsoft Customer Agreement)", "1. Vérifiez",
                "d’administration", "Vous pouvez à tout moment vous opposer", "liens mènent directement",
                "Cordialement,", "si toutes les informations sont exactes\u{A0}:",
            ]
            ownTenant = "le locataire (tenant) Microsoft de votre entreprise"
            (reminder, missingYet, lastTime) = (
                "Rappel : ", "Votre accord n’y apparaît pas encore", "notre dernier e-mail"
            )
        case .italian:
            always = [
                "«Amministratore globale»", "Contratto del cliente Microsoft (Microsoft Customer Agreement)",
                "1. Verifichi", "diritt", "Può opporsi in qualsiasi momento", "i link portano direttamente a Microsoft",
                "Cordiali saluti", "se tutti i dati sono corretti:",
            ]
            ownTenant = "nel tenant Microsoft della Sua azienda"
            (reminder, missingYet, lastTime) = (
                "Promemoria: ", "approvazione non risulta ancora", "nostra ultima e-mail"
            )
        case .dutch:
            always = [
                "‘Globale beheerder’", "Microsoft-klantovereenkomst (Microsoft Customer Agreement)", "1. Controleer",
                "beheerrechten", "op elk moment kosteloos bezwaar maken", "links leiden rechtstreeks naar Microsoft",
                "Met vriendelijke groet,", "als alle gegevens kloppen:",
            ]
            ownTenant = "de Microsoft-tenant van uw eigen organisatie"
            (reminder, missingYet, lastTime) = ("Herinnering: ", "uw goedkeuring daar nog niet", "onze laatste e-mail")
        }
    }
}
