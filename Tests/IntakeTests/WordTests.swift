// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// Words that repeat are looked up once; nobody may see it.
@Suite struct WordTests {
    private let table = """
        profile: p
        fields:
          name: {from: [Name], do: [collapse]}
          country: {from: [Land], path: [Land], do: [country]}
          provider: {from: [Provider]}
          status: {from: [Status]}
          relationship: {from: [R1, R2], many: true}
        """

    @Test func aWordMeansTheSameInEveryRow() throws {
        let own = try #require(profile(table).profile)
        let text = """
            Name,Land,Provider,Status,R1,R2
            A,DE,north,active,reseller,
            B,AT,south,ended,reseller,advisor
            C,DE,north,active,reseller,
            D,,,,advisor,reseller
            E,AT,south,lost,none,
            F,DE,north,lost,none,
            G,AT,south,ended,reseller,advisor

            """
        let reading = Reading(Array(text.utf8), profiles: [own])
        let records = reading.records
        #expect(records.map(\.country?.code) == ["DE", "AT", "DE", nil, "AT", "DE", "AT"])
        #expect(
            records.map(\.provider)
                == ["north", "south", "north", nil, "south", "north", "south"].map { $0.map(ProviderID.init) }
        )
        #expect(records.map(\.status) == [.active, .ended, .active, nil, nil, nil, .ended])
        let both: [RelationshipWord] = [.reseller, .advisor]
        #expect(
            records.map(\.relationships) == [[.reseller], both, [.reseller], both.reversed(), [.none], [.none], both]
        )
        #expect(reading.log.diagnostics.contains { $0.code == .statusUnknown })
    }

    @Test func unknownWordsAreSaidOfEveryRow() throws {
        let own = try #require(profile(table).profile)
        let rows = (0..<9).map { "K\($0),DE,,,friend,\n" }.joined()
        let reading = Reading(Array("Name,Land,Provider,Status,R1,R2\n\(rows)".utf8), profiles: [own])
        #expect(reading.records.map(\.relationships) == Array(repeating: [.unknown("friend")], count: 9))
    }

    /// More words than are remembered.
    @Test func manyWordsAreReadToo() throws {
        let own = try #require(profile(table).profile)
        let rows = (0..<5_000).map { "K\($0),DE,p\($0 % 4_500),,," }.joined(separator: "\n")
        let reading = Reading(Array("Name,Land,Provider,Status,R1,R2\n\(rows)\n".utf8), profiles: [own])
        #expect(reading.records.map(\.provider) == (0..<5_000).map { ProviderID("p\($0 % 4_500)") })
    }

    /// Columns that XML brings later make a new plan, whose words are counted anew.
    @Test func aNewPlanForgetsTheNumbersOfWords() throws {
        let own = try #require(profile(table + "\nread: {dialect: clixml}").profile)
        func object(_ values: [(String, String)]) -> String {
            let texts = values.map { "<S N=\"\($0.0)\">\($0.1)</S>" }.joined()
            return "<Obj><MS>\(texts)</MS></Obj>\n"
        }
        // The first records are read before the last ones are seen; their first words are others than the later ones.
        let first = (0..<2_000).map {
            object([("Name", "A\($0)"), ("Land", $0 == 0 ? "FR" : "DE"), ("Provider", $0 == 0 ? "west" : "north")])
        }
        let last = [
            object([("Name", "B"), ("Land", "AT"), ("Provider", "south"), ("Status", "active")]),
            object([("Name", "C"), ("Land", "FR"), ("Provider", "north"), ("Status", "ended")]),
        ]
        let root = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
        let text = root + (first + last).joined() + "</Objs>"
        let request = ExportRequest(id: "list", index: 0, file: "list.xml", profile: "p")
        let records = try Array(export(Array(text.utf8), request, [own], blockSize: 4_096).records)
        #expect(records.count == 2_002)
        #expect(records.dropFirst().dropLast(2).allSatisfy { $0.country?.code == "DE" })
        #expect(records.dropFirst().dropLast(2).allSatisfy { $0.provider == ProviderID("north") })
        #expect(records.suffix(2).map(\.name) == ["B", "C"])
        #expect(records.suffix(2).map(\.country?.code) == ["AT", "FR"])
        #expect(records.suffix(2).map(\.provider) == ["south", "north"].map(ProviderID.init))
        #expect(records.suffix(2).map(\.status) == [.active, .ended])
    }
}
