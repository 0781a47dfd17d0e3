// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage

/// For each compared record of a customer what was compared and what it came to, line by line.
///
/// A record that names a tenant is explained only where the tenant is doubted.
func comparisonLines(of customer: Customer, in report: NightReport) -> [String] {
    let places = Places(of: report)
    return customer.records.flatMap { record -> [String] in
        guard let link = report.links[record], report.records.indices.contains(record) else { return [] }
        if report.records[record].tenantID != nil, link.conflict == nil { return [] }
        return lines(of: record, link, in: places)
    }
}

/// What was compared between the two of a pair, line by line, as `explain` shows it; empty where a rule found them.
package func waterfall(of pair: UndecidedPair, in report: NightReport) -> [String] {
    let places = Places(of: report)
    return [pair.one.record, pair.other.record].flatMap { record -> [String] in
        guard let link = report.links[record], report.records.indices.contains(record) else { return [] }
        return lines(of: record, link, in: places)
    }
}

private func lines(of record: Int, _ link: LinkExplanation, in places: Places) -> [String] {
    let pair = "\(places.named(record).plain) and \(places.named(link.lender).plain)"
    var lines = ["\(pair): \(verdict(on: link)), \(percent(link.probability)) %"]
    var sum = 0.0
    for finding in link.findings.dropLast() {
        sum += finding.weight
        lines.append(line(of: finding, sum: sum))
    }
    lines.append(line(ofRivals: link, in: places))
    if link.lender != link.anchor {
        let (lender, anchor) = (places.place(ofRecord: link.lender), places.named(link.anchor).plain)
        // A row without a tenant was joined to the customer itself, before it could lend anything.
        let names = places.records[link.lender].tenantID != nil
        let why = names ? "it names the tenant of \(anchor)" : "it is surely the same customer as \(anchor)"
        lines.append("  the row \(lender) lends its profile: \(why)")
    }
    lines.append("  \(turning(link))")
    return lines
}

private func verdict(on link: LinkExplanation) -> String {
    if let reason = link.reason { return "review, because \(reason)" }
    return switch link.zone {
    case .match: "match"
    case .review: "review"
    case .no: "no match"
    }
}

private func line(of finding: ComparisonFinding, sum: Double) -> String {
    let what = finding.level.isEmpty ? finding.name : "\(finding.name): \(finding.level)"
    let values = finding.left.isEmpty && finding.right.isEmpty ? "" : " (\(finding.left) | \(finding.right))"
    return "  \(column(finding.weight)) \(column(sum))  \(what)\(values)"
}

/// The last line of the sum: what those take away who might be meant as well.
private func line(ofRivals link: LinkExplanation, in places: Places) -> String {
    let share = column(link.findings.last?.weight ?? 0)
    let start = "  \(share) \(column(link.weight))  "
    guard let rival = link.rival else { return "\(start)rivals: none" }
    return "\(start)rivals: \(places.named(rival.record).plain) with \(tenths(rival.weight)) is the next likely"
}

private func turning(_ link: LinkExplanation) -> String {
    switch link.bar {
    case nil: break
    case .nameOnly?, .oneThingOnly?:
        return "what would change it: the same tenant ID, domain or telephone number, or a person's word"
    case .damagedName?, .wordMore?, .otherWord?, .otherName?:
        return "what would change it: the same tenant ID, the name in full, or a person's word"
    }
    guard let turning = link.turning else {
        return link.zone == .match
            ? "nothing that is missing could by itself make it no match"
            : "nothing that is missing could by itself make it a match"
    }
    let what = "\(turning.name): \(turning.level) (\(tenths(turning.weight)))"
    return "what would change it: \(what) would make it \(turning.makesMatch ? "a match" : "no match any more")"
}

/// A weight in a column of its own.
private func column(_ bits: Double) -> String {
    let text = tenths(bits)
    return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
}

private func percent(_ probability: Double) -> String {
    let perMille = min(999, Int(probability * 1000))
    return "\(perMille / 10).\(perMille % 10)"
}

extension LinkEvidence {
    /// How likely it is, in per cent with one digit; never a certainty.
    func percent(_ point: String) -> String {
        let perMille = min(999, perMille)
        return "\(perMille / 10)\(point)\(perMille % 10)"
    }
}

/// Tenths of bits with their sign.
func tenths(_ weight: Int, _ point: String) -> String {
    "\(weight < 0 ? "−" : "+")\(abs(weight) / 10)\(point)\(abs(weight) % 10)"
}
