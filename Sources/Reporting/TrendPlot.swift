// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// The open gaps of many nights by verdict, one layer upon the other.
struct TrendPlot {
    let nights: [NightTally]
    let text: any ReportText
    /// As deep as it stands in its page.
    var heading = HTMLTag.h3

    /// The layers from below: what is not invited yet, then what is.
    private static let layers: [(style: String, verdicts: [Verdict])] = [
        ("layer1", [.missingBoth]), ("layer2", [.missingReseller]), ("layer3", [.missingProvider]),
        ("layer4", [.removed]), ("layer5", [.waiting, .reminderDue, .halfLinked]),
    ]

    /// Draws it, or says that one night makes no trend.
    func write(to writer: inout HTMLWriter) {
        writer.element(.div, .style("plot wide-plot")) { plot in
            plot.element(heading, words: text.words(.trendHeading))
            guard let first = nights.first, let last = nights.last, nights.count > 1 else {
                return plot.element(.p, .style("muted"), words: text.words(.trendLater))
            }
            plot.element(.p, .style("muted"), words: text.trend(from: first, to: last, greatest: greatest))
            plot.drawing(width: width, height: height, style: "trend") { draw(to: &$0) }
            plot.element(.div, .style("axis"), .hidden) { axis in
                axis.element(.span, words: text.date(first.day))
                axis.element(.span, words: text.date(last.day))
            }
            writeLegend(to: &plot)
        }
    }

    private var greatest: Int {
        nights.map { night in Self.layers.reduce(0) { $0 + count($1.verdicts, in: night) } }.max() ?? 0
    }

    private func count(_ verdicts: [Verdict], in night: NightTally) -> Int {
        verdicts.reduce(0) { $0 + night.verdicts[$1.rawValue, default: 0] }
    }

    private func draw(to drawing: inout HTMLWriter) {
        let (top, span) = (max(1, greatest), max(1, nights[nights.count - 1].day - nights[0].day))
        var below = nights.map { _ in 0 }
        for layer in Self.layers {
            let above = nights.indices.map { below[$0] + count(layer.verdicts, in: nights[$0]) }
            if above != below {
                let upper = nights.indices.map { (x: place(of: $0, span), y: height - height * above[$0] / top) }
                let lower = nights.indices.map { (x: place(of: $0, span), y: height - height * below[$0] / top) }
                drawing.shape(layer.style, upper + lower.reversed())
            }
            below = above
        }
        for (index, night) in nights.enumerated() where night.isDoubtful {
            let x = min(width - 3, max(0, place(of: index, span) - 1))
            drawing.rectangle("doubtful", x: x, y: height - 8, width: 3, height: 8)
        }
    }

    private func place(of night: Int, _ span: Int) -> Int { width * (nights[night].day - nights[0].day) / span }

    private func writeLegend(to plot: inout HTMLWriter) {
        plot.element(.ul, .style("legend")) { list in
            for layer in Self.layers where nights.contains(where: { count(layer.verdicts, in: $0) > 0 }) {
                let isInvited = layer.verdicts.count > 1
                item(layer.style, isInvited ? text.words(.invitedLayer) : text.verdict(layer.verdicts[0]), in: &list)
            }
            if nights.contains(where: \.isDoubtful) { item("doubtful", text.words(.doubtfulNight), in: &list) }
        }
    }

    private func item(_ style: String, _ words: String, in list: inout HTMLWriter) {
        list.element(.li) { item in
            item.drawing(width: 10, height: 10, style: "key") { drawing in
                drawing.rectangle(style, x: 0, y: 0, width: 10, height: 10)
            }
            item.append(words: words)
        }
    }
}

private let width = 1_000
private let height = 160
