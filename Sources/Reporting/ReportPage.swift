// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

/// `report.html`: one file, no request to anywhere, complete without its script as far as one window goes.
///
/// The page stands there twice, in the configured language and, unseen until somebody asks, in the other one.
func reportPage(of night: Night) -> [UInt8] {
    let languages = [night.report.language] + ReportLanguage.allCases.filter { $0 != night.report.language }
    let embedding = Embedding(of: night)
    let pages = languages.map { ReportPage(night: night, text: $0.text, embedding: embedding) }
    var writer = HTMLWriter()
    writer.append(markup: "<!DOCTYPE html>\n")
    writer.element(.html, .lang(languages[0].rawValue)) { html in
        pages[0].writeHead(to: &html)
        html.element(.body) { body in
            pages[0].writePage(to: &body)
            for page in pages.dropFirst() {
                body.element(.template, .part("language")) { page.writePage(to: &$0) }
            }
            body.data("customer-rows", EmbeddedRows(embedding.rows(of: night), of: night).bytes)
            for script in reportScripts {
                body.append(markup: "<script>")
                body.append(markup: script)
                body.append(markup: "</script>\n")
            }
        }
    }
    return writer.bytes
}

/// The report of one night in one language; each part of the page is in its own file.
struct ReportPage {
    let night: Night
    let text: any ReportText
    let embedding: Embedding

    var report: NightReport { night.report }
    var figures: NightFigures { night.figures }

    /// A section of the page with its heading, reachable by name.
    func section(_ id: String, _ heading: Label, in writer: inout HTMLWriter, content: (inout HTMLWriter) -> Void) {
        writer.element(.section, .id(id), .labelledBy("\(id)-heading")) { section in
            section.element(.h2, .id("\(id)-heading"), words: text.label(heading))
            content(&section)
        }
    }

    private var windowTitle: String {
        "partnergap · \(text.label(.title)) \(text.date(report.day)) · \(report.partner.name)"
    }

    fileprivate func writeHead(to writer: inout HTMLWriter) {
        writer.element(.head) { head in
            head.append(markup: "<meta charset=\"utf-8\">\n")
            head.append(ContentPolicy(styles: reportStyleSheets, scripts: reportScripts))
            head.append(markup: pageFrame)
            head.element(.title, words: windowTitle)
            for sheet in reportStyleSheets {
                head.append(markup: "\n<style>")
                head.append(markup: sheet)
                head.append(markup: "</style>\n")
            }
        }
    }

    fileprivate func writePage(to writer: inout HTMLWriter) {
        writer.element(.div, .lang(text.language.rawValue), .part("page"), .windowTitle(windowTitle)) { page in
            writeHeader(to: &page)
            page.element(.main) { main in
                writeRenewals(to: &main)
                writeTrust(to: &main)
                writeTonight(to: &main)
                writeToDo(to: &main)
                writeCustomers(to: &main)
                writeRejected(to: &main)
            }
            writeFooter(to: &page)
        }
    }

    private func writeHeader(to writer: inout HTMLWriter) {
        writer.element(.header) { header in
            header.element(.div, .style("product")) { line in
                line.element(.span, words: "partnergap")
                for other in ReportLanguage.allCases where other != text.language {
                    line.element(
                        .button,
                        .plainButton,
                        .part("switch"),
                        .lang(other.rawValue),
                        .shownByScript,
                        words: other.text.words(.otherLanguage)
                    )
                }
            }
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

    private func writeFooter(to writer: inout HTMLWriter) {
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
