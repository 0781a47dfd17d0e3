// SPDX-License-Identifier: MIT

import CustomerModel

/// The values of one row after their transforms; filled again for every row.
struct MappedRow {
    /// One value of a field; sixteen bytes and a number, since every value of every row becomes one.
    struct Value {
        private let place: Int32
        private let cell: Int32
        private let start: UInt32
        private let end: UInt32
        /// What `Conversion.Outcome.value` tells of it.
        let number: Int32

        init(slot: Int, column: Int?, range: Range<Int>, number: Int32) {
            place = Int32(truncatingIfNeeded: slot)
            cell = Int32(truncatingIfNeeded: column ?? -1)
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            end = UInt32(truncatingIfNeeded: range.upperBound)
            self.number = number
        }

        /// The place of its field in the plan.
        var slot: Int { Int(place) }
        /// The column it stands in; `nil` for a constant of the profile.
        var column: Int? { cell < 0 ? nil : Int(cell) }
        /// Its text in `bytes`; for a tenant ID nothing, its bits are in `tenant`.
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// The texts of all values.
    var bytes: [UInt8] = []
    /// The values, field by field in the order of the plan.
    private(set) var values: [Value] = []
    /// What a cell held that no transform understood, as ranges of the row's own bytes; only of fields without value.
    private(set) var senseless: [Value] = []
    /// The tenant ID.
    var tenant: UInt128 = 0

    /// Forgets the row before.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        if !senseless.isEmpty { senseless.removeAll(keepingCapacity: true) }
        tenant = 0
    }

    /// Takes what was appended to `bytes` since `start` as a value.
    mutating func take(from start: Int, slot: Int, column: Int?, number: Int32 = -1) {
        values.append(Value(slot: slot, column: column, range: start..<bytes.count, number: number))
    }

    /// Notes a cell that makes no sense.
    mutating func note(_ range: Range<Int>, slot: Int, column: Int?) {
        senseless.append(Value(slot: slot, column: column, range: range, number: -1))
    }

    /// The first value of a field.
    func value(of slot: Int) -> Value? { values.first { $0.slot == slot } }

    /// The cell that made no sense for a field.
    func nonsense(of slot: Int) -> Value? { senseless.first { $0.slot == slot } }

    /// A value as text.
    func text(of value: Value) -> String { String(decoding: bytes[value.range], as: UTF8.self) }
}
