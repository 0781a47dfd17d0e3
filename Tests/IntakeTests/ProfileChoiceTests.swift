// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct ProfileChoiceTests {
    private let table = Array("Id,Name,Country\n,A,DE\n".utf8)

    @Test func theMostTitlesWin() throws {
        let small = try smallProfile()
        let large = changed(small) {
            $0.id = "large"; $0.titles.append(["Country"])
        }
        #expect(Reading(table, profiles: [small, large]).export?.profile.id == "large")
        #expect(Reading(table, profiles: [large, small]).export?.profile.id == "large")
    }

    @Test func priorityBeatsTitlesAndFileNamesBreakTies() throws {
        let small = try smallProfile()
        let large = changed(small) {
            $0.id = "large"; $0.titles.append(["Country"])
        }
        let urgent = changed(small) {
            $0.id = "urgent"; $0.priority = 1
        }
        let named = changed(small) {
            $0.id = "named"; $0.files = ["LIST*.csv"]
        }
        #expect(Reading(table, profiles: [small, large, urgent]).export?.profile.id == "urgent")
        #expect(Reading(table, file: "a/list 1.csv", profiles: [small, named]).export?.profile.id == "named")
    }

    @Test func aTieIsRefused() throws {
        let small = try smallProfile()
        let twin = changed(small) { $0.id = "another" }
        let found = Reading(table, profiles: [small, twin]).refusal
        #expect(found?.code == .profileAmbiguous)
        #expect(found?.message == "the profiles another and small fit equally well")
        #expect(found?.suggestion == "name one of them: 'profile: another' at the source 'list'")
        #expect(Reading(table, as: "small", profiles: [small, twin]).export?.profile.id == "small")
    }

    @Test func printsTheTitlesWhenNothingFits() {
        let found = Reading(Array("Kdnr;Bezeichnung\n1;Geheim GmbH\n".utf8)).refusal
        #expect(found?.code == .profileNotMatching)
        #expect(found?.message == "the titles 'Kdnr', 'Bezeichnung' do not fit any profile")
        let xml = Reading(Array("<customers/>".utf8)).refusal
        #expect(xml?.message == "the root element 'customers' does not fit any profile")
    }

    @Test func saysWhatANamedProfileExpects() {
        let found = Reading(table, as: "reconciliation-nce").refusal
        let expected =
            "the titles 'Id', 'Name', 'Country' do not fit profile 'reconciliation-nce', "
            + "which expects: CustomerId; CustomerName; InvoiceNumber; OrderId or SubscriptionId"
        #expect(found?.message == expected)
    }

    @Test func anUnknownNameGetsASuggestion() {
        let found = Reading(table, as: "generic-tabel").refusal
        #expect(found?.code == .profileUnknown)
        #expect(found?.suggestion == "did you mean 'generic-table'?")
    }

    @Test func theGenericProfileMustBeNamed() {
        #expect(Reading(table).refusal?.code == .profileNotMatching)
        #expect(Reading(table, as: "generic-table").counts.accepted == 1)
        #expect(Reading(Array("a,b\n1,2\n".utf8), as: "generic-table").refusal?.code == .profileNotMatching)
    }

    @Test(arguments: [("fiels", "files"), ("name", "name"), ("nmae", "name"), ("zzzz", nil), ("x", nil)])
    func suggestsTheNearestWord(_ word: String, _ expected: String?) {
        #expect(nearest(to: word, among: ["files", "format", "name"]) == expected)
    }

    private func changed(_ profile: SourceProfile, _ change: (inout SourceProfile) -> Void) -> SourceProfile {
        var copy = profile
        change(&copy)
        return copy
    }
}
