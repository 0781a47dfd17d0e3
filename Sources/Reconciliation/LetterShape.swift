// SPDX-License-Identifier: MIT

import CustomerModel

/// What a letter asks for, its provider as an index into `VerdictInputs.providers`.
package enum LetterShape: Hashable, Sendable {
    /// A reseller relationship with us.
    case reseller
    /// One with us and one with the provider.
    case combined(Int)
    /// One with the provider, by its own link.
    case provider(Int)

    /// The provider it concerns, if any.
    package var providerIndex: Int? {
        switch self {
        case .reseller: nil
        case .combined(let index), .provider(let index): index
        }
    }
}

/// The letter the gap asks for, by L0 to L3 of VERDICTS.md; `nil` without a gap, in doubt or where a switch forbids it.
package func letter(for inputs: VerdictInputs) -> LetterShape? {
    guard inputs.identity == .firm, inputs.reseller != .doubt, !inputs.providers.contains(.doubt) else { return nil }
    let gap = inputs.providers.firstIndex(of: .absent)
    switch (inputs.reseller, gap) {
    case (.absent, let provider?): return .combined(provider)
    case (.absent, nil): return letterForReseller(inputs)
    case (.present, let provider?): return letterForProvider(provider, inputs.terms)
    case (.present, nil), (.doubt, _): return nil
    }
}

/// L2: only we are absent.
private func letterForReseller(_ inputs: VerdictInputs) -> LetterShape? {
    guard let blind = inputs.providers.firstIndex(of: .blind) else { return .reseller }
    switch inputs.terms.whenProviderUnknown {
    case .resellerOnly: return .reseller
    case .combined: return inputs.isUnassigned ? nil : .combined(blind)
    case .withhold: return nil
    }
}

/// L3: only the provider is absent.
private func letterForProvider(_ provider: Int, _ terms: LetterTerms) -> LetterShape? {
    if provider < terms.ownLinks.count, terms.ownLinks[provider] { return .provider(provider) }
    return terms.combinedForProviderGap ? .combined(provider) : nil
}

/// Why the inputs alone withhold a letter that a gap asks for: the customer's own brake, L0 or the two switches.
///
/// Says nothing of mail policy, recipients and links, which `withheld` brings in.
package func withholding(for inputs: VerdictInputs) -> WithholdingReason? {
    firstReason(inputs.brake, letterObstacle(inputs))
}

private func letterObstacle(_ inputs: VerdictInputs) -> WithholdingReason? {
    if inputs.reseller == .doubt || inputs.providers.contains(.doubt) { return .providerDoubtful }
    if inputs.identity != .firm { return .noIdentifier }
    guard letter(for: inputs) == nil else { return nil }
    return inputs.reseller == .absent ? .providerDoubtful : .noLink
}
