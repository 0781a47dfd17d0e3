// SPDX-License-Identifier: MIT

import CustomerModel

/// Compares two records of prepared lists, comparison by comparison.
struct Comparer {
    let prepared: PreparedRecords
    let kinds: [ComparisonKind]
    var alignment = WordAlignment()
    private let totalRarity: Float
    private let leftoverFloor: Double

    init(_ prepared: PreparedRecords, kinds: [ComparisonKind]) {
        self.prepared = prepared
        self.kinds = kinds
        totalRarity = log2(Float(max(2, prepared.count)))
        leftoverFloor = 0.45
    }

    /// The levels of a pair.
    mutating func levels(_ one: Int, _ other: Int) -> Levels {
        var levels = Levels()
        for (position, kind) in kinds.enumerated() {
            switch kind {
            case .name: levels[position] = name(one, other)
            case .leftover: levels[position] = levels[0] == 0 ? 0 : leftover(one, other)
            case .form: levels[position] = form(one, other)
            case .domain: levels[position] = domain(one, other).rawValue
            case .cross: levels[position] = cross(one, other, domain: levels[position - 1])
            case .place: levels[position] = place(one, other).rawValue
            case .phone: levels[position] = phone(one, other)
            case .taxNumber: levels[position] = number(prepared.taxNumbers, one, other)
            case .contact: levels[position] = contact(one, other).rawValue
            case .country: levels[position] = country(one, other)
            case .value(let field): levels[position] = value(field, one, other).rawValue
            }
        }
        return levels
    }

    private mutating func name(_ one: Int, _ other: Int) -> UInt8 {
        let (left, right) = (prepared.names.list(one), prepared.names.list(other))
        if left.isEmpty || right.isEmpty { return 0 }
        alignment.align(left, right, words: prepared.words)
        if alignment.coverage < 0.999, left.count != right.count || alignment.coverage < 0.6 { alignGlued(one, other) }
        if alignment.coverage < 0.45, isAcronym(one, of: other) || isAcronym(other, of: one) {
            return NameLevel.acronym
        }
        return NameLevel.level(
            coverage: alignment.coverage,
            isExact: alignment.isExact,
            rarity: alignment.sharedRarity,
            total: Double(totalRarity)
        )
    }

    /// Names that are nearly the same when written as one word: blanks are lost and letters mistyped at once.
    private mutating func alignGlued(_ one: Int, _ other: Int) {
        let (left, right) = (prepared.gluedNames[one], prepared.gluedNames[other])
        let share: Float =
            left == right
            ? 1
            : prepared.labels.withBytes(of: Int(left)) { a in
                prepared.labels.withBytes(of: Int(right)) { b in
                    a.count >= 8 && b.count >= 8 && a[0] == b[0] && abs(a.count - b.count) <= 2 ? likeness(a, b) : 0
                }
            }
        if share >= 0.95 { alignment.takeWhole(likeness: share == 1 ? 0.99 : 0.93) }
    }

    private func isAcronym(_ one: Int, of other: Int) -> Bool {
        prepared.names.count(one) == 1 && prepared.names.count(other) > 1
            && prepared.gluedNames[one] == prepared.initials[other]
    }

    private func leftover(_ one: Int, _ other: Int) -> UInt8 {
        // That nothing is left over has been said by the names; what is left over has not.
        if alignment.leftOver.0 == 0 && alignment.leftOver.1 == 0 || alignment.coverage < leftoverFloor { return 0 }
        return LeftoverLevel.level(
            leftoverClass(alignment.leftOver.0, one, other),
            leftoverClass(alignment.leftOver.1, other, one)
        )
    }

    /// The most telling class among the words of one name that the other has not.
    private func leftoverClass(_ leftOver: UInt64, _ one: Int, _ other: Int) -> Int {
        var most = 0
        for (position, word) in prepared.names.list(one).prefix(WordAlignment.most).enumerated()
        where leftOver >> UInt64(position) & 1 == 1 {
            most = max(most, leftoverClass(of: Int(word), other))
        }
        return most
    }

    private func leftoverClass(of word: Int, _ other: Int) -> Int {
        switch prepared.words.classes[word] {
        case .filler: return 1
        case .number: return 3
        case .role: return 4
        case .country: return 5
        case .plain: break
        }
        if prepared.words.isPlace[word] { return 1 }
        return prepared.words.rarity[word] < totalRarity * 0.55 ? 2 : 6
    }

    private func form(_ one: Int, _ other: Int) -> UInt8 {
        switch formsRelation(prepared.forms[one], prepared.forms[other]) {
        case .none: 0
        case .oneMissing: 1
        case .contradict: 2
        case .compatible: 3
        case .equal: 4
        }
    }

    private func country(_ one: Int, _ other: Int) -> UInt8 {
        let (left, right) = (prepared.countries[one], prepared.countries[other])
        if left == 0 || right == 0 { return 0 }
        return left == right ? 2 : 1
    }

    private func number(_ lists: NumberLists, _ one: Int, _ other: Int) -> UInt8 {
        if lists.isEmpty(one) || lists.isEmpty(other) { return 0 }
        let (left, right) = (lists.list(one), lists.list(other))
        if haveCommon(left, right) { return 3 }
        for a in left { for b in right where isNear(a, b) { return 2 } }
        return 1
    }

    private func phone(_ one: Int, _ other: Int) -> UInt8 {
        if prepared.phones.isEmpty(one) || prepared.phones.isEmpty(other) { return 0 }
        var best = PhoneLevel.different
        var isSilent = false
        for a in prepared.phones.list(one) {
            for b in prepared.phones.list(other) {
                let level = a == b ? .equal : phoneLevel(a, b)
                // A whole exchange begins so: that says neither that the two are one nor that they are not.
                if level == .sameTrunk, hasCommonTrunk(a) || hasCommonTrunk(b) { isSilent = true; continue }
                if level.rawValue > best.rawValue { best = level }
            }
        }
        return best == .different && isSilent ? 0 : best.rawValue + 1
    }

    private func hasCommonTrunk(_ phone: UInt32) -> Bool { prepared.phonesOfCommonTrunk.contains(phone) }

    /// How near two numbers are; mobile telephones have no switchboard.
    private func phoneLevel(_ one: UInt32, _ other: UInt32) -> PhoneLevel {
        let level = prepared.values.withBytes(of: Int(one)) { left in
            prepared.values.withBytes(of: Int(other)) { right in RecordLinkage.phoneLevel(left, right) }
        }
        guard level == .sameTrunk else { return level }
        let areAlone = prepared.phonesAlone.contains(one) || prepared.phonesAlone.contains(other)
        return areAlone ? .different : level
    }

    private func isNear(_ a: UInt32, _ b: UInt32) -> Bool {
        prepared.values.withBytes(of: Int(a)) { left in
            prepared.values.withBytes(of: Int(b)) { right in
                isWithinOneEdit(left, right)
            }
        }
    }

    private func contact(_ one: Int, _ other: Int) -> ContactLevel {
        let isSameEmail = prepared.emails.haveCommon(one, other)
        let (left, right) = (prepared.people.list(one), prepared.people.list(other))
        if left.isEmpty || right.isEmpty {
            if isSameEmail { return .sameEmail }
            return .missing
        }
        var common = 0
        for word in left where right.contains(word) { common += 1 }
        if common >= 2 || common == left.count && common == right.count { return isSameEmail ? .sameBoth : .sameName }
        if isSameEmail { return .sameEmail }
        return common > 0 ? .oneName : .differ
    }
}

func haveCommon(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    for value in one where other.contains(value) { return true }
    return false
}
