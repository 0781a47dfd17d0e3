// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

/// What two addresses with one house number are taken for.
@Suite struct AddressLevelTests {
    @Test(arguments: [
        ("338 E 103rd", "338 E. 103rd St", "the same"), ("1120 N Lamon Ave", "1120 N. Lamon", "the same"),
        ("8128 S Dr. Martin Luther King Dr", "8128 S. King Dr.", "the same"),
        ("7050 S May", "7050 S. May, Chicago", "the same"),
        ("2850 W. 24 th Blvd", "2850 W 24th Blvd", "the same"), ("2850 W. 24 th Blvd", "2850 W 24th", "the same"),
        ("941 E 132nd Pl", "941 E. 132nd St.", "a street alike"), ("Am Alten Markt 3", "Alter Markt 3", other),
        ("25 W 47th St", "25 E 47th St", other), ("128 Fremont St", "128 E Fremont St", other),
        ("12 North Ave", "12 N Main St", other), ("338 E 103rd", "340 E 104th St", other),
    ])
    func streetsAreComparedWordByWord(_ left: String, _ right: String, _ level: String) throws {
        let found = try #require(evidence(left, right))
        #expect(found.contains("address: \(level) "), "\(found)")
    }

    private static let other = "the same postcode, another street"

    private func evidence(_ left: String, _ right: String) -> String? {
        func row(_ id: String, _ street: String) -> GeneratedRow {
            var row = GeneratedRow(id: id, company: 0)
            (row.name, row.street, row.postcode) = ("Little Hands Nursery", street, "60628")
            return row
        }
        return GeneratedOutcome([row("l", left)], [row("r", right)]).lines.first?.evidence
    }
}
