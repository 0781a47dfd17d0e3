// SPDX-License-Identifier: MIT

package import CustomerModel

/// Gives every customer of tonight and of memory its standings, its gap, one verdict, one next action and at most one
/// letter, sorted by key.
///
/// Everything is dated `today`; pauses and the words of persons are measured by `clock`, which stands before it where a
/// clock was set back. Pure. A customer that only memory knows appears too. `withheld` holds only what standings, identity, the two
/// switches and a person's "later" withhold; `settled(withheld:)` adds what the batch says.
package func reconcile(
    _ customers: [Customer],
    records: [CustomerRecord],
    sources: [Source],
    setting: ReconciliationSetting,
    memory: Memory,
    decisions: [Decision],
    today: Day,
    clock: Day? = nil
) -> [ReconciledCustomer] {
    let night = Night(
        records: records,
        sources: sources,
        setting: setting,
        memory: memory,
        today: today,
        clock: clock ?? today
    )
    let matched = remembered(customers, memory: memory)
    let labels = keys(of: matched)
    let index = DecisionIndex(
        decisions,
        spellings: matched.map {
            decisions.isEmpty ? [] : designations(of: $0.customer, memory: $0.memory, records, sources)
        }
    )
    let people = zip(matched, index.lines(for: matched.count, on: night.clock)).map {
        Person(customer: $0.customer, memory: $0.memory, brake: $0.brake, decisions: $1)
    }
    let facts = people.map { Facts(of: $0, night: night) }
    let otherTenants = OtherTenants(people, resellers: facts.map(\.reseller))
    return people.indices
        .map { index in
            let key = labels[index]
            return reconciled(people[index], facts[index], key, hasOtherTenant: otherTenants.contains(index), night)
        }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}
