// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations
import Reconciliation
import Testing

@Suite struct FileNameTests {
    @Test func areSafeUniqueAndIndependentOfTheOthers() throws {
        let names = try JSONDecoder().decode(
            [String].self,
            from: Data(contentsOf: Sample.shared("corpora/paths/customer-names-as-paths.json"))
        )
        #expect(names.count > 20)
        var night = try Night(customers: names.count * 2)
        for (index, name) in names.enumerated() {
            night.customers[index] = try Self.customer(night, index, key: Night.key(index), name: name)
            let byName = names.count + index
            night.customers[byName] = try Self.customer(night, byName, key: "x\(index)/\(name)", name: name)
        }
        night.inputs.policy.cap = 1_000
        let invitations = night.decided().invitations
        #expect(invitations.count == names.count * 2)
        #expect(Set(invitations.map(\.fileName)).count == invitations.count)
        for invitation in invitations {
            let bytes = Array(invitation.fileName.utf8)
            #expect(
                bytes.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) },
                "\(invitation.fileName)"
            )
            #expect(bytes.count <= 120 && bytes.first != 0x2E && bytes.first != 0x2D)
            #expect(!invitation.fileName.contains(".."))
        }
    }

    @Test func spellsOutUmlautsAndKeepsDomains() throws {
        var night = try Night(customers: 2)
        night.customers[0] = try Self.customer(night, 0, key: Night.key(0), name: "Müller & Söhne — Łódź S.à r.l.")
        night.customers[1] = try Self.customer(night, 1, key: "xn--mller-kva.example", name: "Müller")
        #expect(
            night.decided().invitations.map(\.fileName) == [
                "mueller-soehne-lodz-s-a-r-l-5acf3557-reseller.eml", "xn--mller-kva.example-reseller.eml",
            ]
        )
    }

    private static func customer(_ night: Night, _ index: Int, key: String, name: String) throws -> ReconciledCustomer {
        let plain = night.customers[index]
        return ReconciledCustomer(
            customer: Customer(
                key: key,
                records: plain.customer.records,
                tenantID: plain.customer.tenantID,
                domains: [],
                name: name,
                identity: .tenantID,
                evidence: []
            ),
            key: key,
            inputs: VerdictInputs(),
            reseller: plain.reseller,
            providers: plain.providers,
            decided: plain.decided,
            wish: plain.wish,
            withheld: nil,
            provider: nil,
            evidence: [],
            memory: nil,
            firstSeen: plain.firstSeen,
            gapSince: nil,
            renewal: nil
        )
    }
}
