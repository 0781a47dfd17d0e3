// SPDX-License-Identifier: MIT

import Foundation

/// What lies in the exports folder on one night.
struct ExportsOfNight {
    let night: Int

    private var everybody: [Firm] { firms.values.sorted { $0.number < $1.number } }

    /// The files by name; a source without a new file has its old one.
    var files: [String: String] {
        [
            "Customers_\(date(partnerCenterDay)).csv": partnerCenter,
            "alster_\(date(alsterDay)).csv": alster,
            "boreal_\(date(borealDay)).csv": boreal,
            "crm_\(date(night - 1)).csv": crm,
        ]
    }

    /// Night 20 finds the list of four days before.
    private var partnerCenterDay: Int { night == 20 ? 16 : night - 1 }

    /// Always a day behind; night 18 finds a list of five days before.
    private var alsterDay: Int { night == 18 ? 13 : night - 2 }

    /// One invoice a month.
    private var borealDay: Int { night < 25 ? 0 : 24 }

    private var partnerCenter: String {
        // Night 27: the portal's log-on page, saved as the list.
        if night == 27 { return "<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>\n" }
        // Night 7: the file of night 6 again, under a new date.
        let day = night == 7 ? 5 : partnerCenterDay
        let rows = everybody.filter { $0.ours.has(day) && !(night == 12 && $0.isCut) }.map { firm in
            "\(firm.tenant),\(firm.name(on: day)),\(firm.domain(on: day)),Cloud Reseller,\(stamp(of: firm, on: day))"
        }
        return table("Microsoft ID,Company name,Primary domain name,Relationship,Tags", rows)
    }

    private var alster: String {
        let rows = everybody.filter { $0.alster.has(alsterDay) }.map { firm in
            "\(firm.name(on: alsterDay)),\(firm.tenant),Active,\(stamp(of: firm, on: alsterDay))"
        }
        return table("Customer,Tenant ID,Relationship,Printed", rows)
    }

    private var boreal: String {
        table("Customer,Tenant ID", everybody.filter(\.isCharged).map { "\($0.name),\($0.tenant)" })
    }

    private var crm: String {
        let day = night - 1
        let rows = everybody.filter { $0.crm.has(day) }.map { firm in
            let domain = firm.domain(on: day)
            let cells = [
                firm.name(on: day), firm.knownTenant.has(day) ? firm.tenant : "", domain, "DE",
                domain.isEmpty ? "" : "post@\(domain)", day >= firm.signs ? "Aktiv" : "Interessent",
            ]
            return cells.joined(separator: ",")
        }
        return table("Company,Tenant ID,Website,Country,E-Mail,Status", rows)
    }

    /// In a list's first row, so that a day on which nothing happened has other bytes than the day before.
    private func stamp(of firm: Firm, on day: Int) -> String {
        firm.number == 11 ? "day \(day)" : ""
    }

    private func table(_ header: String, _ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }
}

/// A reseller who buys from two providers; reminders after a week, so that thirty nights are enough.
let thirtyNightsConfiguration = """
    partner:
      name: Muster Systemhaus GmbH
      tenant: 11111111-1111-4111-8111-111111111111
      partner-id: "6093377"
      country: DE
      kind: indirect-reseller
      sender: "Vera Muster <vera.muster@muster-systemhaus.example>"
    providers:
      - {id: alster, name: Alster Cloud GmbH, tenant: 22222222-2222-4222-8222-222222222222, countries: [DE]}
      - {id: boreal, name: Boreal Cloud AG, tenant: 33333333-3333-4333-8333-333333333333, countries: [CH]}
    sources:
      - {id: partner-center, path: "exports/Customers_*.csv", role: partner-center-customers, of: us,
         exported: Customers_YYYY-MM-DD.csv}
      - {id: alster-list, path: "exports/alster_*.csv", profile: generic-table, role: relationships, of: alster,
         complete: true, exported: alster_YYYY-MM-DD.csv, max-age: 3d}
      - {id: boreal-invoice, path: "exports/boreal_*.csv", profile: generic-table, role: orders, provider: boreal,
         exported: boreal_YYYY-MM-DD.csv, max-age: 20d}
      - {id: crm, path: "exports/crm_*.csv", profile: generic-table, role: customer-list,
         exported: crm_YYYY-MM-DD.csv, legal-basis: existing-customer}
    links:
      - {kind: reseller, url: "\(link)"}
      - {kind: reseller+provider, provider: alster, url: "\(combinedLink)"}
      - {kind: provider, provider: alster, url: "\(providerLink)"}
    invitation: {remind-after-days: 7, cooling-off-days: 5, reminders: 2, half-linked-after: 3}
    report: {csv: machine, language: en}
    decisions: decisions.csv
    reports: runs
    """

private let portal = "https://admin.microsoft.com/Adminportal/Home?invType="
private let ours = "partnerId=11111111-1111-4111-8111-111111111111&msppId=6093377"
private let page = "#/partners/invitation"
private let link = "\(portal)IndirectResellerRelationship&\(ours)\(page)"
private let combinedLink =
    "\(portal)IndirectResellerRelationship&\(ours)&indirectCSPId=22222222-2222-4222-8222-222222222222\(page)"
private let providerLink =
    "\(portal)ResellerRelationship&partnerId=22222222-2222-4222-8222-222222222222&msppId=0\(page)"
