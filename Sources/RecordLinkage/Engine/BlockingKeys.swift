// SPDX-License-Identifier: MIT

import CustomerModel

/// The keys of one record, each with its rule.
struct BlockingKeys {
    private(set) var keys: [(rule: BlockingRule, key: UInt64)] = []
    private var rare: [UInt32] = []

    /// Finds the keys of a record; what was found before is gone.
    mutating func find(_ record: Int, in prepared: PreparedRecords) {
        keys.removeAll(keepingCapacity: true)
        if prepared.tenants[record] >= 0 { append(.tenant, UInt64(prepared.tenants[record])) }
        findValues(of: record, in: prepared)
        findNames(of: record, in: prepared)
        findColumns(of: record, in: prepared)
    }

    private mutating func append(_ rule: BlockingRule, _ value: UInt64) { keys.append((rule, rule.key(value))) }

    private mutating func findValues(of record: Int, in prepared: PreparedRecords) {
        for domain in prepared.domains.list(record) { append(.domain, UInt64(domain)) }
        for domain in prepared.initialDomains.list(record) { append(.domain, UInt64(domain)) }
        for labels in [prepared.ownLabels.list(record), prepared.initialLabels.list(record)] {
            for label in labels {
                append(.label, UInt64(label))
                appendStart(of: Int(label), in: prepared)
            }
        }
        for number in prepared.taxNumbers.list(record) { append(.taxNumber, UInt64(number)) }
        for number in prepared.phones.list(record) {
            prepared.values.withBytes(of: Int(number)) { digits in
                keys.append((.phone, BlockingRule.phone.key(digits.extracting(max(0, digits.count - 7)...))))
            }
        }
        for email in prepared.emails.list(record) { append(.email, UInt64(email)) }
        for house in prepared.houses.list(record) {
            for code in prepared.postcodes.list(record) { append(.address, UInt64(house) << 32 | UInt64(code)) }
            for street in prepared.streetCores.list(record) {
                append(.address, 1 << 63 | UInt64(house) << 32 | UInt64(street))
            }
        }
        let people = prepared.people.list(record).sorted()
        if people.count > 1 { append(.people, people.reduce(7) { $0 &* 0x100_0000_01B3 ^ UInt64($1) }) }
    }

    /// The first letters of a label or glued name, so that a domain finds the name it was made of.
    private mutating func appendStart(of label: Int, in prepared: PreparedRecords) {
        prepared.labels.withBytes(of: label) { text in
            guard text.count >= 4 else { return }
            keys.append((.start, BlockingRule.start.key(text.extracting(..<min(7, text.count)))))
        }
    }

    private mutating func findNames(of record: Int, in prepared: PreparedRecords) {
        let names = prepared.names.list(record)
        guard !names.isEmpty else { return }
        let glued = prepared.gluedNames[record]
        append(.label, UInt64(glued))
        appendStart(of: Int(glued), in: prepared)
        append(.initials, UInt64(prepared.initials[record]))
        append(.initials, UInt64(glued))
        let words = prepared.words
        append(.wholeName, names.map { words.loose[Int($0)] }.sorted().reduce(7) { $0 &* 0x100_0000_01B3 ^ UInt64($1) })
        rare.removeAll(keepingCapacity: true)
        rare.append(contentsOf: names)
        // The rarest first; among equals the order must not depend on the numbers, which it does not: they follow ids.
        rare.sort { (words.rarity[Int($0)], $1) > (words.rarity[Int($1)], $0) }
        let chosen = rare.prefix(4)
        for word in chosen.prefix(3) { append(.rareWord, UInt64(words.loose[Int(word)])) }
        for (position, word) in chosen.enumerated() {
            for other in chosen.dropFirst(position + 1) {
                let pair = [words.loose[Int(word)], words.loose[Int(other)]].sorted()
                append(.wordPair, UInt64(pair[0]) << 32 | UInt64(pair[1]))
            }
        }
        for word in chosen.prefix(2) { appendNeighbours(of: Int(word), in: words) }
    }

    /// The word and what is left of it without any one letter: words one edit apart share one of these.
    private mutating func appendNeighbours(of word: Int, in words: Words) {
        words.texts.withBytes(of: word) { text in
            guard (5...24).contains(text.count) else { return }
            keys.append((.nearWord, BlockingRule.nearWord.key(text)))
            for gap in text.indices {
                var value: UInt64 = 0xCBF2_9CE4_8422_2325
                for index in text.indices where index != gap {
                    value = (value ^ UInt64(text[index])) &* 0x100_0000_01B3
                }
                keys.append((.nearWord, BlockingRule.nearWord.key(value)))
            }
        }
    }

    private mutating func findColumns(of record: Int, in prepared: PreparedRecords) {
        let fields = prepared.columns.keys.sorted()
        var values: [(field: Int, value: UInt64)] = []
        for field in fields {
            for value in prepared.columns[field]?.list(record) ?? [] { values.append((field, UInt64(value))) }
        }
        for value in values { append(.value, UInt64(value.field) << 48 | value.value) }
        for (position, value) in values.enumerated() {
            for other in values.dropFirst(position + 1) {
                append(
                    .valuePair,
                    BlockingRule.value.key(UInt64(value.field) << 48 | value.value)
                        ^ (UInt64(other.field) << 48 | other.value) &* 31
                )
            }
        }
    }
}
