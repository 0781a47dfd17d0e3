// SPDX-License-Identifier: MIT

/// A sample of the identities of a list: the smallest of their hashes.
///
/// The method is that of Broder, "On the resemblance and containment of documents" (1997).
/// Of a list of at most `size` identities it is the whole; of a longer one a fair sample, for which a share found has a
/// standard error below 0.8 percent. Two samples of one list are equal whatever the order of its rows.
package struct IdentitySample: Hashable, Sendable {
    /// The hashes kept, ascending and different.
    package let hashes: [UInt64]

    /// How many hashes are kept at most.
    package static let size = 4_096

    /// The sample of these identities' hashes, in any order and with repetitions.
    package init(of hashes: some Sequence<UInt64>) {
        var kept: [UInt64] = []
        for hash in hashes.sorted() where kept.last != hash {
            if kept.count == Self.size { break }
            kept.append(hash)
        }
        self.hashes = kept
    }

    /// How many of the sample's identities a list of these hashes still has.
    package func found(in hashes: Set<UInt64>) -> Int {
        self.hashes.count { hashes.contains($0) }
    }
}

/// The hash of an identity's spelling: FNV-1a, its bits mixed; the same on every machine and in every version.
package func identityHash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
}
