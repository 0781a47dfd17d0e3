// SPDX-License-Identifier: MIT

import CustomerModel

/// One line of an explanation: a comparison with its level, the values compared, and what it says.
package struct ComparisonFinding: Hashable, Sendable {
    /// What was compared.
    package let name: String
    /// How the two compare, in plain words; empty where the name says it all.
    package let level: String
    /// The value of the row, as it writes it; several are parted by semicolons.
    package let left: String
    /// The value of the profile.
    package let right: String
    /// What it says, in bits.
    package let weight: Double
}

extension LinkedLists {
    /// The comparisons of a candidate of a row, whose weights add up to the candidate's weight.
    ///
    /// First the prior, then every comparison that both sides have something for, then the tenant IDs, and last what
    /// the rivals take away. The lists are those that were linked.
    package func findings(
        of candidate: LinkCandidate,
        row: Int,
        left: ListedRecords,
        right: ListedRecords
    ) -> [ComparisonFinding] {
        let lender = lender(of: candidate)
        let other = (list: lender.isLeft ? left : right, row: lender.row)
        return findings(of: candidate) { [setting] kind in
            let fields = kind.fields(in: setting.comparators)
            return (left.values(of: row, in: fields), other.list.values(of: other.row, in: fields))
        }
    }

    /// The same without the values.
    func findings(of candidate: LinkCandidate) -> [ComparisonFinding] {
        findings(of: candidate) { _ in ("", "") }
    }

    private func findings(
        of candidate: LinkCandidate,
        values: (ComparisonKind) -> (String, String)
    ) -> [ComparisonFinding] {
        var findings = [ComparisonFinding(bare: "before anything is compared", weight: model.prior)]
        for (position, kind) in model.kinds.enumerated() where candidate.levels[position] > 0 {
            let level = candidate.levels[position]
            let (left, right) = values(kind)
            findings.append(
                ComparisonFinding(
                    name: kind.name(setting.fieldNames),
                    level: kind.words(ofLevel: level),
                    left: left,
                    right: right,
                    weight: model.weight(position, level)
                )
            )
        }
        if candidate.tenantWeight != 0 {
            let level = candidate.tenantWeight > 0 ? "the same" : "different"
            findings.append(
                ComparisonFinding(name: "tenant ID", level: level, left: "", right: "", weight: candidate.tenantWeight)
            )
        }
        // Whatever the score became among its rivals is theirs, so that the sum is the weight to the last bit.
        let sum = findings.reduce(0) { $0 + $1.weight }
        findings.append(ComparisonFinding(bare: "rivals", weight: candidate.weight - sum))
        return findings
    }
}

extension ComparisonFinding {
    fileprivate init(bare name: String, weight: Double) {
        self.init(name: name, level: "", left: "", right: "", weight: weight)
    }
}

extension ComparisonKind {
    /// The fields that a comparison looks at.
    fileprivate func fields(in comparators: [Comparator]) -> Set<Int> {
        let kinds: Set<Comparator>
        switch self {
        case .name, .leftover, .form: kinds = [.organisationName]
        case .domain: kinds = [.domain, .email]
        case .cross: kinds = [.organisationName, .domain, .email]
        case .place: kinds = [.street, .houseNumber, .postcode, .place]
        case .phone: kinds = [.phone]
        case .taxNumber: kinds = [.taxNumber]
        case .contact: kinds = [.personName, .email]
        case .country: kinds = [.country]
        case .value(let field): return [field]
        }
        let isFirst = { (field: Int) in
            comparators[field] != .organisationName || field == comparators.firstIndex(of: .organisationName)
        }
        return Set(comparators.indices.filter { kinds.contains(comparators[$0]) && isFirst($0) })
    }
}

extension ListedRecords {
    /// The values of some fields of a row, as the row writes them.
    fileprivate func values(of row: Int, in fields: Set<Int>) -> String {
        cells(of: row).filter { fields.contains($0.field) }.map { text.text($0.text) }.joined(separator: "; ")
    }
}
