// SPDX-License-Identifier: MIT

/// One customer that a record may be: a tenant, or a right record without one.
struct Rival: Sendable {
    /// The tenant, or the number of tenants plus the profile.
    let unit: Int
    /// The profile that speaks best for it.
    var profile: Int
    /// The place of that pair among the compared ones.
    var place: Int
    /// Its score in bits.
    var score: Double
}

/// The rivals for one record under a model, each by its best profile.
func rivals(
    for record: Int,
    of pairs: ComparedPairs,
    prepared: PreparedRecords,
    model: LinkageModel,
    into rivals: inout [Rival]
) {
    rivals.removeAll(keepingCapacity: true)
    for place in pairs.profiles.range(record) {
        let profile = Int(pairs.profiles.values[place])
        let unit = prepared.unit(of: profile)
        let score = model.score(pairs.levels[place])
        if let known = rivals.firstIndex(where: { $0.unit == unit }) {
            if score > rivals[known].score {
                rivals[known].score = score
                rivals[known].profile = profile
                rivals[known].place = place
            }
        } else {
            rivals.append(Rival(unit: unit, profile: profile, place: place, score: score))
        }
    }
}

extension PreparedRecords {
    /// The customer that a profile speaks for.
    @inline(__always)
    func unit(of profile: Int) -> Int { Int(units[profile]) }

    /// Gives every record that is a profile the customer it speaks for: its tenant, or itself on the right.
    mutating func nameUnits() {
        units = (0..<count).map { record in
            if tenants[record] >= 0 { return tenants[record] }
            return record >= leftCount ? Int32(tenantCount + record) : -1
        }
    }
}
