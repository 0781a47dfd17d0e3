// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

/// What may not be decided alone, however likely it looks, and why it is said to be so.
@Suite struct GuardTests {
    private static let fields: [Comparator] = [
        .organisationName, .tenant, .domain, .street, .houseNumber, .postcode, .place, .phone,
    ]

    /// Links lists of rows, each of an id and cells by field.
    private func link(_ left: [[String]], _ right: [[String]], isOneToOne: Bool = false) -> LinkOutcome {
        var setting = LinkSetting(comparators: Self.fields, fieldNames: Self.fields.map(\.rawValue))
        setting.isOneToOne = isOneToOne
        return linkLists(list(left), list(right), setting: setting) { _ in }
    }

    private func list(_ rows: [[String]]) -> ListedRecords {
        var list = ListedRecords()
        for (number, row) in rows.enumerated() {
            list.beginRow(id: "\(number)".utf8.span)
            for (field, text) in row.enumerated() where !text.isEmpty { list.append(text.utf8.span, field: field) }
        }
        return list
    }

    private static let tenant = "aaaaaaaa-1111-4111-8111-000000000001"

    @Test func equalTenantsOfRowsWithNothingElseInCommonAreForAPerson() throws {
        let outcome = link(
            [["Bäckerei Sommer", Self.tenant, "sommer.de"]],
            [["Hotel Meerblick", Self.tenant, "meerblick.at"]]
        )
        let pair = try #require(outcome.pairs.first)
        #expect(pair.zone == .review)
        #expect(pair.evidence.hasSuffix("; review, because everything but the tenant ID speaks against it"))
    }

    @Test(arguments: [
        (["Bäckerei Sommer", tenant, "sommer.de"], ["Sommer Backwaren", tenant, "backwaren.de"]),
        (["Bäckerei Sommer", tenant, "sommer.de"], ["Hotel Meerblick", tenant, "sommer.de"]),
        (["Bäckerei Sommer", tenant], ["Hotel Meerblick", tenant]),
    ])
    func equalTenantsOfRowsWithSomethingInCommonMatch(_ left: [String], _ right: [String]) {
        #expect(link([left], [right]).pairs.map(\.zone) == [.match])
    }

    private static let house = ["", "nordwind-group.de", "Elbchaussee", "100", "22763", "Hamburg", "040 998877"]

    @Test(arguments: [
        ("Nordwind Logistik GmbH", "Nordwind Holding", "the names have little in common"),
        ("Anna Meyer Rechtsanwältin", "RA Peter Vogt", "the names have little in common"),
        ("Kaiser Metallbau Holding GmbH", "Kaiser Metallbau GmbH", "one name has a word more than the other"),
    ])
    func whoSharesAHouseIsForAPerson(_ one: String, _ other: String, _ reason: String) throws {
        for isOneToOne in [false, true] {
            let outcome = link([[one] + Self.house], [[other] + Self.house], isOneToOne: isOneToOne)
            let pair = try #require(outcome.pairs.first)
            #expect(pair.probability > 0.995)
            #expect(pair.zone == .review)
            #expect(pair.evidence.hasSuffix("; review, because \(reason)"), "\(pair.evidence)")
        }
    }

    @Test func aDifferentWordOnEachSideIsForAPerson() throws {
        let (one, other) = ("Peter Vogt Spezialtiefbau Sonthofen", "Peter Vogt Spezialtiefbau Kempten")
        let pair = try #require(link([[one] + Self.house], [[other] + Self.house]).pairs.first)
        #expect(pair.zone == .review)
        #expect(pair.evidence.hasSuffix("; review, because each name has a word that the other has not"))
        #expect(pair.evidence.contains("; rest of the names: "), "\(pair.evidence)")
    }

    private func phones(_ one: String, _ other: String, besides rows: [[String]] = []) -> String {
        let (left, right) = (["Praxis Alpenblick"], ["Praxis Alpenblick"])
        let gap = Array(repeating: "", count: 6)
        let outcome = link([left + gap + [one]] + rows, [right + gap + [other]])
        return (outcome.pairs + outcome.proposals).first { $0.pair == RecordPair(left: 0, right: 0) }?.evidence ?? ""
    }

    @Test func aMobileTelephoneHasNoSwitchboard() {
        #expect(phones("+49 731 12345-0", "0731 12399-5").contains("the same switchboard"))
        for pair in [
            ("+49 170 1234567", "+49 170 1234599"), ("0170 1234567", "0170 1234599"),
            ("+44 7700 900123", "+44 7700 900199"), ("+33 6 12 34 56 78", "+33 6 12 34 56 99"),
        ] {
            #expect(phones(pair.0, pair.1).contains("phone: different"), "\(pair)")
        }
    }

    @Test func whatManyNumbersBeginWithIsNoSwitchboard() {
        let names = ["Alder", "Birke", "Cedrus", "Distel", "Eibe", "Fichte", "Ginster"]
        let rows = names.enumerated().map { [$1] + Array(repeating: "", count: 6) + ["0731 12345-1\($0)"] }
        #expect(phones("0731 12345-70", "0731 12345-80").contains("the same switchboard"))
        let evidence = phones("0731 12345-70", "0731 12345-80", besides: rows)
        #expect(!evidence.isEmpty && !evidence.contains("phone"), "\(evidence)")
    }

    @Test func twoWhoShareTheDomainOfTheirChambersAreTwo() {
        let rows = [
            row(0, "Peter Vogt Solicitor", tenant: 1, "goethe-chambers.example"),
            row(1, "Anna Meyer Solicitor", "goethe-chambers.example"),
        ]
        let customers = RecordLinkage.customers(in: rows, setting: setting()).customers
        #expect(customers.map(\.records) == [[0], [1]])
        #expect(customers[1].identity == .proposed)
        #expect(
            customers[1].evidence.contains(.sharedDomain(domain("goethe-chambers.example"), record: 1, other: 0))
        )
    }

    @Test(arguments: [
        ("Kletterhalle Nord GmbH", "Müller Freizeit", "kletterhalle-nord.example"),
        ("Bayerische Motoren Werke", "BMW", "konzern.example"), ("Vogt & Partner", "Peter Vogt", "kanzlei.example"),
        ("Rechtsanwälte", "Anna Meyer", "kanzlei.example"),
        ("Schreinerei Huber", "Schreinereien Huber", "holz.example"),
    ])
    func whoseDomainItIsTheNamesMaySay(_ one: String, _ other: String, _ name: String) throws {
        let rows = [row(0, one, tenant: 1, name), row(1, other, name)]
        #expect(RecordLinkage.customers(in: rows, setting: setting()).customers.map(\.records) == [[0, 1]])
    }
}
