// SPDX-License-Identifier: MIT

import Diagnostics
import RecordLinkage
import Testing

@testable import Intake

/// How the columns of two lists are understood.
@Suite struct LinkPlanTests {
    @Test func companiesAreUnderstoodByTheirTitles() throws {
        let plan = try fields(
            "id,source,company_name,tenant_id,domain,street,postcode,city,country,"
                + "contact_name,contact_email,phone,tax_id",
            "id,tenant_id,company_name,primary_domain,other_domains,relationship,street,postcode,city,country,"
                + "contact_name,contact_email,phone,tax_id"
        )
        #expect(
            plan == [
                "name organisation-name [2] [2]", "person person-name [9] [10]", "tenant tenant [3] [1]",
                "tax-number tax-number [12] [13]", "domain domain [4] [3, 4]", "email email [10] [11]",
                "phone phone [11] [12]", "street street [5] [6]", "city place [7] [8]", "postcode postcode [6] [7]",
                "country country [8] [9]",
            ]
        )
    }

    @Test func personsAreUnderstoodByTheirTitles() throws {
        let titles =
            "id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id"
        #expect(
            try fields(titles, titles) == [
                "given-name person-name [1] [1]", "surname person-name [2] [2]",
                "identity-number identifier [10] [10]", "street street [4] [4]", "house-number house-number [3] [3]",
                "suburb place [6] [6]", "postcode postcode [7] [7]", "birth-date date [9] [9]",
                "address-2 text [5] [5]", "state text [8] [8]",
            ]
        )
    }

    @Test func titlesOfOtherLanguagesMeetEnglishOnes() throws {
        let english = "nr,Company,Street,ZIP,City,Country,E-Mail,Phone,VAT ID,Website"
        let german = "Nr.;Firma;Straße;PLZ;Ort;Land;EMail;Telefon;USt-IdNr.;Homepage"
        let french = "id;Société;Adresse;Code postal;Ville;Pays;Courriel;Téléphone;TVA;Site web"
        let italian = "id;Azienda;Indirizzo;CAP;Città;Paese;e-mail;Telefono;Partita IVA;Sito web"
        let dutch = "id;Bedrijfsnaam;Straat;Postcode;Plaats;Land;E-mailadres;Telefoon;BTW-nummer;Website"
        let expected = (1...9).map { "[\($0)] [\($0)]" }.sorted()
        for other in [german, french, italian, dutch] {
            let found = try fields(english, other).map { line in
                line.split(separator: " ").suffix(2).joined(separator: " ")
            }
            #expect(found.sorted() == expected, "\(other)")
        }
    }

    @Test func aTenantIsToldByItsValues() throws {
        let guid = "72f988bf-86f1-41af-91ab-2d7cd011db47"
        #expect(
            try fields("id,Customer ID,name", "id,Microsoft ID,firma", "1,\(guid),a\n", "1,\(guid),b\n")
                == ["name organisation-name [2] [2]", "tenant tenant [1] [1]"]
        )
        #expect(
            try fields("id,Customer ID,name", "id,Customer ID,firma", "1,4711,a\n", "1,4711,b\n")
                == ["name organisation-name [2] [2]", "customerid text [1] [1]"]
        )
        // Customers.csv begins with the tenant: it is the id, and compared all the same.
        #expect(
            try fields("nr,tenant,name", "Microsoft ID,Company name", "1,\(guid),a\n", "\(guid),b\n")
                == ["name organisation-name [2] [1]", "tenant tenant [1] [0]"]
        )
    }

    @Test func aNameIsAnOrganisationsUnlessThereIsACompanyOrASurname() throws {
        #expect(try fields("id,name", "id,firma") == ["name organisation-name [1] [1]"])
        #expect(
            try fields("id,name,company", "id,contact,company")
                == ["name organisation-name [2] [2]", "person person-name [1] [1]"]
        )
        // One contact's name, whole or in two parts.
        #expect(
            try fields("id,vorname,nachname", "id,ansprechpartner") == ["person-name person-name [1, 2] [1]"]
        )
    }

    @Test func whatStandsTwiceOnBothSidesAreTwoFields() throws {
        #expect(
            try fields("id,name,strasse,address_1", "id,name,address_1,street")
                == ["name organisation-name [1] [1]", "address1 street [3] [2]", "street street [2] [3]"]
        )
        // A company has several domains, in no order.
        #expect(
            try fields("id,name,domain,website", "id,name,website,domain")
                == ["name organisation-name [1] [1]", "domain domain [2, 3] [2, 3]"]
        )
    }

    @Test func whatOneSideHasAloneIsNoField() throws {
        #expect(
            try fields("id,name,fax,source,city,rating,agency", "id,name,fax,source,zip,agency")
                == ["name organisation-name [1] [1]", "agency text [6] [5]"]
        )
    }

    @Test func swappedListsAreUnderstoodAlike() throws {
        let (one, other) = ("id,firma,plz,ort,www,vorname,nachname,x", "id,x,name,zip,suburb,domain,contact")
        let forth = try fields(one, other)
        let back = try fields(other, one).map { line in
            let parts = line.split(separator: "[", maxSplits: 2).map(String.init)
            return "\(parts[0])[\(parts[2]) [\(parts[1].dropLast())"
        }
        #expect(forth == back)
        #expect(forth.count == 6)
    }

    @Test func anIdIsComparedOnlyWhereItIsAllThereIs() throws {
        #expect(try fields("id,city", "id,ort") == ["city place [1] [1]"])
        // Portals like to begin with the name.
        #expect(
            try fields("Kunde,Ort", "Customer Name,City")
                == ["name organisation-name [0] [0]", "city place [1] [1]"]
        )
        #expect(try fields("Customer,Name", "id,Company") == ["name organisation-name [1] [1]"])
        #expect(
            try fields("Customer ID,name", "Customer ID,name", "1,a\n", "1,a\n") == ["name organisation-name [1] [1]"]
        )
    }

    @Test func listsWithNothingInCommonAreRefused() throws {
        var log = DiagnosticLog()
        let plan = try LinkPlanner().plan(list("id,alpha\n"), list("id,beta\n", "right.csv"), log: &log)
        #expect(plan == nil)
        #expect(
            log.lines == [
                """
                left.csv:1: error: right.csv has no column that says the same as one of this list, 'id' being its id \
                [column-missing]
                    describe the columns of both lists in a file, and name it with --schema
                """
            ]
        )
    }
}

/// The fields of two lists as words: name, comparator, columns.
private func fields(_ left: String, _ right: String, _ leftRows: String = "", _ rightRows: String = "") throws
    -> [String]
{
    var log = DiagnosticLog()
    let lists = (try list("\(left)\n\(leftRows)"), try list("\(right)\n\(rightRows)", "right.csv"))
    let plan = try LinkPlanner().plan(lists.0, lists.1, log: &log)
    return try #require(plan, "\(log.lines)").fields.map(words)
}

/// A field as words.
func words(_ field: LinkedField) -> String {
    "\(field.name) \(field.comparator.rawValue) \(field.left) \(field.right)"
}

/// A list of this text.
func list(_ text: String, _ file: String = "left.csv", _ planner: LinkPlanner = LinkPlanner()) throws -> ReadList {
    try list(Array(text.utf8), file, planner)
}

/// A list of these bytes, which come in small blocks.
func list(_ bytes: [UInt8], _ file: String, _ planner: LinkPlanner = LinkPlanner()) throws -> ReadList {
    var reader = ListReader(file: file, size: bytes.count, known: planner.titles)
    for start in stride(from: 0, to: bytes.count, by: 100) {
        try reader.append(bytes.span.extracting(start..<min(start + 100, bytes.count)))
    }
    return try reader.finish()
}
