// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake

/// The whole intake: decoding, dialect, profile, typed records; in blocks of 256 KiB as the night reads a file.
func records(_ file: [UInt8]) -> Reading {
    let isPlain = file.span.extracting(..<min(file.count, 400)).text.contains("<Companies")
    var request = ExportRequest(id: "b", index: 0, file: "b", profile: isPlain ? "psa" : "workload")
    request.size = file.count
    var reader = ExportReader(request, profiles: profiles)
    do throws(Diagnostic) {
        var position = 0
        while position < file.count {
            let end = min(position + 1 << 18, file.count)
            try reader.append(file.span.extracting(position..<end))
            position = end
        }
        let export = try reader.finish()
        return Reading(records: export.counts.accepted, cells: export.counts.read, bytes: export.records.text.count)
    } catch {
        print(error)
        return Reading()
    }
}

private let fields = """
    fields:
      tenant-id: {from: [Microsoft ID, Microsoft-ID, Tenant ID, TenantId, Directory ID], path: [TenantGuid], do: [guid]}
      name: {from: [Company name, Display name, DisplayName, Directory name, Firma, Account Name], path: [Name], do: [collapse]}
      primary-domain: {from: [Primary domain name, Default domain, DefaultDomainName, Domäne, Domain, Website], path: [Website], do: [domain]}
      initial-domain: {from: [Initial domain, InitialDomainName], do: [domain]}
      contact-email: {from: [Contact e-mail, Owner, E-Mail, Email], path: [Contacts/Contact/Email], do: [email]}
      contact-name: {from: [Ansprechpartner, Primary Contact], path: [Contacts/Contact/Name], do: [collapse]}
      country: {from: [Country or region, Country, Land], path: [Address/Country], do: [country]}
      relationship:
        from: [Relationship type]
        map: {Cloud Reseller: reseller, Reseller: reseller, Indirect Reseller: reseller, Advisor: advisor, None: none}
        else: unknown
      provider: {from: [Indirect provider], null-if: ["-"]}
      external-id: {from: [Kundennummer, Account Number], path: ["@id"]}
    """

private let profiles: [SourceProfile] = {
    let table = "profile: workload\nmatch: {must-be-named: true}\n\(fields)\n"
    let psa =
        "profile: psa\nmatch: {must-be-named: true}\nread: {dialect: plain, record: Companies/Company}\n\(fields)\n"
    var log = DiagnosticLog()
    let found = [table, psa].compactMap { SourceProfile.parsed(yaml: $0, file: "profile", log: &log) }
    precondition(found.count == 2, log.lines.joined(separator: "\n"))
    return found
}()
