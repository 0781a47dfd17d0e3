// SPDX-License-Identifier: MIT

import CustomerModel

extension Comparer {
    func place(_ one: Int, _ other: Int) -> PlaceLevel {
        let street = streetLevel(one, other)
        let code = relation(prepared.postcodes, one, other)
        let city = relation(prepared.places, one, other)
        let isNear = code == 2 || city == 2
        switch street {
        case 4: return isNear ? .sameAddress : .sameStreetAndHouse
        case 3: return isNear ? .sameStreetOtherHouse : .likeStreet
        case 2: return .likeStreet
        case 1:
            if code == 2 { return .samePostcodeOtherStreet }
            return city == 2 ? .sameCityOtherStreet : .differ
        default:
            if code == 2 { return .samePostcodeOnly }
            if city == 2 { return .sameCityOnly }
            return code == 1 || city == 1 ? .cityDiffersOnly : .missing
        }
    }

    /// 0 missing, 1 different, 2 alike or house missing, 3 same street other house, 4 same street and house.
    private func streetLevel(_ one: Int, _ other: Int) -> Int {
        if prepared.streets.isEmpty(one) || prepared.streets.isEmpty(other) { return 0 }
        let isSame =
            prepared.streets.haveCommon(one, other)
            || areLikeStreets(prepared.streets.list(one), prepared.streets.list(other))
        let houses = relation(prepared.houses, one, other)
        if !isSame { return houses == 2 ? wordsOfStreetsLevel(one, other) : 1 }
        return houses == 2 ? 4 : houses == 1 ? 3 : 2
    }

    /// The level of two streets with one house number that are not written alike.
    ///
    /// `338 E 103rd` is `338 E 103rd St`, and `8128 S King Dr` is `8128 S Dr. Martin Luther King Dr`: the words of one are
    /// among those of the other. Kinds that contradict each other, `24th St` and `24th Blvd`, make it a street alike;
    /// what only one has a direction for may be either half of a street.
    private func wordsOfStreetsLevel(_ one: Int, _ other: Int) -> Int {
        guard prepared.streets.count(one) == 1, prepared.streets.count(other) == 1 else { return 1 }
        let left = StreetWordNumber.roles(of: prepared.streetWords.list(one))
        let right = StreetWordNumber.roles(of: prepared.streetWords.list(other))
        let isOneAmongOther =
            left.names.allSatisfy(right.names.contains) || right.names.allSatisfy(left.names.contains)
        guard isOneAmongOther, !left.names.isEmpty, !right.names.isEmpty, left.directions == right.directions else {
            return 1
        }
        return left.kinds.isEmpty || right.kinds.isEmpty || left.kinds.contains(where: right.kinds.contains) ? 4 : 2
    }

    private func areLikeStreets(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
        for a in one {
            for b in other {
                let value = prepared.values.withBytes(of: Int(a)) { left in
                    // 47th and 48th Street are neighbours, not misspellings.
                    prepared.values.withBytes(of: Int(b)) {
                        left[0] != $0[0] || hasDigit(left) || hasDigit($0) ? 0 : likeness(left, $0)
                    }
                }
                if value > 0.9 { return true }
            }
        }
        return false
    }

    /// 0 missing, 1 different, 2 something in common.
    private func relation(_ lists: NumberLists, _ one: Int, _ other: Int) -> Int {
        if lists.isEmpty(one) || lists.isEmpty(other) { return 0 }
        return lists.haveCommon(one, other) ? 2 : 1
    }

    /// A field by itself.
    func value(_ field: Int, _ one: Int, _ other: Int) -> ValueLevel {
        guard let column = prepared.columns[field] else { return .missing }
        let (left, right) = (column.list(one), column.list(other))
        if left.isEmpty || right.isEmpty { return .missing }
        let common = left.filter { right.contains($0) }.map { Int(prepared.valueCounts[Int($0)]) }
        if let rarest = common.min() { return equal(count: rarest) }
        var best: Float = 0
        for a in left { for b in right { best = max(best, valueLikeness(a, b)) } }
        return best >= 0.94 ? .close : best >= 0.88 ? .alike : best >= 0.75 ? .slightly : .differ
    }

    /// How common a value is that both have; a short list does not show what is common and what is rare.
    private func equal(count: Int) -> ValueLevel {
        if count > max(4, prepared.count / 50) { return .sameCommon }
        return prepared.count < 200 || count > max(4, prepared.count / 1000) ? .same : .sameRare
    }

    private func valueLikeness(_ a: UInt32, _ b: UInt32) -> Float {
        prepared.values.withBytes(of: Int(a)) { left in
            prepared.values.withBytes(of: Int(b)) { right in likeness(left, right) }
        }
    }
}

private func hasDigit(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where isDigit(text[index]) { return true }
    return false
}
