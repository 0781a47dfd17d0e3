// SPDX-License-Identifier: MIT

/// Which clusters people have told apart, kept while the clusters grow.
///
/// Each `different` line has two sides; two clusters are told apart when a line means one by its one side and the
/// other by its other side. A cluster that both sides mean is thereby told apart from the rest of both.
struct Foes {
    /// The lines (positions) whose one side means a cluster, by its representative.
    private var one: [Int: Set<Int>] = [:]
    /// The lines whose other side means it.
    private var other: [Int: Set<Int>] = [:]

    /// Adds the line at a position among the judgements, while every record is still a cluster of its own.
    mutating func insert(_ judgement: Judgement, at position: Int) {
        for record in judgement.one { one[record, default: []].insert(position) }
        for record in judgement.other { other[record, default: []].insert(position) }
    }

    /// Says of one cluster what was said of another, which it swallows.
    mutating func move(from gone: Int, to kept: Int) {
        guard gone != kept else { return }
        if let lines = one.removeValue(forKey: gone) { one[kept, default: []].formUnion(lines) }
        if let lines = other.removeValue(forKey: gone) { other[kept, default: []].formUnion(lines) }
    }

    /// The position of the first line that tells two clusters apart.
    func position(between left: Int, and right: Int) -> Int? {
        guard left != right else { return nil }
        let there = common(one[left], other[right])
        let back = common(one[right], other[left])
        return there.union(back).min()
    }

    private func common(_ left: Set<Int>?, _ right: Set<Int>?) -> Set<Int> {
        guard let left, let right else { return [] }
        return left.count < right.count ? left.intersection(right) : right.intersection(left)
    }
}
