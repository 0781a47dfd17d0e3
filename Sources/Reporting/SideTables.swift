// SPDX-License-Identifier: MIT

import DelimitedText
import CustomerModel
import Reconciliation

/// `rejected.csv`: every row not used, and why, in the order of reading.
func rejectedTable(_ rows: [RejectedRow], flavour: TableFlavour) -> [UInt8] {
    var writer = DelimitedWriter(flavour, header: ["source", "file", "line", "code", "reason", "content"])
    for row in rows {
        writer.append([row.source, row.file, row.line.map(String.init) ?? "", row.code, row.reason, row.content])
    }
    return writer.bytes
}

/// `providers/<id>.csv` for every configured provider, also for one that nobody awaits.
///
/// The file leaves the house, so it says who the customer is and since when it waits, and nothing of our evidence,
/// our letters or our other providers.
func providerTables(of night: Night, flavour: TableFlavour) -> [ReportFile] {
    night.report.providers.map { provider in
        var writer = DelimitedWriter(flavour, header: providerColumns)
        for row in night.gaps where row.reconciled.awaitedProviders.contains(provider.id) {
            writer.append(cells(of: row, for: provider.id, on: night.report.day))
        }
        return ReportFile(name: providerFile(of: provider.id), bytes: writer.bytes)
    }
}

private let providerColumns = [
    "customer_key", "company_name", "tenant_id", "primary_domain", "country", "provider", "first_seen", "days_open",
    "relationship",
]

private func cells(of row: CustomerRow, for provider: ProviderID, on day: Day) -> [String] {
    let reconciled = row.reconciled
    return [
        reconciled.key,
        row.name,
        reconciled.customer.tenantID?.description ?? "",
        reconciled.customer.domains.first?.text ?? "",
        row.country?.code ?? "",
        provider.text,
        reconciled.firstSeen.description,
        reconciled.gapSince.map { String(day - $0) } ?? "",
        // For the provider to fill in: the shipped profile `provider-table` reads the answer.
        "",
    ]
}

/// `providers/<id>.csv`: configuration allows letters, digits and hyphens; whatever else came becomes `_XX`.
func providerFile(of provider: ProviderID) -> String {
    var stem = ""
    for byte in provider.text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            stem.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            stem.append("_\(String(byte, radix: 16, uppercase: true))")
        }
    }
    return "providers/\(stem).csv"
}
