// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import Intake

@Suite struct ProfileYAMLTests {
    @Test func readsEveryKey() throws {
        let yaml = """
            profile: all
            title: All keys
            match:
              {files: ["*.csv"], format: [csv, xml], headers-all: [[A, B], C], first-line: "x*", root: r, priority: -5,
               must-be-named: true}
            read: {delimiter: "\\t", header: {skip-lines: 2}, footer: [Total], dialect: plain, record: a/b}
            rows: {key: [name], on-duplicate: first, keep-if: [{column: K, in: ["1", "2"]}], drop-if: [{field: name, is: empty}]}
            fields: {name: {from: A, path: b/c, do: [trim, lower], split: ";", many: true, map: {NO: 0123}, else: x, null-if: y, required: true}}
            """
        let found = profile(yaml)
        let read = try #require(found.profile, "\(found.lines)")
        #expect(read.titles == [["A", "B"], ["C"]])
        #expect(read.formats == [.csv, .xml])
        #expect(read.priority == -5)
        #expect(read.mustBeNamed)
        #expect(read.delimiter == 0x09)
        #expect(read.skippedLines == 2)
        #expect(read.record == "a/b")
        #expect(read.onDuplicate == .first)
        #expect(read.keepIf.map(\.description) == ["'K' is 1 or 2"])
        #expect(read.dropIf.map(\.description) == ["'name' is empty"])
        var name = FieldMapping()
        (name.from, name.paths, name.transforms, name.split) = (["A"], ["b/c"], [.trim, .lower], ";")
        (name.isMany, name.map, name.otherwise, name.nullIf, name.isRequired) = (true, ["no": "0123"], "x", ["y"], true)
        #expect(read.fields == [.name: name])
    }

    @Test func reportsAllMistakesTogether() {
        let yaml = """
            titel: x
            match: {format: xls, priority: high, must-be-named: ja, headers-all: [{a: b}]}
            read: {encoding: utf-7, delimiter: ";;", header: {skip-lines: -1}, dialect: plain}
            rows: {key: [id], on-duplicate: keep, drop-if: [{column: A, field: name, is: empty}, {column: A, is: full}]}
            fields:
              nmae: {from: [A]}
              name: {from: [A], do: [colapse], required: "yes"}
              country: {do: [country]}
              domains: {path: "a//["}
            """
        let (found, lines) = profile(yaml)
        #expect(found == nil)
        #expect(
            lines.map { $0.split(separator: ": error").first.map(String.init) } == [
                "p.yaml:1:1", "p.yaml:1:1", "p.yaml:2:70", "p.yaml:2:53", "p.yaml:2:32", "p.yaml:2:17",
                "p.yaml:3:77", "p.yaml:3:18", "p.yaml:3:36", "p.yaml:3:63",
                "p.yaml:4:13", "p.yaml:4:33", "p.yaml:4:48", "p.yaml:4:48",
                "p.yaml:6:9", "p.yaml:7:25", "p.yaml:7:46", "p.yaml:8:12", "p.yaml:9:19",
            ]
        )
        #expect(lines.contains { $0.contains("unknown key 'titel'") && $0.hasSuffix("did you mean 'title'?") })
        #expect(lines.contains { $0.contains("'nmae' is unknown") && $0.hasSuffix("did you mean 'name'?") })
        #expect(lines.contains { $0.contains("'colapse' is unknown") && $0.hasSuffix("did you mean 'collapse'?") })
    }

    @Test func shippedProfilesAreNamedApart() {
        #expect(Set(shipped.map(\.id)).count == shipped.count)
        #expect(shipped.filter(\.mustBeNamed).map(\.id) == ["generic-table"])
    }
}
