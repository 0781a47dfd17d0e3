// SPDX-License-Identifier: MIT

import CustomerModel

/// The order in which linkage looks at the records, whatever order they come in: by source, then by place.
struct RecordOrder {
    /// The indices of the records, in this order.
    let indices: [Int]
    /// The position of each record in it.
    private let positions: [Int]

    init(_ records: [CustomerRecord]) {
        // Read in the order of sources and lines they come sorted, as a rule; looking costs one pass.
        let isSorted = zip(records, records.dropFirst()).allSatisfy { isBefore($0, $1) }
        indices = isSorted ? Array(records.indices) : records.indices.sorted { precedes(records[$0], records[$1]) }
        var positions = records.indices.map { $0 }
        for (position, index) in indices.enumerated() { positions[index] = position }
        self.positions = positions
    }

    /// The same records in this order.
    func sorted(_ records: some Sequence<Int>) -> [Int] {
        records.sorted { positions[$0] < positions[$1] }
    }
}

private func isBefore(_ left: CustomerRecord, _ right: CustomerRecord) -> Bool {
    left.source != right.source ? left.source < right.source : left.line < right.line
}

/// The place decides; an XML file may have all its records in one line, so that then the content must.
private func precedes(_ left: CustomerRecord, _ right: CustomerRecord) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.line != right.line { return left.line < right.line }
    return content(left).lexicographicallyPrecedes(content(right))
}

private func content(_ record: CustomerRecord) -> [String] {
    [record.externalID ?? "", record.tenantID?.description ?? "", record.name]
        + record.domains.map(\.text) + [""] + record.contacts.map(\.email.address)
}
