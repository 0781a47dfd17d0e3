// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Consent that counts as none: rows without a day, and rows, sources and decisions with a day yet to come.
func consentFindings(_ exports: TonightsExports, _ setting: NightSetting) -> [Diagnostic] {
    let today = setting.today
    let undated = rowFindings(exports, "consent without a day, which counts as none", "map a column to 'consent-date'")
    {
        $0 == .consent(nil)
    }
    let early = rowFindings(exports, "consent of a day yet to come, which counts as none until then", dayAdvice) {
        isEarly($0, today)
    }
    return undated + early + setting.configuration.earlyConsents(on: today) + earlyDecisions(setting)
}

private let dayAdvice = "write the day on which it was given"

private func isEarly(_ basis: LegalBasis?, _ today: Day) -> Bool {
    guard case .consent(let day?) = basis else { return false }
    return day > today
}

private func rowFindings(
    _ exports: TonightsExports,
    _ what: String,
    _ wayOut: String,
    where isMeant: (LegalBasis?) -> Bool
) -> [Diagnostic] {
    let bySource = Dictionary(grouping: exports.records.filter { isMeant($0.legalBasis) }, by: \.source)
    return bySource.keys.sorted().compactMap { index in
        guard let rows = bySource[index], let first = rows.first else { return nil }
        let count = rows.count == 1 ? "1 row states" : "\(rows.count) rows state"
        return Diagnostic(
            .warning,
            .valueInvalid,
            "\(count) \(what), the first in this line",
            at: SourceLocation(file: exports.sources[index].path, line: first.line),
            suggestion: wayOut
        )
    }
}

private func earlyDecisions(_ setting: NightSetting) -> [Diagnostic] {
    guard let file = setting.configuration.decisions else { return [] }
    return setting.decisions.compactMap { decision in
        guard decision.kind == .legalBasis, decision.value == "consent", let day = decision.when, day > setting.today
        else { return nil }
        return Diagnostic(
            .warning,
            .decisionInvalid,
            "the consent is of \(day), a day yet to come: until then it counts for nothing",
            at: SourceLocation(file: file, line: decision.line > 0 ? decision.line : nil),
            suggestion: dayAdvice
        )
    }
}

extension Configuration {
    /// The sources whose consent is of a day yet to come.
    fileprivate func earlyConsents(on today: Day) -> [Diagnostic] {
        sources.compactMap { source in
            guard case .consent(let day?) = source.legalBasis, day > today else { return nil }
            return Diagnostic(
                .warning,
                .valueInvalid,
                "'legal-basis: consent \(day)' is of a day yet to come: it counts as none until then",
                at: source.legalBasisPlace,
                suggestion: dayAdvice
            )
        }
    }

    /// A line for each source that has no legal basis written down and whose role implies one.
    package var impliedGrounds: [String] {
        sources.compactMap { source in
            guard source.legalBasis == nil, let list = source.role.existingCustomers else { return nil }
            return "\(source.id): no legal-basis is written; as \(list) it counts as existing customer"
        }
    }
}

extension SourceRole {
    /// What a list is called that holds existing customers by its role; `nil` where the role says no such thing.
    fileprivate var existingCustomers: String? {
        switch self {
        case .customerList: "a customer list"
        case .orders: "a list of orders"
        case .providerAccounts: "a list of provider accounts"
        case .partnerCenterCustomers, .relationships, .adminRelationships, .leads, .contacts, .objections, .resellers:
            nil
        }
    }
}
