// SPDX-License-Identifier: MIT

/// How sure a link is.
package enum LinkZone: String, Sendable {
    /// Sure enough to decide alone.
    case match
    /// A person must look.
    case review
    /// Not believed.
    case no
}

/// A row of the left list and one of the right.
package struct RecordPair: Hashable, Sendable, Comparable {
    /// The row of the left list.
    package let left: Int
    /// The row of the right list.
    package let right: Int

    /// A pair.
    package init(left: Int, right: Int) {
        self.left = left
        self.right = right
    }

    /// By the left row, then the right one.
    package static func < (one: RecordPair, other: RecordPair) -> Bool {
        (one.left, one.right) < (other.left, other.right)
    }
}

/// A pair with what was found about it.
package struct LinkedPair: Sendable {
    /// The two rows.
    package let pair: RecordPair
    /// The sum of the weights of its comparisons and of the prior, in bits.
    package let weight: Double
    /// The calibrated probability, among all rivals and "none", that the two are one.
    package let probability: Double
    /// What may be done with it.
    package let zone: LinkZone
    /// Each comparison that counted, with its level and weight, in one line.
    package let evidence: String
    /// The row whose values were compared where it is not the right one: of the left list, or of the right one.
    package var lender: Lender?

    /// A row that lends its profile to the right row.
    package struct Lender: Sendable, Equatable {
        /// The row.
        package let row: Int
        /// Whether it is of the left list.
        package let isLeft: Bool
    }
}

/// What linking two lists gave.
package struct LinkOutcome: Sendable {
    /// Each left row's best partner, where it is likelier than not; every row of a tenant that stands twice on the right.
    package var pairs: [LinkedPair]
    /// Further candidates.
    package var proposals: [LinkedPair]
    /// What an administrator should know: poisoned values, too few labels.
    package var remarks: [String]
}

/// How two lists are to be linked.
package struct LinkSetting: Sendable {
    /// The kind of each field, by its number.
    package var comparators: [Comparator]
    /// What each field is called in explanations, by its number.
    package var fieldNames: [String]
    /// Whether a row of the right list can have one partner only.
    package var isOneToOne = false
    /// Whether rows of the right list that are one beyond doubt are taken for one customer.
    package var joinsTwins = false
    /// Pairs to score instead of those that share a block.
    package var givenPairs: [RecordPair]?
    /// A model learnt before; without one the weights are learnt from these lists.
    package var model: LinkageModel?
    /// Whether to learn from these lists even where a model decides, so that it can be said how far the data moved.
    package var learnsBeside = false
    /// Pairs of records that a person has told apart; left rows by their numbers, right rows by theirs plus the left count.
    package var toldApart: Set<RecordPair> = []
    /// Rows of the left list that lend nobody their profile, however surely they are linked.
    package var silentRows: Set<Int> = []
    /// How many threads compare.
    package var threads = 2

    /// A setting for fields.
    package init(comparators: [Comparator], fieldNames: [String]) {
        self.comparators = comparators
        self.fieldNames = fieldNames
    }
}

/// A stage that ended, for whoever measures it.
package struct LinkStage: Sendable {
    /// Its name.
    package let name: String
    /// How many of what it handled.
    package let count: Int
    /// What the count counts.
    package let unit: String

    /// The same by another name.
    package func named(_ name: String) -> LinkStage { LinkStage(name: name, count: count, unit: unit) }
}
