// SPDX-License-Identifier: MIT

import Diagnostics
import RecordLinkage
import Testing

@testable import Intake

/// What a person says of two lists.
@Suite struct LinkSchemaTests {
    private let left = "nr,company_name,zip\n"
    private let right = "id;name;trading_name;zip\n"

    @Test func fieldsAreDescribedAtLength() throws {
        let plan = try plan(
            """
            id: {left: nr, right: id}
            fields:
              - {name: company, compare: organisation-name, left: company_name, right: [name, trading_name]}
              - {name: zip, compare: postcode}
              - {compare: text, left: [company_name, nr], right: name}
            """
        )
        #expect(
            plan.fields.map(words) == [
                "company organisation-name [1] [1, 2]", "zip postcode [2] [3]", "company_name text [1, 0] [1]",
            ]
        )
        #expect((plan.leftID, plan.rightID) == (0, 0))
    }

    @Test func equalTitlesNeedNoMoreThanAWord() throws {
        let plan = try plan("fields: {zip: postcode}", left: "zip,nr\n", right: "nr,zip\n", id: "nr")
        #expect(plan.fields.map(words) == ["zip postcode [0] [1]"])
        #expect((plan.leftID, plan.rightID) == (1, 0))
    }

    @Test func everyMistakeIsSaidTogether() throws {
        var log = DiagnosticLog()
        let schema = LinkSchema(
            yaml: """
                ids: nr
                fields:
                  - {name: company, compare: organization-name}
                  - {nam: city, compare: place}
                  - {name: zip, compare: postcode, left: [a, {b: c}]}
                """,
            file: "schema.yaml",
            log: &log
        )
        #expect(schema == nil)
        #expect(
            log.diagnostics.map { "\($0.location?.description ?? "") \($0.code.rawValue)" } == [
                "schema.yaml:1:1 key-unknown", "schema.yaml:3:30 value-invalid", "schema.yaml:4:5 key-missing",
                "schema.yaml:4:6 key-unknown", "schema.yaml:5:42 value-invalid",
            ]
        )
        #expect(log.lines[1].hasSuffix("\n    did you mean 'organisation-name'?"))
    }

    @Test func aColumnThatIsNotThereIsSaidWithItsPlaceInTheSchema() throws {
        var log = DiagnosticLog()
        let yaml = """
            id: nr
            fields:
              - {name: c, compare: place, left: compny_name, right: Name}
              - {name: y, compare: date}
            """
        let schema = LinkSchema(yaml: yaml, file: "schema.yaml", log: &log)
        let planner = LinkPlanner(schema: schema, id: nil)
        let plan = try planner.plan(list(left), list(right, "right.csv"), log: &log)
        #expect(plan == nil)
        #expect(
            log.diagnostics.map(\.location?.description) == [
                "schema.yaml:1:5", "schema.yaml:3:37", "schema.yaml:4:12", "schema.yaml:4:12",
            ]
        )
        #expect(
            log.lines[1] == """
                schema.yaml:3:37: error: left.csv has no column 'compny_name', its columns are 'nr', 'company_name', \
                'zip' [column-missing]
                    did you mean 'company_name'?
                """
        )
    }

    @Test func aSchemaWithoutFieldsIsNone() {
        var log = DiagnosticLog()
        #expect(LinkSchema(yaml: "id: nr\n", file: "s.yaml", log: &log) == nil)
        #expect(log.lines == ["s.yaml:1:1: error: no field is described, expected 'fields' [key-missing]"])
    }

    private func plan(_ yaml: String, left: String? = nil, right: String? = nil, id: String? = nil) throws -> LinkPlan {
        var log = DiagnosticLog()
        let schema = try #require(LinkSchema(yaml: yaml, file: "schema.yaml", log: &log), "\(log.lines)")
        let planner = LinkPlanner(schema: schema, id: id)
        let lists = (
            try list(left ?? self.left, "left.csv", planner), try list(right ?? self.right, "right.csv", planner)
        )
        return try #require(try planner.plan(lists.0, lists.1, log: &log), "\(log.lines)")
    }
}
