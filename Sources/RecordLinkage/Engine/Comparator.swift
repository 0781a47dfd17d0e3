// SPDX-License-Identifier: MIT

/// How the values of a field are compared: what kind of thing they are.
///
/// The raw values are the words of a schema file.
package enum Comparator: String, Sendable, CaseIterable {
    /// The name of a company, an authority, an association.
    case organisationName = "organisation-name"
    /// The name, or a part of the name, of a person.
    case personName = "person-name"
    /// A tenant ID: equal ones are one customer, and rows that have one label their own candidates.
    case tenant
    /// A number or code that belongs to one record only, apart from typing errors.
    case identifier
    /// A number of the tax office, also of a commercial register.
    case taxNumber = "tax-number"
    /// A domain or web address; several in one cell are split at blanks, commas, semicolons and bars.
    case domain
    /// An e-mail address; it gives a domain too.
    case email
    /// A telephone number in any spelling.
    case phone
    /// A street, with or without the house number.
    case street
    /// A house number alone.
    case houseNumber = "house-number"
    /// A city, a suburb.
    case place
    /// A postal code.
    case postcode
    /// A country in any language, or its code.
    case country
    /// A day.
    case date
    /// A number.
    case number
    /// Any other text.
    case text
}
