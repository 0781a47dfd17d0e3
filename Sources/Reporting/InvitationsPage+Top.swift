// SPDX-License-Identifier: MIT

import Invitations

extension InvitationsPage {
    /// Every link once: how many letters carry it, whom it names, and whether it is in order.
    func writeLinks(to section: inout HTMLWriter) {
        section.element(.ul, .style("links")) { list in
            for link in links {
                list.element(.li) { item in
                    item.element(.p) { line in
                        let count = text.carried(by: link.letters, of: letters.count, link.name)
                        line.element(.strong, words: count)
                        line.append(words: " ")
                        writeVerdict(of: link, isQuiet: false, to: &line)
                    }
                    item.element(.code, .style("line"), value: link.finding.url)
                }
            }
        }
    }

    /// `uns + Alster Cloud Distribution GmbH, Kundenlink, in Ordnung`.
    func writeVerdict(of link: CarriedLink, isQuiet: Bool, to writer: inout HTMLWriter) {
        let style =
            switch link.finding.verdict {
            case .accept: "good"
            case .legacy: "doubt"
            case .reject: "bad"
            }
        writer.element(.span, .style(isQuiet ? "quiet" : "chip \(style)")) { chip in
            for (index, party) in link.parties.enumerated() {
                if index > 0 { chip.append(words: " + ") }
                chip.append(text.party(party))
            }
            chip.append(words: "\(link.parties.isEmpty ? "" : ", ")\(text.verdict(link.finding))")
        }
    }

    /// The command that approves all of them.
    func writeApproval(of batch: String, to section: inout HTMLWriter) {
        section.element(.p, words: words(.approveAll))
        section.element(.p, .style("actions")) { line in
            line.element(.code, .id("approve-all"), .style("command"), words: "partnergap batch approve \(batch)")
            writeCopyButton(.copyCommand, of: "approve-all", in: &line)
        }
    }

    /// A button that copies what stands in a place of this page; the script shows it.
    func writeCopyButton(_ label: LetterLabel, of place: String, in writer: inout HTMLWriter) {
        writer.element(
            .button,
            .plainButton,
            .shownByScript,
            .copies(place),
            .done(words(.copied)),
            .refused(words(.copyRefused)),
            words: words(label)
        )
    }
}
