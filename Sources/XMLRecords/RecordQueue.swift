// SPDX-License-Identifier: MIT

/// Where a record begins.
struct RecordPlace {
    var line = 0
    var offset = 0
    var sheet = 0
    var row = 0
}

/// Finished records that nobody has taken yet, end to end in two buffers.
struct RecordQueue: ~Copyable {
    struct Entry {
        let place: RecordPlace
        let bytes: Int
        let values: Int
    }

    private var entries = Pile<Entry>()
    private var bytes = Pile<UInt8>()
    private var values = Pile<XMLValue>()
    /// How much of each was taken.
    private var takenEntries = 0
    private var takenBytes = 0
    private var takenValues = 0

    mutating func append(_ place: RecordPlace, bytes: borrowing Pile<UInt8>, values: borrowing Pile<XMLValue>) {
        entries.append(Entry(place: place, bytes: bytes.count, values: values.count))
        unsafe bytes.withElements { unsafe self.bytes.append(contentsOf: $0) }
        unsafe values.withElements { unsafe self.values.append(contentsOf: $0) }
    }

    mutating func take(_ record: inout XMLRecord) -> Bool {
        guard takenEntries < entries.count else {
            removeAll()
            return false
        }
        let entry = entries[takenEntries]
        record.line = entry.place.line
        record.offset = entry.place.offset
        record.sheet = entry.place.sheet
        record.row = entry.place.row
        bytes.copy(takenBytes..<takenBytes + entry.bytes, to: &record.bytes)
        values.copy(takenValues..<takenValues + entry.values, to: &record.values)
        takenEntries += 1
        takenBytes += entry.bytes
        takenValues += entry.values
        return true
    }

    mutating func removeAll() {
        entries.truncate(to: 0)
        bytes.truncate(to: 0)
        values.truncate(to: 0)
        (takenEntries, takenBytes, takenValues) = (0, 0, 0)
    }
}

extension Pile {
    /// Makes `array` hold a range of the elements, in the memory it has.
    fileprivate func copy(_ range: Range<Int>, to array: inout [Element]) {
        precondition(range.upperBound <= count, "no such elements")
        array.removeAll(keepingCapacity: true)
        unsafe withElements { unsafe array.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
