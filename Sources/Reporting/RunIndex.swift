// SPDX-License-Identifier: MIT

package import CustomerModel

/// A run whose report lies there, by its numbers.
package struct ListedRun: Hashable, Sendable {
    /// The folder of its report, beside the index.
    package let folder: String
    /// The traffic light.
    package let trust: Trust
    /// All customers.
    package let customers: Int
    /// Gaps first seen that night.
    package let newGaps: Int
    /// Letters drafted.
    package let drafts: Int
    /// Customers about whom a person had to do something.
    package let toDo: Int
    /// Its day, gaps and verdicts.
    package let tally: NightTally

    /// A run.
    package init(
        folder: String,
        trust: Trust,
        customers: Int,
        newGaps: Int,
        drafts: Int,
        toDo: Int,
        tally: NightTally
    ) {
        self.folder = folder
        self.trust = trust
        self.customers = customers
        self.newGaps = newGaps
        self.drafts = drafts
        self.toDo = toDo
        self.tally = tally
    }
}

/// `index.html` beside the runs: the trend, and every run with its numbers, the newest first.
///
/// Runs come in the order of their folders; of two runs of one night the trend shows the later one. No script, no request,
/// and no customer: nothing in it has to be forgotten. The same values give the same bytes.
package func runIndex(of runs: [ListedRun], partner: String, language: ReportLanguage) -> [UInt8] {
    RunIndexPage(runs: runs, partner: partner, text: language.text).bytes
}

private struct RunIndexPage {
    let runs: [ListedRun]
    let partner: String
    let text: any ReportText

    var bytes: [UInt8] {
        var writer = HTMLWriter()
        writer.append(markup: "<!DOCTYPE html>\n")
        writer.element(.html, .lang(text.language.rawValue)) { html in
            html.element(.head) { writeHead(to: &$0) }
            html.element(.body) { body in
                body.element(.header) { header in
                    header.element(.div, .style("product"), words: "partnergap")
                    header.element(.h1) { heading in
                        heading.append(words: "\(text.words(.indexHeading)) · ")
                        heading.append(value: partner)
                    }
                }
                body.element(.main) { main in
                    main.element(.section) { section in
                        TrendPlot(nights: nights, text: text, heading: .h2).write(to: &section)
                    }
                    main.element(.section) { section in
                        section.element(.h2, words: text.words(.runsHeading))
                        writeTable(to: &section)
                    }
                }
            }
        }
        return writer.bytes
    }

    /// The last nights of the trend, oldest first, each by its latest run.
    private var nights: [NightTally] {
        var nights: [NightTally] = []
        for tally in runs.map(\.tally).sorted(by: { $0.day < $1.day }) {
            if nights.last?.day == tally.day { nights.removeLast() }
            nights.append(tally)
        }
        guard let last = nights.last else { return [] }
        return nights.filter { last.day - $0.day <= Trend.days }
    }

    private func writeHead(to head: inout HTMLWriter) {
        head.append(markup: "<meta charset=\"utf-8\">\n")
        head.append(ContentPolicy(styles: reportStyleSheets, scripts: []))
        head.append(markup: pageFrame)
        head.element(.title, words: "partnergap · \(text.words(.indexHeading)) · \(partner)")
        for sheet in reportStyleSheets {
            head.append(markup: "\n<style>")
            head.append(markup: sheet)
            head.append(markup: "</style>\n")
        }
    }

    private func writeTable(to section: inout HTMLWriter) {
        let titles = [
            text.label(.run), text.words(.trustColumn), text.words(.customersColumn), text.words(.gapsColumn),
            text.words(.newColumn), text.words(.draftsColumn), text.words(.toDoColumn),
        ]
        section.element(.table, .style("runs")) { table in
            table.element(.thead) { head in
                head.element(.tr) { line in
                    for title in titles { line.element(.th, .scope("col"), words: title) }
                }
            }
            table.element(.tbody) { body in
                for run in runs.reversed() { write(run, titles, to: &body) }
            }
        }
    }

    private func write(_ run: ListedRun, _ titles: [String], to body: inout HTMLWriter) {
        body.element(.tr) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.a, .file("\(run.folder)/report.html"), words: text.date(run.tally.day))
                cell.element(.span, .style("line muted"), value: run.folder)
            }
            line.element(.td, .style("cell"), .label(titles[1])) { cell in
                cell.element(.div) { box in
                    box.element(.span, .style("chip \(run.trust.style)"), words: text.trust(run.trust).title)
                }
            }
            let numbers = [run.customers, run.tally.gaps, run.newGaps, run.drafts, run.toDo]
            for (title, number) in zip(titles.dropFirst(2), numbers) {
                line.element(.td, .style("cell"), .label(title), words: "\(number)")
            }
        }
    }
}
