// SPDX-License-Identifier: MIT

import CustomerModel
package import Invitations

/// `invitations/invitations.html`: tonight's letters as they will look, to be read, copied, opened and approved.
///
/// One file without a request to anywhere; what its script adds (copying, unfolding) is all that is missing without it.
/// `batch` is the id that `batch approve` takes, `nil` where the ledger is a table that takes no approvals; `messages` are
/// the drafts by the names of their files. A letter without a draft is left out. The same values give the same bytes.
package func invitationsPage(for report: NightReport, batch: String?, messages: [String: Message]) -> ReportFile {
    let letters = report.batch.invitations.compactMap { invitation in
        messages[invitation.fileName].map { (invitation, $0) }
    }
    let page = InvitationsPage(report: report, batch: batch, letters: letters)
    return ReportFile(name: "invitations/invitations.html", bytes: page.bytes)
}

/// The page of one night's letters in one language.
struct InvitationsPage {
    let report: NightReport
    let batch: String?
    let letters: [(invitation: Invitation, message: Message)]
    let text: any ReportText
    let places: Places
    let links: [CarriedLink]

    init(report: NightReport, batch: String?, letters: [(Invitation, Message)]) {
        self.report = report
        self.batch = batch
        self.letters = letters.map { (invitation: $0.0, message: $0.1) }
        text = report.language.text
        places = Places(of: report)
        links = carriedLinks(of: report, letters)
    }

    var bytes: [UInt8] {
        var writer = HTMLWriter()
        writer.append(markup: "<!DOCTYPE html>\n")
        writer.element(.html, .lang(text.language.rawValue)) { html in
            writeHead(to: &html)
            html.element(.body) { body in
                writeHeader(to: &body)
                body.element(.main) { writeMain(to: &$0) }
                body.append(markup: "<script>")
                body.append(markup: lettersScript)
                body.append(markup: "</script>\n")
            }
        }
        return writer.bytes
    }

    private func writeHead(to writer: inout HTMLWriter) {
        writer.element(.head) { head in
            head.append(markup: "<meta charset=\"utf-8\">\n")
            head.append(ContentPolicy(styles: [styleSheet, lettersStyleSheet], scripts: [lettersScript]))
            head.append(markup: pageFrame)
            let day = text.date(report.day)
            head.element(.title, words: "partnergap · \(words(.title)) \(day) · \(report.partner.name)")
            for sheet in [styleSheet, lettersStyleSheet] {
                head.append(markup: "\n<style>")
                head.append(markup: sheet)
                head.append(markup: "</style>\n")
            }
        }
    }

    private func writeHeader(to writer: inout HTMLWriter) {
        writer.element(.header) { header in
            header.element(.p, .style("product"), words: "partnergap")
            header.element(.h1) { heading in
                heading.append(words: "\(words(.title)) \(text.date(report.day)) · ")
                heading.append(value: report.partner.name)
            }
            header.element(.p, .style("muted")) { line in
                line.append(words: "\(text.counted(.draft, letters.count))\(reminders) · \(text.label(.run)) ")
                line.append(value: report.run)
                if let batch {
                    line.append(words: " · \(words(.batch)) ")
                    line.element(.code, words: batch)
                }
                line.append(words: " · ")
                line.element(.a, .nightReport, words: words(.night))
            }
        }
    }

    private var reminders: String {
        let count = letters.count { $0.invitation.reminder > 0 }
        return count > 0 ? " (\(text.counted(.reminder, count)))" : ""
    }

    private func writeMain(to main: inout HTMLWriter) {
        guard !letters.isEmpty else {
            return main.element(.section) { $0.element(.p, .style("calm"), words: words(.nothing)) }
        }
        section("links", .linksHeading, in: &main) { writeLinks(to: &$0) }
        if let batch {
            section("approve", .approveHeading, in: &main) { writeApproval(of: batch, to: &$0) }
        }
        section("letters", .lettersHeading, in: &main) { writeLetters(to: &$0) }
    }

    private func section(
        _ id: String,
        _ heading: LetterLabel,
        in writer: inout HTMLWriter,
        content: (inout HTMLWriter) -> Void
    ) {
        writer.element(.section, .id(id), .labelledBy("\(id)-heading")) { section in
            section.element(.h2, .id("\(id)-heading"), words: words(heading))
            content(&section)
        }
    }

    /// One of the texts of this page.
    func words(_ label: LetterLabel) -> String { text.words(label) }
}
