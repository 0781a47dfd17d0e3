// SPDX-License-Identifier: MIT

/// Values by the order in which they were first met: a row names one by its number.
struct IndexTable<Value: Hashable> {
    private(set) var values: [Value] = []
    private var places: [Value: Int] = [:]

    /// The number of a value, a new one where it was not met before.
    mutating func index(of value: Value) -> Int {
        if let place = places[value] { return place }
        places[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
