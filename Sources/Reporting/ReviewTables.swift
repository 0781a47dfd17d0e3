// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Reconciliation

/// `decisions-proposed.csv`: a line for the decisions file for every undecided pair, the most valuable first.
///
/// Whoever agrees copies the line; whoever does not writes `different` for `same`. Of two that have tenants of their own
/// only `different` can be said. The tool never touches the decisions file itself.
func proposalTable(of night: Night, flavour: TableFlavour) -> [UInt8] {
    let columns = ["decision", "subject", "other", "value", "until", "who", "when", "why"]
    var writer = DelimitedWriter(flavour, header: columns)
    let (text, places) = (EnglishText(), night.places)
    for pair in night.undecided {
        let names = [pair.one, pair.other].map { night.report.records[$0.record].name }
        let reasons = pair.reasons.map { text.evidence($0, in: places).plain }
        let kind: DecisionKind = pair.haveTenants ? .different : .same
        let why = "\(names.joined(separator: " = "))? \(reasons.joined(separator: "; "))"
        writer.append([
            kind.rawValue, pair.one.reviewed.name, pair.other.reviewed.name, "", "", "", "", why,
        ])
    }
    return writer.bytes
}

/// What `review list --format json` prints.
package func reviewJSON(of report: NightReport) -> String {
    let (text, places) = (EnglishText(), Places(of: report))
    let pairs = undecidedPairs(of: report).map { pair -> JSONValue in
        [
            "rank": .number(pair.rank), "weight_tenths": JSONValue(pair.weight),
            "one": pair.one.json(in: report), "other": pair.other.json(in: report),
            "rival": JSONValue(pair.rival.map { places.place(ofRecord: $0) }),
            "reasons": .array(pair.reasons.map { .string(text.evidence($0, in: places).plain) }),
        ]
    }
    let document: JSONValue = ["schema": 1, "pairs": .array(pairs)]
    return document.line
}

extension UndecidedPair.Side {
    fileprivate func json(in report: NightReport) -> JSONValue {
        let row = report.records[record]
        let reconciled = report.customers[customer]
        return [
            "named": .string(reviewed.name), "customer_key": .string(reconciled.key), "name": .string(row.name),
            "domains": .array(row.domains.map { .string($0.text) }),
            "tenant_id": JSONValue((row.tenantID ?? reconciled.customer.tenantID)?.description),
            "place": .string(place(of: row)), "source": .string(report.sources[row.source].id),
            "file": .string(report.sources[row.source].path), "line": .number(row.line),
            "verdict": .string(reconciled.decided.verdict.rawValue), "missing": .string(reconciled.missing),
        ]
    }
}
