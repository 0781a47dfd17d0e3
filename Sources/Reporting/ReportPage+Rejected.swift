// SPDX-License-Identifier: MIT

import CustomerModel

extension ReportPage {
    /// The rows that were not used, with their places.
    func writeRejected(to writer: inout HTMLWriter) {
        section("rejected", .rejectedHeading, in: &writer) { section in
            guard !report.rejected.isEmpty else {
                section.element(.p, words: text.label(.noRejected))
                return
            }
            table([.file, .reason, .content], style: "rejected", in: &section) { body in
                for row in report.rejected.prefix(rejectedLimit) { write(row, to: &body) }
            }
            guard report.rejected.count > rejectedLimit else { return }
            section.element(.p, words: text.more(report.rejected.count - rejectedLimit, in: "rejected.csv"))
        }
    }

    private func write(_ row: RejectedRow, to body: inout HTMLWriter) {
        body.element(.tr) { line in
            line.element(.th, .scope("row")) { cell in
                cell.element(.span, .style("line"), value: row.line.map { "\(row.file):\($0)" } ?? row.file)
                cell.element(.span, .style("line muted"), value: row.source)
            }
            self.cell(.reason, in: &line) { cell in
                cell.element(.span, .style("line"), .lang("en"), value: row.reason)
                cell.element(.code, .style("line muted"), words: row.code)
            }
            self.cell(.content, in: &line) { cell in
                cell.element(.code, .style("raw"), value: row.content)
            }
        }
    }
}

/// Most rejected rows on the page; `rejected.csv` has them all.
private let rejectedLimit = 200
