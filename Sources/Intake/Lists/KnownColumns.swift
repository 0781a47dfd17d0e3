// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage

/// What a title says of its column: how its values are compared, and with which columns of the other list.
struct ColumnMeaning: Hashable {
    let comparator: Comparator
    /// What the field is called; columns of one key belong together.
    let key: String
}

/// What is known of a title.
enum KnownTitle {
    case meaning(ColumnMeaning)
    /// A name, of whom is told by the other columns.
    case bareName
    /// Nothing that says who a row is.
    case ignored
}

/// The titles that are known, in folded form.
struct KnownTitles {
    private var entries: [String: KnownTitle] = [:]

    /// The titles of this page; then those of a profile for any table.
    init(generic: SourceProfile) {
        for column in knownColumns {
            let meaning = ColumnMeaning(comparator: column.comparator, key: column.key)
            for title in column.titles.split(separator: " ") { add(String(title), .meaning(meaning)) }
        }
        for title in bareNames.split(separator: " ") { add(String(title), .bareName) }
        for title in ignoredTitles.split(separator: " ") { add(String(title), .ignored) }
        for (field, meaning) in profileFields {
            for title in generic.fields[field]?.from ?? [] { add(folded(title), .meaning(meaning)) }
        }
    }

    subscript(title: String) -> KnownTitle? { entries[folded(title)] }

    private mutating func add(_ title: String, _ known: KnownTitle) {
        if entries[title] == nil { entries[title] = known }
    }
}

/// A title without anything but its letters and digits, in small letters.
func folded(_ title: some StringProtocol) -> String {
    var output = String.UnicodeScalarView()
    for scalar in comparableTitle(title).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        output.append(scalar)
    }
    return String(output)
}

private let profileFields: [(Field, ColumnMeaning)] = [
    (.tenantID, ColumnMeaning(comparator: .tenant, key: "tenant")),
    (.name, ColumnMeaning(comparator: .organisationName, key: "name")),
    (.initialDomain, ColumnMeaning(comparator: .domain, key: "domain")),
    (.primaryDomain, ColumnMeaning(comparator: .domain, key: "domain")),
    (.domains, ColumnMeaning(comparator: .domain, key: "domain")),
    (.contactEmail, ColumnMeaning(comparator: .email, key: "email")),
    (.contactName, ColumnMeaning(comparator: .personName, key: "person")),
    (.country, ColumnMeaning(comparator: .country, key: "country")),
    (.street, ColumnMeaning(comparator: .street, key: "street")),
    (.postcode, ColumnMeaning(comparator: .postcode, key: "postcode")),
    (.city, ColumnMeaning(comparator: .place, key: "city")),
    (.phone, ColumnMeaning(comparator: .phone, key: "phone")),
    (.taxID, ColumnMeaning(comparator: .taxNumber, key: "tax-number")),
]

private let bareNames = "name names naam nom nome fullname displayname bezeichnung"

private let ignoredTitles = """
    source quelle fax faxnumber faxnummer telefax faxno created createdat createdon creationdate modified modifiedat \
    modifiedon updated updatedat lastmodified timestamp rownumber
    """

private let knownColumns: [(comparator: Comparator, key: String, titles: String)] = [
    (
        .organisationName, "name",
        """
        company companyname firma firmenname firmierung kunde kundenname customer customername organisation \
        organization organisationname organizationname organisationsname unternehmen unternehmensname account \
        accountname client clientname legalname tradingname businessname business entity entityname facility \
        facilityname vendor vendorname supplier suppliername société raisonsociale entreprise azienda ragionesociale \
        società impresa bedrijf bedrijfsnaam klant klantnaam organisatie
        """
    ),
    (
        .tenant, "tenant",
        """
        tenant tenantid microsoftid microsofttenantid microsoftcustomerid azuretenantid entratenantid directoryid \
        mandantenid verzeichnisid customerid customertenantid tenantguid
        """
    ),
    (
        .domain, "domain",
        """
        domain domains domainname domainnames primarydomain primarydomainname otherdomains customdomains initialdomain \
        defaultdomain onmicrosoft website websites webseite webadresse homepage url web www internet internetadresse \
        siteweb siteinternet sitoweb dominio domaine domein domäne
        """
    ),
    (
        .email, "email",
        """
        email emails emailaddress emailadresse emailadres mail mailadresse mailaddress contactemail kontaktemail \
        courriel adresseemail adressemail indirizzoemail postaelettronica
        """
    ),
    (
        .phone, "phone",
        """
        phone phones phonenumber phoneno telephone telephonenumber tel telno telefon telefonnummer telefonnr téléphone \
        telefono telefoon telefoonnummer mobile mobilephone mobil mobiltelefon handy gsm contactphone
        """
    ),
    (
        .street, "street",
        """
        street streetname streetaddress strasse straße str straßehausnummer strassehausnummer straßeundhausnummer \
        strasseundhausnummer address addr address1 addressline1 adresse adresse1 anschrift rue via indirizzo straat \
        straatnaam adres
        """
    ),
    (
        .houseNumber, "house-number",
        "streetnumber streetno housenumber houseno hausnummer hausnr huisnummer numerocivico"
    ),
    (.text, "address-2", "address2 addressline2 addr2 adresse2 adresszusatz addresszusatz street2 complémentadresse"),
    (
        .postcode, "postcode",
        "postcode postalcode zip zipcode zippostalcode plz postleitzahl codepostal cap codicepostale postnummer"
    ),
    (
        .place, "city",
        """
        city town place locality municipality ort stadt wohnort gemeinde ville commune città citta comune plaats \
        woonplaats stad
        """
    ),
    (.place, "suburb", "suburb district borough ortsteil stadtteil bezirk quartier wijk"),
    (
        .country, "country",
        """
        country countrycode countryregion countryname land ländercode länderkennzeichen staat pays codepays paese \
        nazione landcode
        """
    ),
    (.text, "state", "state province region bundesland kanton canton county provincia provincie région"),
    (
        .personName, "person",
        """
        contactname contact contactperson ansprechpartner kontakt kontaktperson primarycontact personname referente \
        contatto contactpersoon
        """
    ),
    (
        .personName, "given-name",
        "givenname givennames firstname forename fname vorname vornamen prénom prenom voornaam"
    ),
    (
        .personName, "surname",
        "surname lastname familyname lname nachname familienname nomdefamille cognome achternaam"
    ),
    (
        .taxNumber, "tax-number",
        """
        taxid taxno taxnumber vat vatid vatno vatnumber ustid ustidnr ustidnummer uid uidnummer steuernummer tva \
        numérotva numtva partitaiva btw btwnummer handelsregisternummer registernummer registrationnumber \
        companynumber siren siret kvk kvknummer ein
        """
    ),
    (
        .identifier, "identity-number",
        """
        socsecid ssn socialsecuritynumber socialsecurityid nationalid sozialversicherungsnummer ahvnummer \
        codicefiscale bsn
        """
    ),
    (.identifier, "iban", "iban"),
    (.identifier, "duns", "duns dunsnumber dunsno"),
    (.identifier, "lei", "lei leicode"),
    (
        .date, "birth-date",
        "dateofbirth dob birthdate birthday geburtsdatum geburtstag datedenaissance datadinascita geboortedatum"
    ),
    (.date, "foundation", "founded foundingdate dateofincorporation incorporationdate gründungsdatum gründung"),
]
