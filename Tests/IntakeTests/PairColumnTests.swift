// SPDX-License-Identifier: MIT

import Diagnostics
import RecordLinkage
import Testing

@testable import Intake

/// Lists of pairs: wide ones, and those of two ids.
@Suite struct PairColumnTests {
    @Test(arguments: [
        "id,name1,address1,country1,name2,address2,country2,is_match",
        "id,name_1,address_1,country_1,name_2,address_2,country_2,label",
        "id,name_left,address_left,country_left,name_right,address_right,country_right,is_match",
        "id,left_name,left_address,left_country,right_name,right_address,right_country,is_match",
        "id,name_l,address_l,country_l,name_r,address_r,country_r,group",
    ])
    func theMarksOfTheSidesAreFound(_ titles: String) throws {
        #expect(
            try fields(titles) == [
                "name organisation-name [1] [4]", "street street [2] [5]", "country country [3] [6]",
            ]
        )
    }

    @Test func whatHasNoPartnerIsNoField() throws {
        let found = try fields("id,left_id,right_id,address_1_left,address_2_left,address_1_right,quality,label")
        #expect(found == ["street street [3] [5]"])
    }

    @Test func aSchemaNamesColumnsWithOrWithoutTheirMark() throws {
        let found = try fields(
            "nr,a1,b1,a2,b2",
            schema: "fields:\n  - {name: a, compare: place}\n  - {compare: text, left: b1, right: b2}\n"
        )
        #expect(found == ["a place [1] [3]", "b1 text [2] [4]"])
    }

    @Test func oneRecordPerRowIsNoListOfPairs() throws {
        var log = DiagnosticLog()
        #expect(try LinkPlanner().pairPlan(list("left_id,right_id\n"), log: &log) == nil)
        #expect(log.diagnostics.map(\.code) == [.columnMissing])
    }

    @Test func labelsAreTruthByTheIdOfTheirPair() throws {
        let text = "id,name1,name2,is_match\nb,x,y,true\na,x,y,false\nc,x,y,Yes\n"
        let (truth, log) = try labels(text)
        #expect(truth.pairs == [RecordPair(left: 0, right: 0), RecordPair(left: 2, right: 2)])
        #expect(log.lines.isEmpty)
    }

    @Test func aLabelThatIsNeitherTrueNorFalseIsSaid() throws {
        let (_, log) = try labels("id,name1,name2,is_match\nb,x,y,perhaps\n")
        #expect(
            log.lines == ["left.csv:2:7: error: the label 'perhaps' is unknown, expected true or false [label-unknown]"]
        )
    }

    @Test func pairsAreFoundByTheirIds() throws {
        let (pairs, log) = try named("left_id,right_id,kind\nL2,\"R,1\",match\nL1,R2,ignore\nL2,\"R,1\",\n")
        #expect(pairs.pairs == [RecordPair(left: 1, right: 0)])
        #expect(pairs.ignored == [RecordPair(left: 0, right: 1)])
        #expect(log.lines.isEmpty)
    }

    @Test func idsThatNobodyHasAreSaidWithTheirPlace() throws {
        let (_, log) = try named("left_id,right_id\nL3,R9\n")
        #expect(
            log.lines == [
                "t.csv:2:1: error: the left list has no row with the id 'L3' [id-unknown]",
                "t.csv:2:4: error: the right list has no row with the id 'R9' [id-unknown]",
            ]
        )
    }

    private func named(_ text: String) throws -> (NamedPairs, DiagnosticLog) {
        var log = DiagnosticLog()
        let left = try list("id,name\nL1,a\nL2,b\n").records(id: 0, columns: [[1]], log: &log)
        let right = try list("id,name\n\"R,1\",a\nR2,b\n").records(id: 0, columns: [[1]], log: &log)
        return (try NamedPairs(list(text, "t.csv"), left: left.ids, right: right.ids, log: &log), log)
    }

    private func labels(_ text: String) throws -> (NamedPairs, DiagnosticLog) {
        var log = DiagnosticLog()
        let pairs = try list(text)
        let ids = try pairs.records(id: 0, columns: [[1]], log: &log).ids
        return (try NamedPairs(labelsOf: pairs, id: 0, ids: ids, log: &log), log)
    }

    private func fields(_ titles: String, schema: String? = nil) throws -> [String] {
        var log = DiagnosticLog()
        let schema = schema.map { LinkSchema(yaml: $0, file: "schema.yaml", log: &log) }
        let plan = try LinkPlanner(schema: schema ?? nil).pairPlan(list("\(titles)\n"), log: &log)
        return try #require(plan, "\(log.lines)").fields.map(words)
    }
}
