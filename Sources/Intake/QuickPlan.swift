// SPDX-License-Identifier: MIT

import CustomerModel

/// The fields of a plan that rows without a flaw have, each with its one column: what is read without a `MappedRow`.
///
/// All of it says the same as the plan does, only sooner; a row it cannot say it of is left to the plan.
struct QuickPlan {
    var steps: [QuickStep] = []
    /// Whether there is a field that only the plan can fill, in whatever row.
    private(set) var isPossible = true

    /// The quick side of a plan.
    init(_ plan: FieldPlan) {
        for step in plan.steps {
            if step.sources.isEmpty, step.constant.isEmpty, !step.isRequired { continue }
            // A field of several columns, a list within a cell, a constant of the profile.
            guard step.loneColumn >= 0 else {
                isPossible = false
                return
            }
            steps.append(QuickStep(step))
        }
    }
}

/// One field of a quick plan.
struct QuickStep {
    /// What is done with a cell's text, and where in a record it goes.
    enum Kind {
        case tenant
        case name
        case primaryDomain
        case otherDomain
        case email
        case contactName
        case externalID
        case detail(DetailKind)
        /// A text that comes again and again, of which a number is kept.
        case word
        /// Not understood here: only rows without it are quick.
        case other
    }

    let kind: Kind
    let field: Field
    let column: Int
    let isRequired: Bool
    var conversion: Conversion
    /// What words met before mean.
    private var meanings = ShortTextMap()

    init(_ step: FieldStep) {
        field = step.field
        column = step.loneColumn
        isRequired = step.isRequired
        conversion = step.conversion
        kind = Self.kind(of: step.field, conversion: step.conversion)
    }

    private static func kind(of field: Field, conversion: Conversion) -> Kind {
        switch field {
        case .tenantID: if case .tenant = conversion.kind { .tenant } else { .other }
        case .country, .tenantCountry, .language, .relationship, .status, .provider: .word
        case .renewalDate, .day, .consentDate, .legalBasis: .word
        // A field whose words are mapped: seldom, and not worth a way of its own.
        case _ where conversion.isOfWords: .other
        case .name: .name
        case .primaryDomain: .primaryDomain
        case .initialDomain, .domains: .otherDomain
        case .contactEmail: .email
        case .contactName: .contactName
        case .externalID: .externalID
        case .tags, .street, .postcode, .city, .phone, .taxID, .partner, .kind, .state:
            DetailKind(field).map(Kind.detail) ?? .other
        }
    }

    /// What a word means, if it was met before.
    @inline(__always)
    func meaning(of text: Span<UInt8>) -> WordMeaning? {
        meanings.number(of: text).map(WordMeaning.init(bits:))
    }

    mutating func remember(_ meaning: WordMeaning, of text: Span<UInt8>) {
        meanings.remember(meaning.bits, of: text)
    }
}

/// What a cell of a field of words says, in the bits of one number.
struct WordMeaning {
    let bits: UInt32

    init(bits: UInt32) {
        self.bits = bits
    }

    /// A value, by the number that a packed record has for it.
    init(number: UInt32, isUnknown: Bool) {
        bits = number << 2 | (isUnknown ? 1 : 0)
    }

    /// The cell says that there is no value.
    static let nothing = WordMeaning(bits: 2)
    /// The cell says something that makes no sense.
    static let senseless = WordMeaning(bits: 3)

    var isNothing: Bool { bits == 2 }
    var isSenseless: Bool { bits == 3 }
    /// Whether the value is one that nobody knows, of which something is to be said.
    var isUnknown: Bool { bits & 1 == 1 }
    var number: UInt32 { bits >> 2 }
}
