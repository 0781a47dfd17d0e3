// SPDX-License-Identifier: MIT

/// Where a record begins.
struct RecordPlace {
    var line = 0
    var offset = 0
    var sheet = 0
    var row = 0
}

/// Finished records that nobody has taken yet, end to end in two buffers.
struct RecordQueue {
    private struct Entry {
        let place: RecordPlace
        let bytes: Int
        let values: Int
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private var values: [XMLValue] = []
    /// How much of each was taken.
    private var takenEntries = 0
    private var takenBytes = 0
    private var takenValues = 0

    mutating func append(_ place: RecordPlace, bytes: [UInt8], values: [XMLValue]) {
        entries.append(Entry(place: place, bytes: bytes.count, values: values.count))
        self.bytes.append(contentsOf: bytes)
        self.values.append(contentsOf: values)
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
        record.bytes.removeAll(keepingCapacity: true)
        record.bytes.append(contentsOf: bytes[takenBytes..<takenBytes + entry.bytes])
        record.values.removeAll(keepingCapacity: true)
        record.values.append(contentsOf: values[takenValues..<takenValues + entry.values])
        takenEntries += 1
        takenBytes += entry.bytes
        takenValues += entry.values
        return true
    }

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        (takenEntries, takenBytes, takenValues) = (0, 0, 0)
    }
}
