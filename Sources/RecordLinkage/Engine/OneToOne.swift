// SPDX-License-Identifier: MIT

import CustomerModel

/// Links two lists whose rows have one partner each, in which neither list is the left one.
///
/// The engine asks the rows of one list for their partners in the other, whose blocks and candidates it caps; sums take
/// the order of the first. Which list it asks therefore follows from what they hold, and never from who named them
/// first: the same two lists give the same pairs to the last bit, whichever way round.
func linkedOneToOne(
    _ left: ListedRecords,
    _ right: ListedRecords,
    setting: LinkSetting,
    watch: (LinkStage) -> Void
) -> LinkOutcome {
    guard right.isAsked(before: left) else {
        let outcome = LinkOutcome(of: linkedLists(left, right, setting: setting, watch: watch))
        return outcome.onePartnerEach(setting).sorted
    }
    let turned = setting.turned(leftCount: left.count, rightCount: right.count)
    let outcome = LinkOutcome(of: linkedLists(right, left, setting: turned, watch: watch))
    return outcome.onePartnerEach(setting).turned.sorted
}

extension ListedRecords {
    /// Whether the rows of this list are asked rather than those of another: the longer list, then the fuller one, and
    /// only of two that are the same length in everything the one whose first differing row comes later.
    fileprivate func isAsked(before other: ListedRecords) -> Bool {
        let (mine, theirs) = ([count, cells.count, text.count], [other.count, other.cells.count, other.text.count])
        if mine != theirs { return theirs.lexicographicallyPrecedes(mine) }
        for (row, otherRow) in zip(rowsInOrder(), other.rowsInOrder()) {
            let (one, another) = (texts(of: row), other.texts(of: otherRow))
            if one != another { return another.lexicographicallyPrecedes(one) { $0.lexicographicallyPrecedes($1) } }
        }
        return false
    }

    /// The id of a row and its values.
    private func texts(of row: Int) -> [ArraySlice<UInt8>] {
        [text[id(at: row).indices]] + cells(of: row).map { text[$0.text.indices] }
    }
}

extension LinkSetting {
    /// The same for the lists the other way round.
    fileprivate func turned(leftCount: Int, rightCount: Int) -> LinkSetting {
        var turned = self
        let number = { (row: Int) in row < leftCount ? rightCount + row : row - leftCount }
        turned.toldApart = Set(toldApart.map { RecordPair(left: number($0.right), right: number($0.left)) })
        // In a list of one partner each nobody lends.
        turned.silentRows = []
        turned.givenPairs = givenPairs?.map(\.turned)
        return turned
    }
}

extension LinkOutcome {
    /// Leaves each row in one pair at most: a customer that stands twice in a list has its likeliest pair alone, that of
    /// the row whose values were compared.
    fileprivate func onePartnerEach(_ setting: LinkSetting) -> LinkOutcome {
        if setting.givenPairs != nil { return self }
        var outcome = LinkOutcome(pairs: [], proposals: proposals, remarks: remarks)
        var (left, right): (Set<Int>, Set<Int>) = ([], [])
        for pair in pairs.sorted(by: LinkedPair.comesFirst) {
            if left.contains(pair.pair.left) || right.contains(pair.pair.right) {
                outcome.proposals.append(pair.outrivalled)
            } else {
                left.insert(pair.pair.left)
                right.insert(pair.pair.right)
                outcome.pairs.append(pair)
            }
        }
        return outcome
    }

    fileprivate var turned: LinkOutcome {
        LinkOutcome(pairs: pairs.map(\.turned), proposals: proposals.map(\.turned), remarks: remarks)
    }

    fileprivate var sorted: LinkOutcome {
        LinkOutcome(
            pairs: pairs.sorted { $0.pair < $1.pair }.map(\.withoutLender),
            proposals: proposals.sorted { $0.pair < $1.pair }.map(\.withoutLender),
            remarks: remarks
        )
    }
}

extension RecordPair {
    fileprivate var turned: RecordPair { RecordPair(left: right, right: left) }
}

extension LinkedPair {
    /// By weight; of the rows of one customer the one that was compared.
    fileprivate static func comesFirst(_ one: LinkedPair, _ other: LinkedPair) -> Bool {
        if one.weight != other.weight { return one.weight > other.weight }
        if (one.lender == nil) != (other.lender == nil) { return one.lender == nil }
        return one.pair < other.pair
    }

    /// The pair without the row whose values were compared: with the lists the other way round that is no other one.
    fileprivate var withoutLender: LinkedPair {
        var pair = self
        pair.lender = nil
        return pair
    }

    fileprivate var turned: LinkedPair {
        LinkedPair(pair: pair.turned, weight: weight, probability: probability, zone: zone, evidence: evidence)
    }

    /// The pair when one of its rows has a partner already.
    fileprivate var outrivalled: LinkedPair {
        let share = min(probability, mostOfRivals)
        let bits = min(weight, log2(share / (1 - share)))
        return LinkedPair(pair: pair, weight: bits, probability: share, zone: .no, evidence: evidence)
    }
}

/// The most that a pair can be worth when one of its rows is another's partner.
let mostOfRivals = 0.49
