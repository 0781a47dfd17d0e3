// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The verb `link`: files in, PAIRS and PROPOSALS out.
@Suite struct LinkTests {
    private let header = "left_id,right_id,match_weight,match_probability,zone,evidence\n"

    @Test func pairsGoToStandardOutputAndNothingElseDoes() throws {
        let run = try link(["a.csv": "id,firma\n1,Contoso\n", "b.csv": "nr;company\n2;Contoso\n"], ["a.csv", "b.csv"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(header))
        #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("note: ") })
    }

    @Test func filesAreReplacedAtOnceAndPipesWrittenInto() throws {
        let folder = try linkFolder([
            "a.csv": "id,firma\n1,Contoso\n", "b.csv": "nr,company\n2,Contoso\n", "p.csv": "old",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let link = folder.appending(path: "link.csv")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "p.csv"))
        let arguments = ["link", "a.csv", "b.csv", "--output", "link.csv", "--proposals", "/dev/null"]
        let run = try partnergap(arguments, in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let left = try files(below: folder)
        #expect(left["p.csv"].map { String(decoding: $0, as: UTF8.self) }?.hasPrefix(header) == true)
        #expect(Set(left.keys).subtracting(["link.csv"]) == ["a.csv", "b.csv", "p.csv"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("p.csv"))
        #expect(FileManager.default.isWritableFile(atPath: "/dev/null"))
    }

    /// Whoever redirects standard output keeps the file that it opened, and what was written to it before.
    @Test(arguments: ["/dev/stdout", "/proc/self/fd/1", "/dev/fd/1", "out"])
    func whatIsOpenIsWrittenIntoAndNotReplaced(_ output: String) throws {
        let folder = try linkFolder(["a.csv": "id,firma\n1,Contoso\n", "b.csv": "nr,company\n2,Contoso\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "out").path,
            withDestinationPath: "/dev/stdout"
        )
        let script = "{ echo before; '\(executable.path)' link a.csv b.csv --output \(output); echo after; } >log"
        let run = try program(URL(filePath: "/bin/sh"), ["-c", script], in: folder)
        #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("note: ") }, "\(run.errors)")
        let log = try String(contentsOf: folder.appending(path: "log"), encoding: .utf8)
        #expect(log.hasPrefix("before\n\(header)1,2,") && log.hasSuffix("\nafter\n"), "\(log)")
    }

    @Test(arguments: [
        (["a.csv"], 64, "name two lists: link LEFT RIGHT"), ([], 64, "name two lists, or a list of pairs"),
        (["a.csv", "b.csv", "--output", "b.csv"], 64, "'b.csv' is read: write to another file"),
        (["a.csv", "b.csv", "--output", "x", "--proposals", "x"], 64, "name one file, expected two"),
        (["a.csv", "b.csv", "--output", ""], 64, "--output is empty, expected the name of a file"),
        (["a.csv", "b.csv", "--proposals", ""], 64, "--proposals is empty, expected the name of a file"),
        (["a.csv", "b.csv", "--pairs", "t.csv", "--one-to-one"], 64, "leave out --one-to-one"),
        (["a.csv", "b.csv", "--output", "."], 73, ".: error: this is a folder, expected the name of a file"),
        (["none1.csv", "none2.csv"], 66, "none1.csv: error: there is no such file [file-missing]"),
        (["none1.csv", "none2.csv"], 66, "none2.csv: error: there is no such file [file-missing]"),
        (["a.csv", "none.csv"], 66, "none.csv: error: there is no such file [file-missing]"),
        (["a.csv", "empty.csv"], 65, "empty.csv: error: the file is empty [file-empty]"),
        (["a.csv", "one.csv"], 65, "one.csv has no column that says the same as one of this list"),
        (["a.csv", "b.csv", "--id", "nr"], 65, "a.csv:1: error: a.csv has no column 'nr'"),
        (["a.csv", "b.csv", "--schema", "none.yaml"], 78, "none.yaml: error: there is no such file [file-missing]"),
        (["a.csv", "b.csv", "--schema", "s.yaml"], 78, "s.yaml:1:15: error: 'plaice' is unknown"),
        (["a.csv", "twice.csv"], 65, "twice.csv:4: error: the id '2' stands here again, first in line 2"),
        (["a.csv", "b.csv", "--truth", "t.csv"], 65, "t.csv:2:3: error: the right list has no row with the id '9'"),
        (["a.csv", "b.csv", "--pairs", "t.csv"], 65, "t.csv:2:3: error: the right list has no row with the id '9'"),
        (["a.csv", "b.csv", "--output", "none/p.csv"], 73, "none/p.csv: error: the file cannot be written"),
        (["--pairs", "a.csv"], 65, "no two columns are the same field of two records"),
    ])
    func whatIsWrongIsSaid(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let files = [
            "a.csv": "id,firma\n1,Contoso\n", "b.csv": "nr,company\n2,Contoso\n", "one.csv": "nr\n1\n",
            "empty.csv": "", "twice.csv": "nr,company\n2,a\n3,b\n2,c\n", "s.yaml": "fields: {ort: plaice}\n",
            "t.csv": "left_id,right_id\n1,9\n",
        ]
        let run = try link(files, arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    /// Titles, order of columns and delimiter differ: which list is named first still says nothing.
    @Test func swappedListsOfOnePartnerEachGiveTheSameTable() throws {
        let parts = ["ba", "ker", "lo", "min", "da", "stro", "vi", "nau"]
        let word = { (number: Int) in "\(parts[number % 7])\(parts[number * 3 % 8])\(parts[number * 5 / 3 % 8])" }
        let names = (0..<60).map { "\(word($0 % 40)) \(word($0 / 2 + 9))" }
        let crm = names.indices.map { "\($0),\(names[$0]) GmbH,\(20_000 + $0 % 29),Ort \($0 % 6)" }
        let portal = names.indices.reversed().map { number in
            let name = number % 3 == 0 ? "\(names[number].prefix(3))\(names[number].dropFirst(4))" : names[number]
            return "\(number);Ort \(number % 6);\(20_000 + number % 23);\(name)"
        }
        let folder = try linkFolder([
            "a.csv": "id,firma,plz,ort\n\(crm.joined(separator: "\n"))\n",
            "b.csv": "nr;city;zip;company\n\(portal.joined(separator: "\n"))\n",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let tables = try [["a.csv", "b.csv"], ["b.csv", "a.csv"]].map { lists in
            let arguments = ["link"] + lists + ["--one-to-one", "--output", "p.csv", "--proposals", "q.csv"]
            #expect(try partnergap(arguments, in: folder).status == 0)
            return try ["p.csv", "q.csv"].map { name in
                try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                    .split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 2).map(String.init) }
            }
        }
        #expect(tables[0][0].count > 20 && tables[0][1].count > 10)
        for (there, back) in zip(tables[0], tables[1]) {
            let turned = back.map { [$0[1], $0[0], $0[2]] }.sorted { $0.lexicographicallyPrecedes($1) }
            #expect(there.sorted { $0.lexicographicallyPrecedes($1) } == turned)
        }
    }

    @Test func aListOfNothingButNamesIsAList() throws {
        let run = try link(
            ["a.csv": "Firma\nContoso\n", "b.csv": "nr,company\n2,Contoso\n"],
            ["a.csv", "b.csv", "--verbose"]
        )
        #expect(run.status == 0)
        #expect(run.errors.contains("name (organisation-name): 'Firma' = 'company'\n"))
    }

    @Test func aRowThatCannotBeUsedCostsThatRow() throws {
        let files = ["a.csv": "id,firma\n1,Contoso\n,Fabrikam\n", "b.csv": "nr,company\n2,Contoso\n"]
        let run = try link(files, ["a.csv", "b.csv"])
        #expect(run.status == 3)
        #expect(
            run.errors.contains("a.csv:3:1: error: the row has no id in 'id', expected one [required-value-missing]")
        )
        #expect(run.output.hasPrefix(header))
    }

    @Test func givenPairsHaveOneLineEachWithTheirIdsAsTheyAre() throws {
        let files = [
            "a.csv": "id,firma\n\"=1+1\n\"\"x\",Contoso\n'b,Fabrikam\n", "b.csv": "nr,company\n+49,Contoso\n2,Adatum\n",
            "p.csv": "left_id,right_id\n'b,2\n\"=1+1\n\"\"x\",+49\n'b,2\n",
        ]
        let folder = try linkFolder(files)
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = ["link", "a.csv", "b.csv", "--pairs", "p.csv", "--output", "o.csv", "--proposals", "q.csv"]
        #expect(try partnergap(arguments, in: folder).status == 0)
        let lines = try ["o.csv", "q.csv"].map { name in
            let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
            #expect(text.hasPrefix(header))
            return text.dropFirst(header.count)
        }.joined()
        #expect(lines.contains("\"=1+1\n\"\"x\",+49,"))
        #expect(lines.contains("'b,2,"))
        #expect(lines.split(separator: "\n").count == 3)
    }

    @Test func verboseSaysColumnsAndStages() throws {
        let files = [
            "a.csv": "id,firma,ort\n1,Contoso,Köln\n", "b.xml": "<l><c id='2'><name>Contoso</name><city/></c></l>",
        ]
        let run = try link(files, ["a.csv", "b.xml", "--verbose"])
        #expect(run.errors.contains("name (organisation-name): 'firma' = 'name'\ncity (place): 'ort' = 'city'\n"))
        #expect(run.errors.contains(#/\nrows +\d+\.\d\d s +\d+ % +2 rows +\d+ MiB\n/#))
    }

    @Test func rowsAndColumnsInAnyOrderGiveTheSameBytes() throws {
        let rows = ["1,Contoso GmbH,Köln", "2,Fabrikam AG,Bonn", "3,Adatum Ltd,London"]
        let other = ["x,Contoso,Koeln", "y,Fabrikam,Bonn", "z,Northwind,Paris"]
        func outcome(_ left: [String], _ right: [String]) throws -> String {
            let files = [
                "a.csv": (["id,firma,ort"] + left).joined(separator: "\n") + "\n",
                "b.csv": (["id,name,city"] + right).joined(separator: "\n") + "\n",
            ]
            return try link(files, ["a.csv", "b.csv"]).output
        }
        let first = try outcome(rows, other)
        #expect(first.contains("\n1,x,"))
        #expect(try outcome(rows.reversed(), other.reversed()) == first)
    }
}

private func link(_ files: [String: String], _ arguments: [String]) throws -> ToolRun {
    let folder = try linkFolder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try partnergap(["link"] + arguments, in: folder)
}

private func linkFolder(_ files: [String: String]) throws -> URL {
    let folder = try temporaryFolder()
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return folder
}
