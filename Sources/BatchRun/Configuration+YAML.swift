// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
package import Diagnostics
import Intake
import Invitations
import RecordLinkage
import Reporting

extension Configuration {
    /// The keys of the file (DESIGN, section 7).
    package static let keys = [
        "partner", "providers", "sources", "links", "invitation", "report", "decisions", "objections", "ledger",
        "reports", "templates", "linkage", "mail",
    ]

    /// Reads a configuration; every mistake is a diagnostic with its place, and with any of them it is `nil`.
    ///
    /// `profileText` gives the text of a profile file named in `sources`, or the reason why it cannot be read.
    package static func parsed(
        yaml: String,
        file: String,
        profileText: (String) -> Result<String, Diagnostic>,
        log: inout DiagnosticLog
    ) -> Configuration? {
        var own = DiagnosticLog()
        defer { log.append(own) }
        guard let root = StrictMapping(yaml: yaml, file: file, keys: keys, log: &own) else { return nil }
        let partner = readPartner(in: root, log: &own)
        let providers = readProviders(in: root, log: &own)
        let sources = SourceReading(root: root, providers: providers)
        let settings = sources.settings(log: &own)
        let links = readLinks(in: root, providers: providers, log: &own)
        let policy = readPolicy(in: root, log: &own)
        let mail = readMail(in: root, partner: partner, log: &own)
        let mode = readLinkage(in: root, log: &own)
        let profiles = readProfiles(of: settings, profileText: profileText, log: &own)
        var configuration = partner.map { Configuration(partner: $0) }
        configuration?.providers = providers
        configuration?.sources = settings
        if let mode { configuration?.linkage = mode }
        configuration?.links = links.map(\.link)
        configuration?.linkPlaces = links.map(\.place)
        configuration?.policy = policy
        configuration?.mail = mail
        configuration?.profiles = profiles
        configuration?.readPaths(of: root, log: &own)
        configuration?.readReport(of: root, log: &own)
        configuration?.checkWhole(root, log: &own)
        return own.count(of: .error) == 0 ? configuration : nil
    }

    private mutating func readPaths(of root: StrictMapping, log: inout DiagnosticLog) {
        decisions = root.text("decisions", log: &log)
        ledger = root.text("ledger", log: &log) ?? ledger
        reports = root.text("reports", log: &log) ?? reports
        templates = root.text("templates", log: &log)
        guard let path = root.text("objections", log: &log) else { return }
        sources.append(
            SourceSetting(
                id: "objections",
                path: path,
                profile: "generic-table",
                role: .objections,
                isComplete: false,
                exported: .modificationTime,
                minRows: 0
            )
        )
    }

    private mutating func readReport(of root: StrictMapping, log: inout DiagnosticLog) {
        let node = root.mapping("report", keys: ["language", "csv"], log: &log)
        if let text = node?.text("language", log: &log) {
            if let language = Language(parsing: text).flatMap(ReportLanguage.init) {
                self.language = language
            } else {
                node?.record("\(quoted(text)) is no language of reports, expected de or en", at: "language", log: &log)
            }
        }
        flavour = language == .german ? .spreadsheet : .machine
        switch node?.text("csv", log: &log) {
        case nil: break
        case "machine": flavour = .machine
        case "spreadsheet": flavour = .spreadsheet
        case let other?:
            node?.record("\(quoted(other)) is unknown, expected machine or spreadsheet", at: "csv", log: &log)
        }
    }

    /// What only the whole can show: enough sources, no id twice.
    private func checkWhole(_ root: StrictMapping, log: inout DiagnosticLog) {
        if sources.count < 2 {
            let advice = "name at least Customers.csv and one list of your customers"
            root.record("two sources are the least a comparison needs", at: "sources", suggestion: advice, log: &log)
        }
        for (ids, key) in [(sources.map(\.id), "sources"), (providers.map(\.id.text), "providers")] {
            for id in Set(ids).sorted() where ids.count(where: { $0 == id }) > 1 {
                root.record("the id \(quoted(id)) stands twice", at: key, log: &log)
            }
        }
        if !links.isEmpty, partner.sender == nil {
            let advice =
                "add 'sender: Name <address>' to the partner, or leave the links out for a report without letters"
            root.record("letters need somebody who signs them", at: "partner", suggestion: advice, log: &log)
        }
        if partner.kind == .indirectReseller, providers.isEmpty {
            let advice = "name your distributor under 'providers', or set the kind to direct-bill"
            root.record("an indirect reseller needs a provider", at: "partner", suggestion: advice, log: &log)
        }
    }
}

private func readLinkage(in root: StrictMapping, log: inout DiagnosticLog) -> LinkageMode? {
    let node = root.mapping("linkage", keys: ["mode"], log: &log)
    guard let text = node?.text("mode", log: &log) else { return nil }
    if let mode = LinkageMode(rawValue: text) { return mode }
    let expected = LinkageMode.allCases.map(\.rawValue).joined(separator: ", ")
    node?.record("\(quoted(text)) is unknown, expected one of \(expected)", at: "mode", log: &log)
    return nil
}

private func readProfiles(
    of settings: [SourceSetting],
    profileText: (String) -> Result<String, Diagnostic>,
    log: inout DiagnosticLog
) -> [SourceProfile] {
    var profiles = shippedProfiles()
    for path in Set(settings.compactMap(\.profile).filter(isFile)).sorted() {
        switch profileText(path) {
        case .failure(let diagnostic): log.record(diagnostic)
        case .success(let text):
            guard var profile = SourceProfile.parsed(yaml: text, file: path, log: &log) else { continue }
            // A source names its own profile by the file; that name must find it.
            profile.id = path
            profile.mustBeNamed = true
            profiles.append(profile)
        }
    }
    return profiles
}

private func isFile(_ profile: String) -> Bool {
    profile.hasSuffix(".yaml") || profile.hasSuffix(".yml")
}
