// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake

/// Reads the `sources` of a configuration.
struct SourceReading {
    let root: StrictMapping
    let providers: [Provider]

    func settings(log: inout DiagnosticLog) -> [SourceSetting] {
        let keys = [
            "id", "path", "profile", "role", "of", "provider", "complete", "exported", "max-age", "min-rows",
            "max-rejected", "max-same-contact", "max-shrink", "legal-basis",
        ]
        return root.mappings("sources", keys: keys, log: &log).compactMap { setting(of: $0, log: &log) }
    }

    private func setting(of node: StrictMapping, log: inout DiagnosticLog) -> SourceSetting? {
        let path = node.requiredText("path", log: &log)
        let id = node.text("id", log: &log) ?? path.map(shortName) ?? ""
        if !isShortName(id) {
            node.record(
                "\(quoted(id)) cannot be an id, expected small letters, digits and hyphens",
                at: "id",
                log: &log
            )
        }
        guard let path, let text = node.requiredText("role", log: &log),
            let role = word(text, of: SourceRole.self, key: "role", in: node, log: &log)
        else { return nil }
        var setting = SourceSetting(
            id: id,
            path: path,
            profile: node.text("profile", log: &log),
            role: role,
            isComplete: role != .relationships,
            exported: .modificationTime,
            maxAgeInHours: defaultMaxAge(of: role),
            minRows: integer("min-rows", of: node, log: &log) ?? (isBrake(role) ? 0 : 1)
        )
        setting.maxRejected = integer("max-rejected", of: node, log: &log) ?? setting.maxRejected
        setting.maxSameContact = integer("max-same-contact", of: node, log: &log) ?? setting.maxSameContact
        setting.readShrinking(of: node, log: &log)
        setting.readParties(of: node, providers: providers, log: &log)
        setting.readTimes(of: node, log: &log)
        setting.readGround(of: node, log: &log)
        return setting
    }
}

extension SourceSetting {
    fileprivate mutating func readShrinking(of node: StrictMapping, log: inout DiagnosticLog) {
        maxShrink = integer("max-shrink", in: 0...100, of: node, log: &log)
        if maxShrink != nil, role == .objections {
            let advice = "whoever takes one back: run --accept rows:\(id)"
            node.record("a list of objections may never shrink", at: "max-shrink", suggestion: advice, log: &log)
        }
    }

    fileprivate mutating func readParties(of node: StrictMapping, providers: [Provider], log: inout DiagnosticLog) {
        provider = node.text("provider", log: &log)
            .flatMap { readProviderID($0, at: "provider", in: node, providers: providers, log: &log) }
        switch node.text("of", log: &log) {
        case nil: of = role == .partnerCenterCustomers ? .us : provider.map { .provider($0) }
        case "us": of = .us
        case let id?:
            of = readProviderID(id, at: "of", in: node, providers: providers, log: &log).map { .provider($0) }
        }
        if role == .relationships, of == nil {
            node.record(
                "the list does not say whose relationships it holds",
                at: "role",
                suggestion: "add 'of: us' or 'of: PROVIDER'",
                log: &log
            )
        }
        if role == .orders || role == .providerAccounts {
            if provider == nil, case .provider(let id) = of { provider = id }
            if provider == nil {
                node.record(
                    "the list does not say whose it is",
                    at: "role",
                    suggestion: "add 'provider: PROVIDER'",
                    log: &log
                )
            }
        }
    }

    fileprivate mutating func readTimes(of node: StrictMapping, log: inout DiagnosticLog) {
        if let text = node.text("exported", log: &log), text != "mtime" {
            if let day = Day(parsing: text) {
                exported = .day(day)
            } else if text.contains("YYYY"), text.contains("MM"), text.contains("DD") {
                exported = .pattern(text)
            } else {
                let message = "\(quoted(text)) is no time, expected mtime, a day, or a file name with YYYY, MM and DD"
                node.record(message, at: "exported", log: &log)
            }
        }
        if let text = node.text("max-age", log: &log) {
            maxAgeInHours = hours(text)
            if maxAgeInHours == nil {
                node.record("\(quoted(text)) is no age, expected 36h or 3d", at: "max-age", log: &log)
            }
        }
    }

    fileprivate mutating func readGround(of node: StrictMapping, log: inout DiagnosticLog) {
        switch node.text("complete", log: &log) {
        case nil: break
        case "true": isComplete = true
        case "false": isComplete = false
        case let other?: node.record("\(quoted(other)) is neither true nor false", at: "complete", log: &log)
        }
        if let text = node.text("legal-basis", log: &log) {
            legalBasisPlace = node.location(of: "legal-basis")
            readLegalBasis(text, of: node, log: &log)
        }
    }

    private mutating func readLegalBasis(_ text: String, of node: StrictMapping, log: inout DiagnosticLog) {
        switch text {
        case "existing-customer": legalBasis = .existingCustomer
        case "none": legalBasis = LegalBasis.none
        case "consent":
            legalBasis = .consent(nil)
            let message = "consent without a day counts as none, but for rows that have a day of their own"
            let advice = "write the day on which all of them gave it: 'consent 2026-05-01'"
            log.record(
                Diagnostic(.warning, .valueInvalid, message, at: node.location(of: "legal-basis"), suggestion: advice)
            )
        default:
            if text.hasPrefix("consent "), let day = Day(parsing: text.dropFirst(8)) {
                legalBasis = .consent(day)
            } else {
                let message =
                    "\(quoted(text)) is no legal basis, expected existing-customer, consent and a day, or none"
                node.record(message, at: "legal-basis", log: &log)
            }
        }
    }
}

/// Lists that a night depends on are stale after a day and a half; invoices come once a month, others when they come.
private func defaultMaxAge(of role: SourceRole) -> Int? {
    switch role {
    case .partnerCenterCustomers, .relationships, .customerList, .providerAccounts, .adminRelationships: 36
    case .orders: 45 * 24
    case .leads, .contacts, .objections, .resellers: nil
    }
}

private func isBrake(_ role: SourceRole) -> Bool { role == .objections || role == .contacts || role == .resellers }

private func hours(_ text: String) -> Int? {
    if text.hasSuffix("h") { return Int(text.dropLast()).flatMap { $0 > 0 ? $0 : nil } }
    let days = text.hasSuffix("d") ? Int(text.dropLast()) : Int(text)
    return days.flatMap { (1...3_650).contains($0) ? $0 * 24 : nil }
}

/// `exports/Customers_*.csv` gives `customers`.
private func shortName(_ path: String) -> String {
    let name = (path.split(separator: "/").last ?? "").lowercased().prefix { $0 != "." }
    let scalars = name.unicodeScalars.map { ("a"..."z").contains($0) || ("0"..."9").contains($0) ? $0 : "-" }
    let trimmed = scalars.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
    return String(String.UnicodeScalarView(trimmed))
}
