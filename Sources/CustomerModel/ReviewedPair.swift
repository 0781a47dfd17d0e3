// SPDX-License-Identifier: MIT

/// A record as a judgement names it: by what stays the same from night to night, with what it said on that day.
package struct ReviewedRecord: Hashable, Sendable {
    /// `source:number`, else the tenant ID, else the key of the customer; never the number of a row.
    package let name: String
    /// The short name of its source.
    package let source: String
    /// A digest of its name, domains and tenant when it was judged.
    package let said: String
    /// The key of the customer it belonged to: whoever forgets that customer finds the judgement by it.
    package let customer: String

    /// A record.
    package init(name: String, source: String, said: String, customer: String) {
        self.name = name
        self.source = source
        self.said = said
        self.customer = customer
    }
}

extension CustomerRecord {
    /// A digest of what the row says of who it is: name, domains and tenant.
    ///
    /// Case, full stops and the like are none of it: who tidies a list up does not change its customers.
    package var saidDigest: String { digest(named: plainName) }

    /// Whether the row still says what a digest was taken of, also by the name as it was written.
    ///
    /// Ledgers have such digests from before names were brought into one form.
    package func says(_ digest: String) -> Bool { digest == saidDigest || digest == self.digest(named: name) }

    private func digest(named name: String) -> String {
        let domains = domains.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return labelDigest("\(name)\n\(domains.joined(separator: " "))\n\(tenantID?.description ?? "")")
    }

    /// The name in small letters, letters and digits alone, one blank between the words.
    private var plainName: String {
        var plain = String.UnicodeScalarView()
        var isApart = false
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case ".", "'", "’": continue
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                if isApart, !plain.isEmpty { plain.append(" ") }
                isApart = false
                plain.append(scalar)
            default: isApart = true
            }
        }
        return plain.isEmpty ? name : String(plain)
    }
}

/// Two records a person has judged through the tool.
///
/// It is a word in the ledger: the subject and the other are the names of the records, the value says what they were.
package struct ReviewedPair: Hashable, Sendable {
    /// The first record.
    package let one: ReviewedRecord
    /// The second one.
    package let other: ReviewedRecord

    /// A pair.
    package init(_ one: ReviewedRecord, _ other: ReviewedRecord) {
        self.one = one
        self.other = other
    }

    /// The pair of a word; `nil` for a word of another kind, or of the decisions file.
    package init?(of word: Decision) {
        guard word.isReviewed else { return nil }
        let cells = word.value.split(separator: " ").map(String.init)
        guard cells.count == 6 else { return nil }
        self.init(
            ReviewedRecord(name: word.subject, source: cells[0], said: cells[1], customer: cells[2]),
            ReviewedRecord(name: word.other, source: cells[3], said: cells[4], customer: cells[5])
        )
    }

    /// The word that says so.
    package func judged(_ kind: DecisionKind, by who: String, on day: Day, why: String) -> Decision {
        let value = [one, other].flatMap { [$0.source, $0.said, $0.customer] }.joined(separator: " ")
        return Decision(
            kind: kind,
            subject: one.name,
            other: other.name,
            value: value,
            who: who,
            when: day,
            why: why,
            line: 0
        )
    }
}

extension Decision {
    /// Whether it is a judgement of two customers.
    package var isJudgement: Bool { kind == .same || kind == .different }

    /// Whether it is a judgement that was said through the tool.
    package var isReviewed: Bool { isJudgement && line == 0 }

    /// Whether a later word took it back: it was over before it was said.
    package var isTakenBack: Bool {
        guard let until, let when else { return false }
        return until < when
    }

    /// The word that takes this one back, said on a day.
    package func takenBack(by who: String, on day: Day, why: String) -> Decision {
        Decision(
            kind: kind,
            subject: subject,
            other: other,
            value: value,
            until: day.before,
            who: who,
            when: day,
            why: why,
            line: line
        )
    }

    /// Where it stands, for a finding: its line of the file, or who said it and when.
    package var place: String {
        line > 0 ? "of line \(line)" : "judged by \(who)\(when.map { " on \($0)" } ?? "")"
    }
}

extension Day {
    fileprivate var before: Day { Day(number: number - 1) }
}
