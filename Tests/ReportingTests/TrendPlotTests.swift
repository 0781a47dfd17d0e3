// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import Reporting

/// The plot of the last nights, and the index that shows it.
@Suite struct TrendPlotTests {
    private func night(_ day: Int, _ verdicts: [String: Int], isDoubtful: Bool = false) -> NightTally {
        let gaps = verdicts.values.reduce(0, +)
        return NightTally(day: Day(number: day), isDoubtful: isDoubtful, gaps: gaps, verdicts: verdicts)
    }

    private func drawn(_ nights: [NightTally]) -> String {
        var writer = HTMLWriter()
        TrendPlot(nights: nights, text: EnglishText()).write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func layersLieUponEachOtherAndTheHighestTouchesTheTop() {
        let plot = drawn([
            night(0, ["missing-both": 1, "waiting": 1]),
            night(10, ["missing-both": 2, "waiting": 2], isDoubtful: true),
        ])
        #expect(plot.contains("<path class=\"layer1\" d=\"M0 120 L1000 80 L1000 160 L0 160 Z\">"))
        #expect(plot.contains("<path class=\"layer5\" d=\"M0 80 L1000 0 L1000 80 L0 120 Z\">"))
        #expect(plot.contains("<rect class=\"doubtful\" x=\"997\"") && plot.contains("night in doubt"))
        #expect(plot.contains("2 proven gaps on 1 Jan 1970, 4 on 11 Jan 1970; at most 4 customers"))
    }

    @Test func oneNightMakesNoTrend() {
        #expect(!drawn([night(0, ["missing-both": 1])]).contains("<svg"))
        #expect(drawn([night(0, [:]), night(1, [:])]).contains("<svg class=\"trend\""))
    }

    @Test func theIndexShowsTheNewestFirstAndTheLaterRunOfANight() throws {
        let runs = [("a", 5, 1), ("b", 6, 2), ("b-2", 6, 3)].map { folder, day, gaps in
            ListedRun(
                folder: folder,
                trust: .good,
                customers: 9,
                newGaps: 0,
                drafts: 0,
                toDo: 0,
                tally: night(day, ["missing-both": gaps])
            )
        }
        let page = String(decoding: runIndex(of: runs, partner: "<b>", language: .english), as: UTF8.self)
        let links = page.components(separatedBy: "href=\"").dropFirst().map { $0.split(separator: "/")[0] }
        #expect(links == ["b-2", "b", "a"])
        #expect(page.contains("1 proven gap on 6 Jan 1970, 3 on 7 Jan 1970") && !page.contains("<b>"))
        #expect(!page.contains("<script"))
    }
}
