// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

extension SourceProfile {
    /// Reads the key `set`; what a row can say too becomes the constant of its field.
    mutating func readConstants(of root: StrictMapping, log: inout DiagnosticLog) {
        let keys = ["role", "complete", "source", "language", "country", "provider", "partner"]
        guard let set = root.mapping("set", keys: keys, log: &log) else { return }
        if let text = set.text("role", log: &log) {
            constants.role = word(text, of: SourceRole.self, key: "role", in: set, log: &log)
        }
        constants.isComplete = truth("complete", of: set, log: &log)
        constants.source = set.text("source", log: &log)
        constants.partner = set.text("partner", log: &log)
        constants.provider = set.text("provider", log: &log).map { ProviderID($0) }
        readPlace(of: set, log: &log)
        setConstant(constants.language?.rawValue, for: .language)
        setConstant(constants.country?.code, for: .country)
        setConstant(constants.provider?.text, for: .provider)
        setConstant(constants.partner, for: .partner)
    }

    private mutating func readPlace(of set: StrictMapping, log: inout DiagnosticLog) {
        if let text = set.text("language", log: &log) {
            constants.language = Language(parsing: text)
            if constants.language == nil {
                let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
                set.record("\(quoted(text)) is no language letters are written in: \(known)", at: "language", log: &log)
            }
        }
        if let text = set.text("country", log: &log) {
            constants.country = Country(parsing: text)
            if constants.country == nil {
                set.record("\(quoted(text)) is no country, expected a code like DE", at: "country", log: &log)
            }
        }
    }

    private mutating func setConstant(_ text: String?, for field: Field) {
        guard let text else { return }
        fields[field, default: FieldMapping()].constant = text
    }
}
