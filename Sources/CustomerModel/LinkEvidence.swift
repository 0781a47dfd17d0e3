// SPDX-License-Identifier: MIT

/// What comparing two records gave: who the record may be, how likely, and who else.
package struct LinkEvidence: Hashable, Sendable {
    /// The record that was compared.
    package let record: Int
    /// A record of the customer it may be, of Partner Center where that shows it.
    package let other: Int
    /// The odds against all rivals and nobody, in tenths of bits.
    package let weight: Int
    /// How likely it is, in thousandths.
    package let perMille: Int
    /// A record of the next likely customer, if there is one worth a word.
    package let rival: Int?
    /// Its odds in tenths of bits; nought without one.
    package let rivalWeight: Int

    /// What was found.
    package init(record: Int, other: Int, weight: Int, perMille: Int, rival: Int?, rivalWeight: Int) {
        self.record = record
        self.other = other
        self.weight = weight
        self.perMille = perMille
        self.rival = rival
        self.rivalWeight = rivalWeight
    }
}

/// Rows of one source that are the same customer.
package struct DuplicateRows: Hashable, Sendable {
    /// The index of the source.
    package let source: Int
    /// The records (indices), each customer's by themselves, in the order of the file.
    package let groups: [[Int]]

    /// Rows of one source.
    package init(source: Int, groups: [[Int]]) {
        self.source = source
        self.groups = groups
    }
}
