// SPDX-License-Identifier: MIT

import CustomerModel

extension Comparer {
    func domain(_ one: Int, _ other: Int) -> DomainLevel {
        if prepared.domains.haveCommon(one, other) { return commonDomain(one, other) }
        if prepared.ownLabels.haveCommon(one, other) { return .otherSuffix }
        if prepared.initialDomains.haveCommon(one, other) { return .sameInitial }
        let (leftOwn, rightOwn) = (prepared.ownLabels.range(one), prepared.ownLabels.range(other))
        let (leftInitial, rightInitial) = (prepared.initialLabels.range(one), prepared.initialLabels.range(other))
        if leftOwn.isEmpty && leftInitial.isEmpty || rightOwn.isEmpty && rightInitial.isEmpty { return .missing }
        if !leftInitial.isEmpty || !rightInitial.isEmpty, haveStart(one, other) { return .startOfOther }
        if !leftOwn.isEmpty, !rightOwn.isEmpty { return areLike(leftOwn, rightOwn) ? .likeLabels : .differ }
        return leftOwn.isEmpty && rightOwn.isEmpty ? .initialsDiffer : .unrelatedKinds
    }

    /// The rarest of the domains that both have.
    private func commonDomain(_ one: Int, _ other: Int) -> DomainLevel {
        var best = DomainLevel.sameCommon
        for domain in prepared.domains.list(one) where prepared.domains.list(other).contains(domain) {
            let count = prepared.domainCounts[Int(domain)]
            best = max(best, count > 12 ? .sameCommon : count > 5 ? .sameShared : .sameRare)
        }
        return best
    }

    /// Whether an initial label of a side is the beginning of a label of the other: Microsoft cuts long ones.
    private func haveStart(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (prepared.initialLabels.list(one), prepared.initialLabels.list(other))
        return haveStart(left, prepared.ownLabels.list(other)) || haveStart(right, prepared.ownLabels.list(one))
            || haveStart(left, right)
    }

    /// Whether one label of a side is the beginning of one of the other: Microsoft cuts long ones.
    private func haveStart(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
        for a in one { for b in other where a == b || isStart(a, b) { return true } }
        return false
    }

    private func isStart(_ a: UInt32, _ b: UInt32) -> Bool {
        prepared.labels.withBytes(of: Int(a)) { left in
            prepared.labels.withBytes(of: Int(b)) { right in
                let short = min(left.count, right.count)
                return short >= 8 && left.extracting(..<short).isEqual(to: right.extracting(..<short))
            }
        }
    }

    private func areLike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        for left in one {
            for right in other where areLike(prepared.ownLabels.values[left], prepared.ownLabels.values[right]) {
                return true
            }
        }
        return false
    }

    private func areLike(_ one: UInt32, _ other: UInt32) -> Bool {
        prepared.labels.withBytes(of: Int(one)) { left in
            prepared.labels.withBytes(of: Int(other)) { right in
                left[0] == right[0] && abs(left.count - right.count) <= 4 && likeness(left, right) > 0.92
            }
        }
    }

    func cross(_ one: Int, _ other: Int, domain: UInt8) -> UInt8 {
        if domain >= DomainLevel.likeLabels.rawValue { return 0 }
        var best = CrossLevel.missing
        for (labels, name) in [(one, other), (other, one)] {
            if prepared.names.count(name) == 0 { continue }
            for label in prepared.ownLabels.list(labels) { best = max(best, cross(label, name, isInitial: false)) }
            for label in prepared.initialLabels.list(labels) { best = max(best, cross(label, name, isInitial: true)) }
        }
        return best.rawValue
    }

    private func cross(_ label: UInt32, _ name: Int, isInitial: Bool) -> CrossLevel {
        if label == prepared.gluedNames[name] { return .whole }
        if label == prepared.initials[name], prepared.names.count(name) > 1 { return .acronym }
        return prepared.labels.withBytes(of: Int(label)) { label in
            let isStartOfName = prepared.labels.withBytes(of: Int(prepared.gluedNames[name])) { glued in
                let short = min(glued.count, label.count)
                return short >= 6 && glued.extracting(..<short).isEqual(to: label.extracting(..<short))
            }
            // Microsoft cuts long names; whoever registers a domain does not: mueller-elektro is not Müller Elektrotechnik.
            if isStartOfName { return isInitial ? .whole : .most }
            var covered = 0
            var initials = 0
            for word in prepared.names.list(name) {
                prepared.words.texts.withBytes(of: Int(word)) { text in
                    if text.count >= 3, label.holds(text) { covered += text.count } else { initials += 1 }
                }
            }
            if covered >= label.count { return .whole }
            if covered > 0, initials > 0, covered + initials == label.count { return .acronymAndWord }
            // All initials and one word again: ln-nuernberg for Lebenshilfe Nürnberg.
            if covered > 0, covered + prepared.names.count(name) == label.count { return .acronymAndWord }
            for word in prepared.placeWords.list(name) where covered > 0 || initials > 1 {
                prepared.words.texts.withBytes(of: Int(word)) { text in
                    if text.count >= 4, label.holds(text) { covered += text.count }
                }
            }
            if covered >= label.count { return .wordAndPlace }
            if covered > 0, initials > 1, covered + prepared.names.count(name) == label.count { return .acronymAndWord }
            if covered * 10 >= label.count * 7 { return .most }
            return covered >= 4 ? .some : .none
        }
    }
}

extension DomainLevel: Comparable {
    static func < (one: DomainLevel, other: DomainLevel) -> Bool { one.rawValue < other.rawValue }
}

extension CrossLevel: Comparable {
    static func < (one: CrossLevel, other: CrossLevel) -> Bool { one.rawValue < other.rawValue }
}

extension Span<UInt8> {
    /// Whether a text stands anywhere in this one.
    func holds(_ text: Span<UInt8>) -> Bool {
        guard text.count <= count, text.count > 0 else { return false }
        let first = text[0]
        for start in 0...(count - text.count) where self[start] == first {
            if extracting(start..<start + text.count).isEqual(to: text) { return true }
        }
        return false
    }
}
