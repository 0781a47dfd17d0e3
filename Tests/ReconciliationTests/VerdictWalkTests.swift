// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// Every combination of the table's inputs, 0 to 2 required providers.
@Suite struct VerdictWalkTests {
    @Test func everyCombinationHasOneRuleAndNoLetterItShouldNotHave() {
        var walk = Walk()
        walk.run()
        #expect(walk.combinations == 4_838_400)
        #expect(walk.reached == Set(1...31))
        for (failure, example) in walk.failures.sorted(by: { $0.key < $1.key }) {
            Issue.record("\(failure): \(example)")
        }
    }

    @Test func doubtNeverAddsOrRedirectsALetter() {
        var changes = 0
        forEachLetterQuestion { inputs in
            let before = allowedLetter(inputs)
            forEachDoubt(of: inputs) { doubtful in
                let after = allowedLetter(doubtful)
                changes += after == before ? 0 : 1
                if after != nil, after != before { Issue.record("doubt redirected: \(inputs) -> \(doubtful)") }
            }
        }
        #expect(changes > 0)
    }

    @Test func everyKindAskedIsAbsentExceptByTheTwoSwitches() {
        var letters: Set<LetterShape> = []
        forEachLetterQuestion { inputs in
            guard let shape = allowedLetter(inputs) else { return }
            letters.insert(shape)
            let asksUs = shape == .reseller || shape == shape.providerIndex.map(LetterShape.combined)
            if asksUs, inputs.reseller != .absent {
                #expect(inputs.terms.combinedForProviderGap, "\(inputs)")
                #expect(shape.providerIndex.map { inputs.providers[$0] } == .absent, "\(inputs)")
            }
            if let provider = shape.providerIndex, inputs.providers[provider] != .absent {
                #expect(inputs.terms.whenProviderUnknown == .combined, "\(inputs)")
                #expect(inputs.providers[provider] == .blind && !inputs.isUnassigned, "\(inputs)")
            }
        }
        #expect(letters == [.reseller, .combined(0), .combined(1), .provider(0), .provider(1)])
    }
}

/// The letter of a rule that gives one.
private func allowedLetter(_ inputs: VerdictInputs) -> LetterShape? {
    decided(inputs, withheld: nil).mayDraft ? letter(for: inputs) : nil
}

/// Everything that L0 to L3 look at, under every rule that has a letter.
private func forEachLetterQuestion(_ body: (VerdictInputs) -> Void) {
    var inputs = VerdictInputs()
    for providers in providerLists {
        for unassigned in providers == [.blind] ? [false, true] : [false] {
            for (policy, combined) in switches {
                for links in [[], [true, false], [false, true], [true, true]] {
                    inputs.providers = providers
                    inputs.isUnassigned = unassigned
                    inputs.terms.whenProviderUnknown = policy
                    inputs.terms.combinedForProviderGap = combined
                    inputs.terms.ownLinks = links
                    forEachState(providers, &inputs, body)
                }
            }
        }
    }
}

private let switches: [(UnknownProviderPolicy, Bool)] = UnknownProviderPolicy.allCases.flatMap {
    [($0, true), ($0, false)]
}

private func forEachState(
    _ providers: [VerdictInputs.ProviderInput],
    _ inputs: inout VerdictInputs,
    _ body: (VerdictInputs) -> Void
) {
    for reseller in VerdictInputs.Reseller.allCases {
        inputs.reseller = reseller
        for (state, asked) in lettersAndKinds(providers.count) {
            inputs.letter = state
            inputs.asked = asked
            body(inputs)
        }
    }
}

private func forEachDoubt(of inputs: VerdictInputs, _ body: (VerdictInputs) -> Void) {
    var doubtful = inputs
    doubtful.reseller = .doubt
    body(doubtful)
    for index in inputs.providers.indices {
        doubtful = inputs
        doubtful.providers[index] = .doubt
        body(doubtful)
    }
}

/// 1 + 4 + 16 lists.
private let providerLists: [[VerdictInputs.ProviderInput]] = {
    let all = VerdictInputs.ProviderInput.allCases
    return [[]] + all.map { [$0] } + all.flatMap { first in all.map { [first, $0] } }
}()

/// L without K where there is no invitation, else every L with every K.
private func lettersAndKinds(_ providers: Int) -> [(VerdictInputs.Letter, LetterShape?)] {
    let kinds: [LetterShape] = [.reseller] + (0..<providers).flatMap { [.combined($0), .provider($0)] }
    return VerdictInputs.Letter.allCases.flatMap { state in
        state == .none ? [(state, nil)] : kinds.map { (state, $0) }
    }
}

/// The full product; counts instead of expecting in the loop, because five million expectations take minutes.
private struct Walk {
    var combinations = 0
    var reached: Set<Int> = []
    var failures: [String: VerdictInputs] = [:]
    private var seen = [Bool](repeating: false, count: 33)

    mutating func run() {
        for providers in providerLists {
            let states = lettersAndKinds(providers.count)
            var inputs = VerdictInputs()
            inputs.providers = providers
            for reseller in VerdictInputs.Reseller.allCases {
                inputs.reseller = reseller
                for (state, asked) in states {
                    inputs.letter = state
                    inputs.asked = asked
                    walkBusiness(inputs)
                }
            }
        }
        reached = Set(seen.indices.filter { seen[$0] })
    }

    private mutating func walkBusiness(_ start: VerdictInputs) {
        var inputs = start
        for business in VerdictInputs.Business.allCases {
            inputs.business = business
            for history in VerdictInputs.History.allCases {
                inputs.history = history
                walkPerson(inputs)
            }
        }
    }

    private mutating func walkPerson(_ start: VerdictInputs) {
        var inputs = start
        for identity in VerdictInputs.IdentityInput.allCases {
            inputs.identity = identity
            for obstacle in VerdictInputs.Obstacle.allCases {
                inputs.obstacle = obstacle
                for objection in VerdictInputs.Objection.allCases {
                    inputs.objection = objection
                    visit(inputs)
                }
            }
        }
    }

    private mutating func visit(_ inputs: VerdictInputs) {
        combinations += 1
        let free = decided(inputs, withheld: nil)
        seen[free.rule] = true
        if free.rule != secondOpinion(inputs) { failures["the second formulation differs", default: inputs] = inputs }
        if free.mayDraft { checkLetter(inputs) }
        guard free.rule >= 17 else { return }
        checkWithheld(inputs, free)
    }

    private mutating func checkLetter(_ inputs: VerdictInputs) {
        let isRight =
            inputs.business == .customer && inputs.identity == .firm && inputs.obstacle == .none
            && inputs.objection == .none && inputs.reseller != .doubt && !inputs.providers.contains(.doubt)
            && inputs.history != .lostOnce && inputs.history != .lostTwice && letter(for: inputs) != nil
        if !isRight { failures["a letter that must not be"] = inputs }
    }

    private mutating func checkWithheld(_ inputs: VerdictInputs, _ free: Decided) {
        let held = decided(inputs, withheld: .canary)
        if held.mayDraft { failures["a withheld letter may be drafted"] = inputs }
        let isSame = held.rule == free.rule && held.verdict == free.verdict && held.reason == free.reason
        if free.rule != 26, !isSame { failures["withholding changed a verdict"] = inputs }
        if free.rule == 26, held.rule != 27 { failures["a withheld reminder is not rule 27"] = inputs }
    }
}
