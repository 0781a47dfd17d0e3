// SPDX-License-Identifier: MIT

import CustomerModel

extension Preparation {
    /// Adds a value of a column that is compared by itself.
    mutating func addValue(_ bytes: Span<UInt8>, field: Int) {
        scratch.removeAll(keepingCapacity: true)
        let isGood =
            switch comparators[field] {
            case .phone: appendPhone(bytes, to: &scratch)
            case .taxNumber: appendTaxNumber(bytes, to: &scratch)
            case .postcode: appendPostcode(bytes, to: &scratch)
            case .personName: appendPersonWords(bytes, to: &scratch)
            case .place: appendPlace(bytes, to: &scratch)
            case .email: appendEmail(bytes, to: &scratch)
            case .date: appendDay(bytes)
            case .street: appendStreet(bytes)
            default: appendFoldedWords(bytes, to: &scratch)
            }
        guard isGood else { return }
        let text = scratch
        let number = prepared.values.intern(text.span)
        columns[field]?.insert(number)
    }

    private mutating func appendDay(_ bytes: Span<UInt8>) -> Bool {
        guard let day = parsedDay(bytes) else { return false }
        var divisor: Int32 = 10_000_000
        while divisor > 0 {
            scratch.append(0x30 + UInt8(day.digits / divisor % 10))
            divisor /= 10
        }
        return true
    }

    private mutating func appendStreet(_ bytes: Span<UInt8>) -> Bool {
        guard street.take(apart: bytes) else { return false }
        scratch += street.text
        return true
    }
}
