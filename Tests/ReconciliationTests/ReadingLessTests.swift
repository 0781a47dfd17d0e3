// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// Reading less can only ever invite fewer people, and never for something else.
@Suite struct ReadingLessTests {
    @Test func noDamagedSourceAddsOrRedirectsALetter() {
        var nights = 0
        var letters: [String: Int] = [:]
        var silenced = 0
        var failures: [String] = []
        forEachNight { stage in
            nights += 1
            let before = stage.letter
            letters[before.map { "\($0)" } ?? "none", default: 0] += 1
            for index in stage.sources.indices {
                for damage in [SourceCondition.missing, .stale(ageInDays: 9), .held(reason: "")] {
                    let after = stage.damaged(index, damage).letter
                    if before != nil, after == nil { silenced += 1 }
                    if let after, after != before {
                        failures.append(
                            "\(damage) \(stage.sources[index].id) of \(stage.story): \(after) for \(before as Any)"
                        )
                    }
                }
            }
        }
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5).joined(separator: "\n"))")
        #expect(nights == 1_296)
        #expect(Set(letters.keys) == ["none", "reseller", "provider(A)", "resellerAndProvider(A)"], "\(letters)")
        #expect(silenced > 1_000)
    }
}

/// One customer, and what each of up to five sources may say of it.
private func forEachNight(_ body: (Stage) -> Void) {
    let providerSettings = [
        [provider("A")], [provider("A"), provider("B")], [provider("A", countries: ["DE"]), provider("B")],
    ]
    for providers in providerSettings {
        for ours in ["reseller", "advisor", "unknown", "lacking"] {
            for listA in ["reseller", "lacking", "none"] {
                for listB in ["reseller", "lacking"] {
                    for orders in ["reseller", "none"] {
                        for relations in ["reseller", "advisor", "none"] {
                            for crm in ["active", "ended", "none"] {
                                body(stage(providers, ours, [listA, listB, orders, relations], crm))
                            }
                        }
                    }
                }
            }
        }
    }
}

private func stage(_ providers: [Provider], _ ours: String, _ theirs: [String], _ crm: String) -> Stage {
    var stage = Stage()
    stage.providers = providers
    stage.links = [ConfiguredLink(kind: .provider(ProviderID("A")), country: nil)]
    stage.add(customers(), ours)
    stage.add(customers(of: a), theirs[0])
    stage.add(customers(of: b), theirs[1])
    stage.add(source(.orders, provider: "A"), theirs[2])
    stage.add(source(.relationships, of: a), theirs[3])
    stage.add(source(.customerList), crm)
    // An account elsewhere keeps the customer a customer when the CRM is not there.
    stage.add(source(.adminRelationships), "active")
    return stage
}

private let germany = Country(parsing: "DE")

extension Stage {
    /// A source with the one customer in these words, without it, or (`none`) no such source.
    fileprivate mutating func add(_ source: Source, _ word: String) {
        let german: (inout CustomerRecord) -> Void = { $0.country = germany }
        switch word {
        case "none": return
        case "lacking": add(source)
        case "reseller": add(source, Item(words: [.reseller], change: german))
        case "advisor": add(source, Item(words: [.advisor], change: german))
        case "unknown": add(source, Item(words: [.unknown("?")], change: german))
        case "active":
            add(
                source,
                Item(change: {
                    german(&$0); $0.status = .active
                })
            )
        case "ended":
            add(
                source,
                Item(change: {
                    german(&$0); $0.status = .ended
                })
            )
        default: preconditionFailure("no such word")
        }
    }

    /// The letter that may be drafted tonight.
    fileprivate var letter: InvitationKind? {
        only.flatMap { $0.decided.mayDraft ? $0.wish?.kind : nil }
    }

    fileprivate func damaged(_ index: Int, _ condition: SourceCondition) -> Stage {
        var damaged = self
        let old = sources[index]
        damaged.sources[index] = Source(
            id: old.id,
            role: old.role,
            of: old.of,
            provider: old.provider,
            path: old.path,
            day: old.day,
            isComplete: old.isComplete,
            condition: condition
        )
        if !condition.isRead { damaged.records.removeAll { $0.source == index } }
        return damaged
    }

    fileprivate var story: String {
        let rows = records.map { "\(sources[$0.source].role.rawValue) \($0.relationships) \($0.status as Any)" }
        return "\(providers.map(\.id)) \(sources.map { "\($0.role.rawValue) \($0.of as Any)" }) \(rows)"
    }
}
