// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake
import Invitations

/// The partner; `nil` when one of the four things every report needs is missing or wrong.
func readPartner(in root: StrictMapping, log: inout DiagnosticLog) -> Partner? {
    let keys = [
        "name", "tenant", "partner-id", "country", "kind", "sender", "telephone", "address", "language",
    ]
    guard let node = root.mapping("partner", keys: keys, log: &log) else {
        _ = root.requiredText("partner", log: &log)
        return nil
    }
    let name = node.requiredText("name", log: &log)
    let tenant = readTenant(in: node, log: &log)
    let country = node.requiredText("country", log: &log).flatMap {
        readCountry($0, at: "country", in: node, log: &log)
    }
    let kind = node.requiredText("kind", log: &log)
        .flatMap { word($0, of: PartnerKind.self, key: "kind", in: node, log: &log) }
    let partnerID = node.text("partner-id", log: &log)
    if let partnerID,
        partnerID.utf8.allSatisfy({ $0 == 0x30 }) || !partnerID.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
        node.record("\(quoted(partnerID)) is no PartnerID, expected digits", at: "partner-id", log: &log)
    }
    let sender = node.text("sender", log: &log).flatMap { readMailbox($0, at: "sender", in: node, log: &log) }
    let telephone = node.text("telephone", log: &log)
    let address = readAddress(in: node, log: &log)
    let language = node.text("language", log: &log).flatMap { readLanguage($0, at: "language", in: node, log: &log) }
    guard let name, let tenant, let country, let kind else { return nil }
    return Partner(
        name: name,
        tenant: tenant,
        partnerID: partnerID,
        country: country,
        kind: kind,
        sender: sender,
        telephone: telephone,
        address: address,
        language: language
    )
}

func readProviders(in root: StrictMapping, log: inout DiagnosticLog) -> [Provider] {
    root.mappings("providers", keys: ["id", "name", "tenant", "countries"], log: &log).compactMap { node in
        let id = node.requiredText("id", log: &log)
        if let id, !isShortName(id) || id == "us" || id == "none" {
            let message = "\(quoted(id)) cannot be a provider's id, expected small letters, digits and hyphens"
            node.record(message, at: "id", log: &log)
        }
        let name = node.requiredText("name", log: &log)
        let tenant = readTenant(in: node, log: &log)
        let countries = node.texts("countries", log: &log)
            .compactMap { readCountry($0, at: "countries", in: node, log: &log) }
        guard let id, let name, let tenant else { return nil }
        return Provider(id: ProviderID(id), name: name, tenant: tenant, countries: countries)
    }
}

/// A link and where it stands.
struct PlacedLink {
    let link: InvitationLink
    let place: SourceLocation
}

/// The links, one for each country named; that a link is right is judged apart, and never stops a report.
func readLinks(
    in root: StrictMapping,
    providers: [Provider],
    log: inout DiagnosticLog
) -> [PlacedLink] {
    root.mappings("links", keys: ["kind", "provider", "country", "url"], log: &log).flatMap { node in
        let countries = node.texts("country", log: &log)
            .compactMap { readCountry($0, at: "country", in: node, log: &log) }
        let provider = node.text("provider", log: &log)
            .flatMap { readProviderID($0, at: "provider", in: node, providers: providers, log: &log) }
        guard let kind = linkKind(in: node, provider: provider, log: &log),
            let url = node.requiredText("url", log: &log)
        else { return [PlacedLink]() }
        let place = node.location(of: "url")
        let all = countries.isEmpty ? [nil] : countries.map(Optional.some)
        return all.map { PlacedLink(link: InvitationLink(kind: kind, country: $0, url: url), place: place) }
    }
}

private func linkKind(in node: StrictMapping, provider: ProviderID?, log: inout DiagnosticLog) -> InvitationKind? {
    guard let text = node.requiredText("kind", log: &log) else { return nil }
    switch (text, provider) {
    case ("reseller", nil): return .reseller
    case ("reseller+provider", let provider?): return .resellerAndProvider(provider)
    case ("provider", let provider?): return .provider(provider)
    case ("reseller", _?):
        node.record("a link of kind reseller names no provider", at: "provider", log: &log)
    case ("reseller+provider", nil), ("provider", nil):
        node.record("a link of kind \(text) needs a provider", at: "kind", log: &log)
    default:
        node.record(
            "\(quoted(text)) is unknown, expected reseller, reseller+provider or provider",
            at: "kind",
            log: &log
        )
    }
    return nil
}

func readProviderID(
    _ text: String,
    at key: String,
    in node: StrictMapping,
    providers: [Provider],
    log: inout DiagnosticLog
) -> ProviderID? {
    let ids = providers.map(\.id.text)
    if ids.contains(text) { return ProviderID(text) }
    node.record(
        "there is no provider \(quoted(text)), expected one of: \(ids.joined(separator: ", "))",
        at: key,
        suggestion: nearest(to: text, among: ids).map { "did you mean '\($0)'?" },
        log: &log
    )
    return nil
}

func isShortName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
        && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
}

/// The lines of the postal address, as the signature shows them.
private func readAddress(in node: StrictMapping, log: inout DiagnosticLog) -> [String] {
    let lines = node.texts("address", log: &log)
    if lines.count > 6 {
        node.record("\(lines.count) lines of address, expected at most 6", at: "address", log: &log)
    }
    for line in lines where line.unicodeScalars.count > 80 {
        node.record("\(quoted(line)) is longer than 80 characters", at: "address", log: &log)
    }
    return lines
}

private func readLanguage(
    _ text: String,
    at key: String,
    in node: StrictMapping,
    log: inout DiagnosticLog
) -> Language? {
    if let language = Language(parsing: text) { return language }
    let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
    node.record("\(quoted(text)) is no language letters are written in, expected one of \(known)", at: key, log: &log)
    return nil
}

private func readTenant(in node: StrictMapping, log: inout DiagnosticLog) -> TenantID? {
    guard let text = node.requiredText("tenant", log: &log) else { return nil }
    if let tenant = TenantID(parsing: text) { return tenant }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") }) {
        let advice = "copy it from Partner Center > Account settings; a provider tells you its own"
        node.record("this is still the placeholder, expected a tenant ID", at: "tenant", suggestion: advice, log: &log)
        return nil
    }
    node.record("\(quoted(text)) is no tenant ID, expected a GUID", at: "tenant", log: &log)
    return nil
}

private func readCountry(_ text: String, at key: String, in node: StrictMapping, log: inout DiagnosticLog) -> Country? {
    if let country = Country(parsing: text) { return country }
    node.record("\(quoted(text)) is no country, expected two letters such as DE", at: key, log: &log)
    return nil
}

/// `Anna Lindner <anna@firma.example>`, or the address alone.
private func readMailbox(_ text: String, at key: String, in node: StrictMapping, log: inout DiagnosticLog) -> Mailbox? {
    let scalars = text.unicodeScalars
    if let open = scalars.lastIndex(of: "<"), scalars.last == ">" {
        let inner = String(String.UnicodeScalarView(scalars[scalars.index(after: open)...].dropLast()))
        let name = collapsed(String(String.UnicodeScalarView(scalars[..<open])))
        if let address = EmailAddress(parsing: inner) { return Mailbox(name: name, address: address) }
    } else if let address = EmailAddress(parsing: text) {
        return Mailbox(name: "", address: address)
    }
    node.record("\(quoted(text)) is no sender, expected 'Name <address>'", at: key, log: &log)
    return nil
}
