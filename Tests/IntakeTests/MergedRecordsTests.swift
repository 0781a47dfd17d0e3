// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// A stray quote makes a normal parser merge customers silently: such a file is refused.
@Suite struct MergedRecordsTests {
    @Test func refusesAQuoteThatIsNeverClosed() {
        let reading = generic("Tenant ID,Name\n\(tenantA),A\n\(tenantB),\"B\n\(tenantC),C\n")
        let place = "list.csv:3:38: error: a quote that is never closed swallows the rest of the file [quote-unclosed]"
        #expect(reading.refusal?.description.hasPrefix(place) == true)
    }

    @Test(arguments: [
        // Whole rows between two stray quotes.
        "\(tenantA),\"A\n\(tenantB),B\n\(tenantC),C\"\n",
        // The swallowed row is the cell's last line.
        "\(tenantA),\"A\n\(tenantB),B\"\n",
        // The quote opens in the first cell, so that the cell's first line is a row.
        "\"\(tenantA),A\n\(tenantB),B\"\n",
        // The next row's own quote ends the cell.
        "\(tenantA),\"A\n\(tenantB),\"B\"\n",
        // Every cell is quoted, and one quote is missing.
        "\"\(tenantA)\",\"A\n\"\(tenantB)\",\"B\"\n",
    ])
    func refusesACellThatHoldsRows(_ rows: String) {
        #expect(generic("Tenant ID,Name\n\(rows)").refusal?.code == .recordsMerged)
        #expect(generic("Tenant ID,Name\r\n\(rows.replacing("\n", with: "\r\n"))").refusal?.code == .recordsMerged)
    }

    @Test(arguments: [
        "x,\"A\n\(tenantB),\"B\",\(tenantA)\n", "x,\"A, \(tenantB)\ny\",,\(tenantA)\n",
        "x,\"A, \(tenantB)\n\(tenantC), y\",z,\n",
    ])
    func refusesACellWithASecondTenant(_ row: String) {
        let found = generic("Number,Name,Country,Tenant ID\n\(row)").refusal
        #expect(found?.code == .recordsMerged)
        #expect(found?.location?.description == "list.csv:2:3")
    }

    @Test(arguments: [
        "1,\"Nordwind Handel\nNiederlassung Köln\",DE,\(tenantA)\n",
        "1,\"A\nHauptstr. 1\n10115 Berlin, Mitte\",DE,\(tenantA)\n",
        "1,\"A\nsee \(tenantA), ours\",DE,\(tenantA)\n",
        "1,\"A\nsee \(tenantA), theirs\",DE,\n",
        "1,\"\(tenantB)\n\(tenantC)\",DE,\(tenantA)\n",
        "1,\"A\n\n\",DE,\(tenantA)\n",
    ])
    func takesOrdinaryCellsOfSeveralLines(_ row: String) {
        let reading = generic("Number,Name,Country,Tenant ID\n\(row)")
        #expect(reading.counts.accepted == 1)
        #expect(reading.refusal == nil)
    }

    @Test func refusesAListOfTenantsWithAMissingQuote() {
        let found = generic("\"TenantId\"\n\"\(tenantA)\n\"\(tenantB)\"\n\"\(tenantC)\"\n").refusal
        #expect(found?.code == .recordsMerged)
        #expect(found?.location?.description == "list.csv:2:1")
    }

    @Test func warnsOfTextBehindAClosingQuote() {
        let reading = generic("Name,Tenant ID\n\"Fa. \\\"Nord\\\" GmbH\",\(tenantA)\n")
        #expect(reading.records.map(\.tenantID?.description) == [tenantA])
        #expect(reading.codes == [.quoteMisplaced])
        #expect(reading.log.diagnostics.first?.location?.description == "list.csv:2:1")
    }
}
