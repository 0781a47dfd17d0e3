// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Reconciliation
import Testing

@Suite struct CSPMarketTests {
    @Test(.enabled(if: FileManager.default.fileExists(atPath: sheet.path)))
    func everyCountryOfTheSheetIsInItsMarket() throws {
        let text = try String(contentsOf: sheet, encoding: .utf8)
        var countries: Set<Country> = []
        for line in text.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",")
            let country = try #require(Country(parsing: cells[0]), "\(line)")
            #expect(CSPMarket(of: country)?.region == String(cells[1]))
            countries.insert(country)
        }
        #expect(countries.count == 242)
    }

    @Test func restrictsByMarketAndRefusesNobodyUnknown() throws {
        let german = try #require(Country(parsing: "DE"))
        let swiss = try #require(Country(parsing: "CH"))
        let american = try #require(Country(parsing: "US"))
        let russian = try #require(Country(parsing: "RU"))
        #expect(!isOutsideMarket(swiss, of: german))
        #expect(isOutsideMarket(american, of: german))
        #expect(!isOutsideMarket(russian, of: german))
    }
}

private let sheet = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/domain/csp-regions.csv").standardizedFileURL
