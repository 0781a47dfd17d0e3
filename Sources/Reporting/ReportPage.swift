// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// `report.html`: one file, no script, no request to anywhere.
func reportPage(of night: Night) -> [UInt8] {
    let page = ReportPage(night: night, text: night.report.language.text)
    var writer = HTMLWriter()
    writer.append(markup: "<!DOCTYPE html>\n")
    writer.element(.html, .lang(page.text.language.rawValue)) { html in
        page.writeHead(to: &html)
        html.element(.body) { body in
            page.writeHeader(to: &body)
            body.element(.main) { main in
                page.writeTrust(to: &main)
                page.writeTonight(to: &main)
                page.writeToDo(to: &main)
                page.writeCustomers(to: &main)
                page.writeRejected(to: &main)
            }
            page.writeFooter(to: &body)
        }
    }
    return writer.bytes
}

/// The report of one night in one language; each part of the page is in its own file.
struct ReportPage {
    let night: Night
    let text: any ReportText

    var report: NightReport { night.report }
    var figures: NightFigures { night.figures }

    /// A section of the page with its heading, reachable by name.
    func section(_ id: String, _ heading: Label, in writer: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
        writer.element(.section, .id(id), .labelledBy("\(id)-heading")) { section in
            section.element(.h2, .id("\(id)-heading"), words: text.label(heading))
            content(&section)
        }
    }

    fileprivate func writeHead(to writer: inout HTMLWriter) {
        writer.element(.head) { head in
            head.append(markup: pageFrame)
            head.element(.title) { title in
                title.append(
                    words: "partnergap · \(text.label(.title)) \(text.date(report.day)) · \(report.partner.name)"
                )
            }
            head.append(markup: "\n<style>")
            head.append(markup: styleSheet)
            head.append(markup: "</style>\n")
        }
    }

    fileprivate func writeHeader(to writer: inout HTMLWriter) {
        writer.element(.header) { header in
            header.element(.p, .style("product"), words: "partnergap")
            header.element(.h1) { heading in
                heading.append(words: "\(text.label(.title)) \(text.date(report.day))")
                heading.append(words: " · ")
                heading.append(value: report.partner.name)
            }
            header.element(.p, .style("muted")) { line in
                line.append(words: "\(text.label(.run)) ")
                line.append(value: report.run)
                let before = report.lastNight.map { "\(text.label(.lastNight)): \(text.date($0))" }
                line.append(words: " · \(before ?? text.label(.firstNight))")
            }
            header.element(.nav) { nav in
                nav.element(.ul, .style("tiles")) { writeTiles(to: &$0) }
            }
        }
    }

    private func writeTiles(to list: inout HTMLWriter) {
        let tiles = [
            (text.counted(.customer, figures.customers), "customers"),
            (text.counted(.gap, figures.gaps), "customers"),
            (text.counted(.newGap, figures.newGaps), "tonight"),
            (text.counted(.draft, figures.letters), "tonight"),
            (text.counted(.toDo, figures.toDo), "todo"),
            (text.counted(.rejectedRow, figures.rejectedRows), "rejected"),
        ]
        for (words, target) in tiles {
            let number = words.unicodeScalars.prefix { $0 != " " }
            let noun = words.unicodeScalars.dropFirst(number.count)
            list.element(.li) { tile in
                tile.element(.a, .place(target)) { link in
                    link.element(.strong, words: String(number))
                    link.append(words: String(noun))
                }
            }
        }
    }

    fileprivate func writeFooter(to writer: inout HTMLWriter) {
        let providers = report.providers.map(\.id).filter { figures.awaiting[$0, default: 0] > 0 }
        let files = ["gaps.csv", "customers.csv", "rejected.csv"] + providers.map(providerFile(of:)) + ["summary.json"]
        writer.element(.footer) { footer in
            footer.append(words: "\(text.label(.allTables)): ")
            for (index, file) in files.enumerated() {
                if index > 0 { footer.append(words: " · ") }
                footer.element(.a, .file(file), words: file)
            }
        }
    }
}
