// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Thirty nights of one partner with one ledger, judged by what they leave in the reports folder and by nothing else.
@Suite struct ThirtyNightsTests {
    @Test(arguments: Course.all) func everybodyHasItsVerdictEveryNight(_ course: Course) throws {
        let played = try ThirtyNights.played.get()
        for night in played.nights {
            let row = night.row(of: course.short)
            let said = row.map { "\($0.standing) \($0.action)\($0.letter)" }
            #expect(
                said == course.expected[night.number],
                "night \(night.number) of \(course.short): \(row?.cells ?? [:])"
            )
            let open =
                course.gap?.contains(night.number) == true ? "\(night.counted - (course.gap?.lowerBound ?? 0))" : ""
            #expect(row == nil || row?["days_open"] == open, "night \(night.number) of \(course.short)")
        }
    }

    @Test(arguments: 1...30) func everyNightKeepsItsPromises(_ number: Int) throws {
        let played = try ThirtyNights.played.get()
        let night = played.nights[number - 1]
        let told = [12, 18, 20, 21, 22, 23, 24, 27]
        #expect(night.status == (told.contains(number) ? 3 : 0), "\(night.errors)")
        #expect(Set(night.customers.map(\.key)).count == night.customers.count)
        #expect(Set(night.customers.map { $0["tenant_id"] }.filter { $0 != "" }).count == night.tenants.count)
        for row in night.customers { expectConsistent(row, night) }
        let gaps = night.customers.filter { $0.isProvenGap && ![1, 7, 10].contains($0.rule) }
        #expect(night.gaps.map(\.key).sorted() == gaps.map(\.key).sorted())
        #expect(night.letters.map { $0["file"] ?? "" }.sorted() == night.files)
        #expect(
            Set(night.letters.map { $0["customer_key"] ?? "" }) == Set(night.customers.filter(\.isLetter).map(\.key))
        )
        #expect(night.summary.customers == night.customers.count)
        #expect(night.summary.gaps == night.gaps.count)
        #expect(night.summary.drafts.total == night.files.count)
        #expect(night.summary.status == Int(night.status))
        #expect(night.summary.day == date(night.counted))
    }

    /// Invariants of VERDICTS.md, on one row.
    private func expectConsistent(_ row: Row, _ night: PlayedNight) {
        let comment = Comment(rawValue: "night \(night.number): \(row.cells)")
        if [23, 26, 27, 30, 31].contains(row.rule) {
            #expect(row.isLetter != (row["withheld_reason"] != ""), comment)
        } else {
            #expect(!row.isLetter && row["withheld_reason"] == "", comment)
        }
        guard row.isLetter else { return }
        #expect(!(row["missing"] ?? "?").contains("?"), comment)
        #expect(
            ["missing-both", "missing-reseller", "missing-provider", "half-linked", "reminder-due"]
                .contains(row["verdict"] ?? ""),
            comment
        )
        #expect(![12, 20, 27].contains(night.number), comment)
    }

    @Test func nobodyVanishesAndNoDateIsForgotten() throws {
        let nights = try ThirtyNights.played.get().nights
        // The night of the clock takes the place of the one before: both follow the night of two days ago.
        for (before, after) in zip(nights, nights.dropFirst()) {
            for row in before.customers {
                let later = after.customers.first { $0.key == row.key }
                #expect(later != nil, "\(row.key) after night \(before.number)")
                #expect(later?["first_seen"] == row["first_seen"], "\(row.key) after night \(before.number)")
                guard let was = Int(row["days_open"] ?? ""), let now = Int(later?["days_open"] ?? "") else { continue }
                #expect(now >= was, "\(row.key) after night \(before.number)")
            }
        }
        let firstSeen = ["Kastanie": 14, "Nelke2": 8, "Olive": 10]
        for short in firms.keys.sorted() {
            #expect(nights[29].row(of: short)?["first_seen"] == date(firstSeen[short] ?? 1), "\(short)")
        }
    }

    @Test func keysAreKept() throws {
        let nights = try ThirtyNights.played.get().nights
        for (short, firm) in firms.sorted(by: { $0.key < $1.key }) where !["Kastanie", "Kresse"].contains(short) {
            #expect(Set(nights.compactMap { $0.row(of: short)?.key }) == [firm.key])
        }
        let keys = Set(nights.compactMap { $0.row(of: "Kastanie")?.key })
        #expect(keys.count == 1)
        #expect(keys.first?.hasPrefix("n-") == true)
    }

    @Test(arguments: ["Mistel", "Linde", "Weide", "Tanne", "Quitte"])
    func aDraftNobodyHandsOverStaysTheSame(_ short: String) throws {
        let nights = try ThirtyNights.played.get().nights
        let letters = nights.compactMap { night in
            night.letters.first { $0["customer_key"] == night.row(of: short)?.key }
        }
        #expect(letters.count > 5)
        #expect(Set(letters).count == 1)
    }

    /// A person's word counts on the night that reads it, and a letter that nobody needs any more is gone that night.
    @Test(arguments: [
        (2, "Distel", "draft:reseller+provider:alster"), (3, "Distel", "open 2026-09-02"),
        (13, "Distel", "reminder 1:reseller+provider:alster"), (14, "Distel", "open 2026-09-13"),
        (5, "Robinie", "bounced 2026-09-04"), (12, "Robinie", "draft 2026-09-09"), (5, "Salbei", "said 2026-09-04"),
        (4, "Pappel", ""), (18, "Weide", "draft:reseller"), (22, "Weide", "draft 2026-09-01"), (5, "Kiefer", ""),
        (20, "Olive", "draft 2026-09-15"), (21, "Olive", ""), (8, "Birke", ""), (19, "Celler", "open 2026-09-18"),
    ])
    func theInvitationIsToldAsItStandsTonight(_ number: Int, _ short: String, _ cell: String) throws {
        let night = try ThirtyNights.played.get().nights[number - 1]
        #expect(night.row(of: short)?["invitation"] == cell)
    }

    @Test func thePageCountsTheDaysOfAnInvitationFromTheFirstNight() throws {
        let nights = try ThirtyNights.played.get().nights
        #expect(nights[2].page.contains("Invited on 2 Sep 2026, 1 day ago"))
        #expect(!nights[2].page.contains("Invited on 1 Sep 2026"))
    }

    @Test func theReturnedLetterGoesToTheNewAddress() throws {
        let night = try ThirtyNights.played.get().nights[8]
        #expect(night.row(of: "Robinie")?["recipient"] == "neu@robinie.example")
    }

    @Test func aSecondRunOfTheNightChangesNothing() throws {
        let played = try ThirtyNights.played.get()
        #expect(played.second.first == played.second.again)
        #expect(!played.second.first.isEmpty)
        #expect(played.second.ledgerBefore == played.second.ledgerAfter)
        #expect(played.second.ledgerBefore.contains("INSERT INTO"))
    }

    @Test func aClockThatIsSetBackIsSaid() throws {
        let nights = try ThirtyNights.played.get().nights
        #expect(nights.filter { $0.errors.contains("[clock-jumped]") }.map(\.number) == [24])
        #expect(nights[23].errors.contains("it is 2026-09-22, but the last night was 2026-09-23"))
    }

    @Test func theTableSpeaksOfEverybody() {
        #expect(Course.all.map(\.short).sorted() == firms.keys.sorted())
    }
}

/// What one customer must come out as: a paragraph of the table.
struct Course: Sendable, CustomTestStringConvertible {
    let short: String
    private(set) var expected: [Int: String] = [:]
    private(set) var gap: ClosedRange<Int>?

    var testDescription: String { short }

    static let all: [Course] = {
        var courses: [Course] = []
        var names = 0
        for line in thirtyNightsTable.split(separator: "\n") {
            if line.hasPrefix("  ") {
                for index in courses.indices.suffix(names) { courses[index].read(line) }
            } else {
                let shorts = line.prefix { $0 != ":" }.split(separator: " ")
                names = shorts.count
                courses += shorts.map { Course(short: String($0)) }
            }
        }
        return courses
    }()

    private mutating func read(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 1)
        if words[0] == "gap" {
            gap = ranges(words[1]).first
        } else {
            for night in ranges(words[0]).joined() {
                precondition(expected[night] == nil, "night \(night) of \(short) stands twice")
                expected[night] = String(words[1])
            }
        }
    }

    private func ranges(_ text: Substring) -> [ClosedRange<Int>] {
        text.split(separator: ",").map { part in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            return ends[0]...ends[ends.count - 1]
        }
    }
}
