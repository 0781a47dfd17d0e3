// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

/// Exports that no fixture shows: other columns, another order, other spellings, other languages.
@Suite struct PortalTests {
    /// One way the file of a portal may look; the row must give this tenant, name and domain.
    struct Portal: Sendable, CustomTestStringConvertible {
        let profile: String
        let text: String
        var tenant: String? = tenantA
        var name = "Adler GmbH"
        var domain: String?
        var file = "list.csv"

        init(
            _ profile: String,
            _ text: String,
            tenant: String? = tenantA,
            name: String = "Adler GmbH",
            domain: String? = nil,
            file: String = "list.csv"
        ) {
            (self.profile, self.text, self.tenant, self.name) = (profile, text, tenant, name)
            (self.domain, self.file) = (domain, file)
        }

        var testDescription: String { "\(profile): \(text.prefix(60))" }
    }

    @Test(arguments: partnerCenter + others)
    func readsEveryShape(_ portal: Portal) throws {
        let reading = Reading(Array(portal.text.utf8), file: portal.file)
        #expect(reading.refusal == nil)
        #expect(reading.export?.profile.id == portal.profile)
        #expect(reading.records.count == 1)
        let record = try #require(reading.records.first)
        #expect(record.tenantID?.description == portal.tenant)
        #expect(record.name == portal.name)
        #expect(record.domains.first?.text == portal.domain)
    }

    /// Columns that hold GUIDs, but never the tenant's (FORMATS.md, section 9).
    @Test func takesNoOtherNumberForATenant() {
        let never = [
            "ObjectId", "Id", "PartnerTenantId", "PartnerId", "Company ID", "Internal Customer ID", "Record ID",
            "Account ID", "Reference", "SubscriptionId", "Subscription ID", "PublisherCustomerId", "CommerceId",
        ].map { comparableTitle($0) }
        for profile in shipped {
            let titles = profile.fields[.tenantID]?.from.map { comparableTitle($0) } ?? []
            #expect(titles.allSatisfy { !never.contains($0) }, "\(profile.id)")
        }
    }

    /// A table of nothing but a profile's own titles is read by that profile, whichever of its titles it has.
    @Test(arguments: shipped.filter { !$0.titles.isEmpty && $0.firstLines.isEmpty })
    func noProfileTakesAnothersTable(_ profile: SourceProfile) throws {
        for group in profile.titles.indices {
            for title in profile.titles[group] {
                var titles = profile.titles.map { $0[0] }
                titles[group] = title
                // Titles that older tools repeat stand there twice.
                titles = titles.flatMap {
                    $0.hasSuffix("#2") ? Array(repeating: String($0.dropLast(2)), count: 2) : [$0]
                }
                let row = titles.map { _ in tenantA }.joined(separator: ",")
                let reading = Reading(Array("\(titles.joined(separator: ","))\n\(row)\n".utf8))
                #expect(reading.refusal?.code != .profileAmbiguous, "\(titles)")
                let reader = reading.export?.profile.id ?? "nobody"
                #expect(reader == profile.id || stricter[profile.id, default: []].contains(reader), "\(titles)")
            }
        }
    }

    /// Profiles whose identifying titles include those of a looser one.
    private let stricter = ["powershell-selected": ["powershell-gdap-customers"]]
}
