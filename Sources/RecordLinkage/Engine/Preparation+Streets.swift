// SPDX-License-Identifier: MIT

import CustomerModel

extension Preparation {
    mutating func addStreet(_ bytes: Span<UInt8>) {
        guard street.take(apart: bytes) else { return }
        let street = street
        if !street.street.isEmpty {
            let number = prepared.values.intern(street.text.span.extracting(street.street.indices))
            prepared.streets.insert(number)
            let part = street.core.isEmpty ? street.street : street.core
            let core = prepared.values.intern(street.text.span.extracting(part.indices))
            prepared.streetCores.insert(core)
            for word in street.words {
                let text = street.text.span.extracting(word.indices)
                let number = UInt32(prepared.values.intern(text))
                prepared.streetWords.insert(Int(StreetWordNumber(number, text.roleInStreet).value))
            }
        }
        if !street.houseNumber.isEmpty {
            let number = prepared.values.intern(street.text.span.extracting(street.houseNumber.indices))
            prepared.houses.insert(number)
        }
    }
}
