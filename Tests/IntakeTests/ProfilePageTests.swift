// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import Intake

/// The page on source profiles, and what is shipped, say the same.
@Suite struct ProfilePageTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func everyShippedProfileIsInTheTableWithItsRole() throws {
        let rows = try table(below: "### Shipped profiles")
        #expect(rows.map { $0[0] }.sorted() == shipped.map(\.id).sorted())
        for row in rows where row[0] != "generic-table" {
            let found = try #require(shipped.first { $0.id == row[0] })
            #expect(row[3] == found.constants.role?.rawValue, "\(row[0])")
            #expect(found.constants.source != nil, "\(row[0])")
        }
    }

    @Test func everyWordOfTheVocabularyIsOnThePage() throws {
        let text = try page()
        let lists: [[String]] = [
            Field.allCases.map(\.rawValue), Transform.allCases.map(\.rawValue), WordList.allCases.map(\.rawValue),
            TextEncoding.allCases.map(\.rawValue), SourceProfile.Markup.allCases.map(\.rawValue),
            DuplicateRule.allCases.map(\.rawValue),
        ]
        for word in lists.flatMap(\.self) {
            let isThere = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains { $0 == word }
            #expect(isThere, "\(word)")
        }
    }

    /// What the table's examples show is read without a complaint.
    @Test func theExampleIsAProfile() throws {
        let text = try page()
        let start = try #require(text.range(of: "```yaml\n")).upperBound
        let end = try #require(text.range(of: "```", range: start..<text.endIndex)).lowerBound
        let found = profile(String(text[start..<end]))
        #expect(found.lines.isEmpty)
        #expect(found.profile?.id == "my-psa")
    }

    @Test func theShippedTextsAreThoseOfTheFiles() throws {
        let folder = Self.root.appendingPathComponent("Sources/Intake/Profiles")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.sorted() == shippedProfileTexts.map(\.file).sorted())
        for (file, yaml) in shippedProfileTexts {
            #expect(
                try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) == yaml + "\n",
                "\(file)"
            )
        }
        #expect(shippedProfileTexts.map { String($0.file.dropLast(5)) } == shipped.map(\.id))
    }

    private func page() throws -> String {
        let page = Self.root.appendingPathComponent("Sources/partnergap/Documentation.docc/SourceProfiles.md")
        return try String(contentsOf: page, encoding: .utf8)
    }

    /// The cells of the first table below a heading, without back quotes.
    private func table(below heading: String) throws -> [[String]] {
        let start = try #require(try page().range(of: heading)).upperBound
        let rows = try page()[start...].split(separator: "\n").drop { !$0.hasPrefix("|---") }.dropFirst()
            .prefix { $0.hasPrefix("|") }
        return rows.map { row in
            row.dropFirst().replacing("\\|", with: "").split(separator: "|").map { cell in
                cell.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            }
        }
    }
}
