// SPDX-License-Identifier: MIT

extension CustomerRecords {
    /// The hash of whom each row is about, in the order of the rows; a row that names nobody has none.
    ///
    /// The tenant speaks, else the row's first domain, else the source's own key, else the name without case and
    /// punctuation. Makes no text of any row whose name is ASCII.
    package var identityHashes: [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(rows.count)
        var folded: [UInt8] = []
        for row in rows {
            if let hash = identityHash(of: row, scratch: &folded) { hashes.append(hash) }
        }
        return hashes
    }

    private func identityHash(of row: PackedRecord, scratch: inout [UInt8]) -> UInt64? {
        if row.tenant != 0 { return CustomerModel.identityHash(of: row.tenant) }
        if row.domains.count > 0 {
            let first = domains[row.domains.indices.lowerBound]
            return CustomerModel.identityHash(text.span.extracting(first.indices))
        }
        if !row.externalID.isEmpty {
            return CustomerModel.identityHash(text.span.extracting(row.externalID.indices))
        }
        scratch.removeAll(keepingCapacity: true)
        appendFolded(text.span.extracting(row.name.indices), to: &scratch)
        return scratch.isEmpty ? nil : CustomerModel.identityHash(scratch.span)
    }
}

private func identityHash(of bits: UInt128) -> UInt64 {
    var bytes = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<16 { bytes[index] = UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * index)) }
    return identityHash(bytes.span)
}

/// The letters and digits of a name in one case.
private func appendFolded(_ name: Span<UInt8>, to folded: inout [UInt8]) {
    var isPlain = true
    for index in name.indices {
        if name[index] >= 0x80 { isPlain = false }
        appendFolded(name[index], to: &folded)
    }
    if isPlain { return }
    var (composed, letters): ([UInt8], [UInt8]) = ([], [])
    guard append(name, in: .compatible, to: &composed), append(composed.span, in: .caseFolded, to: &letters) else {
        return
    }
    folded.removeAll(keepingCapacity: true)
    for byte in letters { appendFolded(byte, to: &folded) }
}

private func appendFolded(_ byte: UInt8, to folded: inout [UInt8]) {
    switch byte {
    case 0x41...0x5A: folded.append(byte | 0x20)
    case 0x61...0x7A, 0x30...0x39, 0x80...: folded.append(byte)
    default: break
    }
}
