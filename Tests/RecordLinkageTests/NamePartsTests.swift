// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import RecordLinkage

/// What a name is taken apart into: each word, behind a mark of its kind unless it is core.
func taken(apart name: String) -> String {
    var parts = NameParts()
    return taken(apart: Array(name.utf8), &parts)
}

func taken(apart name: [UInt8], _ parts: inout NameParts) -> String {
    parts.take(apart: name.span)
    let marks: [NameParts.Kind: String] = [.connector: "+", .legalForm: "=", .noise: "-", .branch: "@"]
    return parts.words.map { (marks[$0.kind] ?? "") + parts.text.text($0.text) }.joined(separator: " ")
}

@Suite struct NamePartsTests {
    @Test(arguments: [
        ("Müller & Söhne GmbH", "mueller +und soehne =gmbh")
    ])
    func takesApart(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test func look() throws {
        var parts = NameParts()
        for line in try String(contentsOfFile: "/tmp/names.txt", encoding: .utf8).split(separator: "\n") {
            print(line, "→", taken(apart: Array(line.utf8), &parts))
        }
    }
}
