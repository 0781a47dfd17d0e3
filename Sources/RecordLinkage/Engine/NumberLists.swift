// SPDX-License-Identifier: MIT

/// For each record a short list of numbers, all in one array.
struct NumberLists: Sendable {
    private(set) var values: [UInt32] = []
    private var ends: [UInt32] = []

    /// No lists.
    init() {}

    /// The lists of several, one after the other.
    init(joining parts: [NumberLists]) {
        values.reserveCapacity(parts.reduce(0) { $0 + $1.values.count })
        for part in parts {
            let offset = UInt32(values.count)
            values += part.values
            for end in part.ends { ends.append(end + offset) }
        }
    }

    /// How many lists are closed.
    var count: Int { ends.count }

    /// Adds a number to the list that is open.
    mutating func append(_ value: Int) { values.append(UInt32(truncatingIfNeeded: value)) }

    /// Adds a number to the open list unless it is there.
    mutating func insert(_ value: Int) {
        let number = UInt32(truncatingIfNeeded: value)
        for index in openStart..<values.count where values[index] == number { return }
        values.append(number)
    }

    /// Ends the open list; the next one is empty.
    mutating func close() { ends.append(UInt32(values.count)) }

    /// Where the numbers of a record are among the values.
    @inline(__always)
    func range(_ record: Int) -> Range<Int> {
        Int(record == 0 ? 0 : ends[record - 1])..<Int(ends[record])
    }

    /// The numbers of a record.
    func list(_ record: Int) -> ArraySlice<UInt32> { values[range(record)] }

    /// Whether two records have a number in common; `false` where one has none.
    @inline(__always)
    func haveCommon(_ one: Int, _ other: Int) -> Bool {
        let (mine, theirs) = (range(one), range(other))
        if mine.isEmpty || theirs.isEmpty { return false }
        for left in mine {
            let value = values[left]
            for right in theirs where values[right] == value { return true }
        }
        return false
    }

    /// Whether a record has no number.
    @inline(__always)
    func isEmpty(_ record: Int) -> Bool { range(record).isEmpty }

    /// How many numbers a record has.
    func count(_ record: Int) -> Int { range(record).count }

    /// Leaves out the values that a condition names.
    func removing(where isGone: (UInt32) -> Bool) -> NumberLists {
        var kept = NumberLists()
        for record in 0..<count {
            for value in list(record) where !isGone(value) { kept.append(Int(value)) }
            kept.close()
        }
        return kept
    }

    /// The numbers of the list that is open.
    var open: ArraySlice<UInt32> { values[openStart...] }

    private var openStart: Int { Int(ends.last ?? 0) }
}
