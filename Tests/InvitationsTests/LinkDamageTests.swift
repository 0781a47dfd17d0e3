// SPDX-License-Identifier: MIT

import Invitations
import Testing

/// Links that something happened to: never used as they are, and offered as they were.
@Suite struct LinkDamageTests {
    @Test(arguments: LinkDamage.all)
    func saysWhatHappenedAndOffersTheLinkAsItWas(_ damage: LinkDamage) {
        for link in [Sample.combinedURL, Sample.resellerURL] {
            let damaged = damage.damage(link)
            let finding = LinkFinding(checking: damaged)
            #expect(finding.verdict == .reject)
            #expect(finding.kind == nil && finding.parties == nil)
            #expect(finding.url == damaged)
            #expect(finding.repaired == link)
            #expect(finding.reason.contains(damage.reason), "\(finding.reason)")
        }
    }

    @Test func thereAreManyOfThem() {
        #expect(LinkDamage.all.count >= 80)
        #expect(Set(LinkDamage.all.map(\.description)).count == LinkDamage.all.count)
    }

    /// Of two damages, one over the other, the link is found in nearly all cases, and never another one.
    @Test func twoDamagesNeverMakeAnotherLink() {
        let link = Sample.combinedURL
        var lost: [String] = []
        for (row, first) in LinkDamage.all.enumerated() {
            let once = first.damage(link)
            // A seventh of all pairs, each damage as often as any other.
            for second in LinkDamage.all.indices.filter({ ($0 + row) % 7 == 0 }).map({ LinkDamage.all[$0] }) {
                let twice = second.damage(once)
                guard twice != link, twice != once else { continue }
                let finding = LinkFinding(checking: twice)
                #expect(finding.verdict == .reject, "\(first), \(second)")
                #expect(finding.repaired == nil || finding.repaired == link, "\(first), \(second)")
                if finding.repaired == nil { lost.append("\(first), \(second)") }
            }
        }
        #expect(lost.count * 8 * 7 < LinkDamage.all.count * LinkDamage.all.count, "\(lost)")
    }

    /// Whatever is done to one byte: the link is refused, or leads to the same host.
    @Test func noChangeOfAByteIsTakenForAnotherHost() {
        let bytes = Array(Sample.combinedURL.utf8)
        let signs = Array("\t#%&/:@\\Z0".utf8) + [0xC3]
        for index in bytes.indices {
            // Every byte where the host is, the dangerous ones behind it.
            let changes = (8..<28).contains(index) ? Array(UInt8(0x00)...0x80) : signs
            for byte in changes where byte != bytes[index] {
                var changed = bytes
                changed[index] = byte
                let finding = LinkFinding(checking: String(decoding: changed, as: UTF8.self))
                let host = String(decoding: changed.prefix(28), as: UTF8.self).lowercased()
                if finding.verdict != .reject { #expect(host == "https://admin.microsoft.com/") }
                if let repaired = finding.repaired { #expect(repaired.hasPrefix("https://admin.microsoft.com/")) }
            }
        }
    }

    /// An ID in a repaired link is one that stood in what was given.
    @Test func noChangeOfAByteMakesAnIDThatWasNotThere() {
        let bytes = Array(Sample.combinedURL.utf8)
        for index in bytes.indices {
            for byte in [0x20, 0x26, 0x2D, 0x5C, 0x7B, 0x25, 0x30, 0x41, 0xAD] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                let text = String(decoding: changed, as: UTF8.self)
                guard let repaired = LinkFinding(checking: text).repaired else { continue }
                guard let parties = LinkFinding(checking: repaired).parties else {
                    Issue.record("a repaired link must be one: \(repaired)")
                    continue
                }
                let joined = text.filter { !$0.isWhitespace && $0 != "\\" }.lowercased()
                #expect(joined.contains("\(parties.partner)"))
                #expect(joined.contains(parties.partnerID ?? "?"))
            }
        }
    }
}
