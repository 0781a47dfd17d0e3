// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// How fast letters leave, and how many to one domain.
@Suite struct SendingPaceTests {
    @Test func thePaceIsKept() throws {
        let room = try PostRoom(4, mail: "per-minute: 120")
        try room.program("date +%s.%N >> \"$here/times\"; keep")
        let start = ContinuousClock.now
        #expect(try room.send().status == 0)
        #expect(ContinuousClock.now - start >= .milliseconds(1_500))
        let times = String(decoding: try Data(contentsOf: room.spool.appending(path: "times")), as: UTF8.self)
            .split(separator: "\n").compactMap { Double($0) }
        #expect(times.count == 4)
        for (first, second) in zip(times, times.dropFirst()) {
            // The program's own start takes a little, now more, now less.
            #expect(second - first > 0.4, "\(times)")
        }
    }

    @Test func aDomainIsNotFlooded() throws {
        let room = try PostRoom(5, mail: "per-domain: 2") { $0 == 3 ? "kunde3.example" : "gmx.de" }
        try room.program("keep")
        let words = "2 wait: more go to one domain than 'per-domain' allows; send again later"
        let first = try room.send()
        #expect(first.status == 0)
        #expect(first.output.hasSuffix("\n3 handed-over\n\(words)\n"), "\(first.output)")
        #expect(try room.states() == ["handed-over", "handed-over", "handed-over", "approved", "approved"])
        #expect(try nextNight(of: room) == ["-", "-", "-", "approved", "approved"])
        let second = try room.send(on: "2026-11-21")
        #expect(second.status == 0)
        #expect(!second.output.contains("wait"), "\(second.output)")
        #expect(try room.kept().map(\.address).sorted() == room.addresses.sorted())
    }

    private func nextNight(of room: PostRoom) throws -> [String] {
        #expect(try partnergap(["run", "--on", "2026-11-21"], in: room.folder).status == 0)
        return try room.states(on: "2026-11-21")
    }
}
