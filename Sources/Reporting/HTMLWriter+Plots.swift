// SPDX-License-Identifier: MIT

/// One bar of a small plot: what it counts, how many, and the choice of customers that shows them.
struct Bar {
    let label: Phrase
    let count: Int
    /// An address of the table of customers; `nil` where no choice says the same.
    var choice: String?
}

extension HTMLWriter {
    /// Bars below each other, each as long as its count is great; who sees no bars reads the counts.
    mutating func bars(_ title: String, id: String, _ bars: [Bar]) {
        let greatest = max(1, bars.map(\.count).max() ?? 1)
        element(.div, .style("plot")) { plot in
            plot.element(.h3, .id("plot-\(id)"), words: title)
            plot.element(.ul, .style("bars"), .labelledBy("plot-\(id)")) { list in
                for bar in bars {
                    list.element(.li) { item in
                        if let choice = bar.choice {
                            item.element(.span, .choice(choice), phrase: bar.label)
                        } else {
                            item.element(.span, phrase: bar.label)
                        }
                        item.element(.strong, words: "\(bar.count)")
                        item.drawing(width: 1_000, height: 8, style: "bar") { drawing in
                            drawing.rectangle("track", x: 0, y: 0, width: 1_000, height: 8)
                            let length = bar.count == 0 ? 0 : max(4, 1_000 * bar.count / greatest)
                            drawing.rectangle("length", x: 0, y: 0, width: length, height: 8)
                        }
                    }
                }
            }
        }
    }

    /// A drawing that says nothing which does not stand beside it in words; it is stretched to the room there is.
    mutating func drawing(width: Int, height: Int, style: String, content: (inout HTMLWriter) -> Void) {
        element(
            .svg,
            .style(style),
            .measure(.viewBox, "0 0 \(width) \(height)"),
            .measure(.stretching, "none"),
            .hidden,
            content: content
        )
    }

    mutating func rectangle(_ style: String, x: Int, y: Int, width: Int, height: Int) {
        element(
            .rect,
            .style(style),
            .measure(.x, "\(x)"),
            .measure(.y, "\(y)"),
            .measure(.width, "\(width)"),
            .measure(.height, "\(height)"),
            words: ""
        )
    }

    /// A shape through these points, closed.
    mutating func shape(_ style: String, _ points: [(x: Int, y: Int)]) {
        let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined(separator: " ")
        element(.path, .style(style), .measure(.d, "\(path) Z"), words: "")
    }
}
