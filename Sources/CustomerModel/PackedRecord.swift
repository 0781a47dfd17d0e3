// SPDX-License-Identifier: MIT

/// A customer record as a million of them are kept: plain bytes, no references, 112 bytes each.
///
/// Texts are stretches of the arena of the `CustomerRecords` it belongs to; relationship words and providers are numbers
/// there. A zero means "the row has none" everywhere.
package struct PackedRecord: Sendable {
    /// The bits of the tenant ID.
    package var tenant: UInt128 = 0
    /// Where the row begins in its decoded file, in bytes: its place.
    package var offset: UInt64 = 0
    /// The row's first line; counted on the way, because a file may have changed by the time somebody asks.
    package var line: UInt32 = 0
    /// The index of its source.
    package var source: UInt16 = 0
    /// The number of the country, `Country.number`.
    package var country: UInt16 = 0
    /// The company name, collapsed.
    package var name = TextRange.empty
    /// The source's own key.
    package var externalID = TextRange.empty
    /// Its domains, the primary one first.
    package var domains = ListRange.empty
    /// Its contacts.
    package var contacts = ListRange.empty
    /// Its further details.
    package var details = ListRange.empty
    /// The day plus one, counted from 1900-01-01.
    package var day: UInt32 = 0
    /// The day of renewal, counted in the same way.
    package var renewal: UInt32 = 0
    /// The day of consent, counted in the same way.
    package var consentDay: UInt32 = 0
    /// The number of the list of relationship words; 0 is the empty list.
    package var relationships: UInt16 = 0
    /// The number of the provider plus one.
    package var provider: UInt16 = 0
    /// The number of the tenant's country.
    package var tenantCountry: UInt16 = 0
    /// The index of the language plus one.
    package var language: UInt8 = 0
    /// The index of the status plus one.
    package var status: UInt8 = 0
    /// 0 nothing, 1 existing customer, 2 consent, 3 none.
    package var legalBasis: UInt8 = 0
    /// Whether characters of the name were lost.
    package var nameIsDamaged = false

    /// An empty record.
    package init() {}
}

/// A stretch of a list that many records share.
package struct ListRange: Hashable, Sendable {
    /// The first element.
    package let start: UInt32
    /// The number of elements.
    package let count: UInt32

    /// A stretch of a list.
    package init(start: Int, count: Int) {
        self.start = UInt32(start)
        self.count = UInt32(count)
    }

    /// No element.
    package static let empty = ListRange(start: 0, count: 0)

    /// As a range of indices into the list.
    package var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A contact: stretches of the arena.
package struct PackedContact: Sendable {
    /// The name; empty when unknown.
    package let name: TextRange
    /// The address in its one spelling.
    package let email: TextRange

    /// A contact.
    package init(name: TextRange, email: TextRange) {
        self.name = name
        self.email = email
    }
}

/// One of the values that few rows have.
package struct PackedDetail: Sendable {
    /// What it is.
    package let kind: DetailKind
    /// Its text, collapsed.
    package let text: TextRange

    /// A detail.
    package init(kind: DetailKind, text: TextRange) {
        self.kind = kind
        self.text = text
    }
}

/// What a source may say of a customer besides the fields that every role has (FORMATS.md, section 11).
package enum DetailKind: UInt8, Sendable, CaseIterable {
    case street
    case postcode
    case city
    case phone
    case taxID
    case partner
    case kind
    case state
    case tag
}

extension PackedRecord {
    /// A day as it is packed.
    package static func packed(_ day: Day?) -> UInt32 {
        day.map { UInt32(clamping: $0.number - firstDay + 1) } ?? 0
    }

    /// A day as it was packed.
    package static func day(_ packed: UInt32) -> Day? {
        packed == 0 ? nil : Day(number: Int(packed) + firstDay - 1)
    }
}

/// 1900-01-01, the first day that `Day` knows.
private let firstDay = -25_567
