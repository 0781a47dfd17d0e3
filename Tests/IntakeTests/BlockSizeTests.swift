// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import Intake

/// Where a block ends is chance; nothing that is read may depend on it.
@Suite struct BlockSizeTests {
    @Test(.enabled(if: Material.isPresent), arguments: Material.exports)
    func aFixtureReadsTheSame(_ path: String) throws {
        expectTheSame(try Material.bytes(path), file: path)
    }

    @Test(
        .enabled(if: Corpora.isPresent),
        arguments: Corpora.files(below: ["stale-exports"]).filter { $0.hasSuffix(".csv") }
    )
    func aStaleExportReadsTheSame(_ path: String) throws {
        expectTheSame(try Corpora.bytes(path), file: path)
    }

    @Test(.enabled(if: Corpora.isPresent), arguments: Corpora.files(below: ["xml/attacks"]))
    func anAttackReadsTheSame(_ path: String) throws {
        expectTheSame(try Corpora.bytes(path), file: path, profiles: try attackProfiles())
    }

    @Test(
        .enabled(if: Corpora.isPresent),
        arguments: Corpora.files(below: ["clixml", "csv/powershell", "csv/rust-csv"])
    )
    func aFileOfAnotherCorpusReadsTheSame(_ path: String) throws {
        expectTheSame(try Corpora.bytes(path), file: path)
    }

    private func expectTheSame(_ bytes: [UInt8], file: String, profiles: [SourceProfile] = shipped) {
        for profile in [nil, "generic-table"] where profile == nil || profiles.count > 2 {
            let whole = Outcome(bytes, file: file, as: profile, profiles: profiles, blockSize: max(bytes.count, 1))
            for size in [1, 2, 3, 7, 64, 4_096] where size < bytes.count {
                let other = Outcome(bytes, file: file, as: profile, profiles: profiles, blockSize: size)
                #expect(other == whole, "\(file) by \(profile ?? "the best fit"), blocks of \(size) bytes")
            }
        }
    }
}
