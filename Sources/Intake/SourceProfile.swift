// SPDX-License-Identifier: MIT

package import CustomerModel

/// A field of a customer record that a profile can fill (FORMATS.md, sections 9 and 10).
package enum Field: String, Sendable, CaseIterable {
    case tenantID = "tenant-id"
    case name
    case initialDomain = "initial-domain"
    case primaryDomain = "primary-domain"
    case domains
    case contactEmail = "contact-email"
    case contactName = "contact-name"
    case country
    case tenantCountry = "tenant-country"
    case language
    case relationship
    case status
    case externalID = "external-id"
    case provider
    case renewalDate = "renewal-date"
    case day
    case legalBasis = "legal-basis"
    case consentDate = "consent-date"
    case tags
    case street
    case postcode
    case city
    case phone
    case taxID = "tax-id"
    case partner
    case kind
    case state
}

/// What can be done to a value on its way; one that makes no sense of it gives nothing, none ever guesses.
package enum Transform: String, Sendable, CaseIterable {
    case trim
    case collapse
    case lower
    case unwrapExcel = "unwrap-excel"
    case guid
    case domain
    case initialDomain = "initial-domain"
    case email
    case emailDomain = "email-domain"
    case country
    case language
    case date
    case dateUS = "date-us"
    case digits
}

/// Where a field's value comes from, and what is done to it.
package struct FieldMapping: Hashable, Sendable {
    /// Titles, tried in order; `A+B` joins two columns with a blank.
    package var from: [String] = []
    /// Paths relative to an XML record, tried in order.
    package var paths: [String] = []
    /// What is done to a value.
    package var transforms: [Transform] = []
    /// The separator of a list in one cell; `nil` when a cell is one value.
    package var split: String?
    /// Whether the field takes every value found, not only the first.
    package var isMany = false
    /// Words to be replaced, compared without case.
    package var map: [String: String] = [:]
    /// What a word gives that `map` does not know; `nil` lets it through.
    package var otherwise: String?
    /// Texts that mean nothing here.
    package var nullIf: [String] = []
    /// Whether a row without it is rejected.
    package var isRequired = false
    /// What the field is when no row says it: a constant of the profile's `set`.
    package var constant: String?

    /// A mapping from nothing.
    package init() {}
}

/// A condition on a row, by a column's or a field's text.
package struct RowCondition: Hashable, Sendable {
    /// What is tested.
    package enum Test: Hashable, Sendable {
        case oneOf([String])
        case between(Int, Int)
        case isEmpty
        case matches(glob: String)
    }

    /// The column's title, or `nil` when a field is meant.
    package let column: String?
    /// The field, or `nil` when a column is meant.
    package let field: Field?
    /// The test.
    package let test: Test
}

/// What becomes of rows with the same key.
package enum DuplicateRule: String, Sendable, CaseIterable {
    case merge
    case first
    case report
}

/// What an export looks like and how its columns become a customer record: data, not code.
package struct SourceProfile: Hashable, Sendable {
    /// The kind of file.
    package enum Format: String, Sendable, CaseIterable { case csv, xml }

    /// How records lie in an XML file.
    package enum Markup: String, Sendable, CaseIterable {
        case auto
        case clixml
        case convertToXML = "convertto-xml"
        case odata2
        case spreadsheetML = "spreadsheetml"
        case plain
    }

    /// Where the titles of a table stand.
    package enum Header: Hashable, Sendable {
        /// In the row with the most known titles.
        case auto
        /// Below so many lines.
        case below(lines: Int)
        /// Nowhere: the profile names the columns.
        case none(columns: [String])
    }

    /// Its name in configuration and reports.
    package var id = ""
    /// What it reads, in words.
    package var title = ""
    /// The kinds of file it can read.
    package var formats: [Format] = []
    /// File names it expects, as globs.
    package var files: [String] = []
    /// Groups of titles; a table fits when it has one of each group.
    package var titles: [[String]] = []
    /// Globs for the first line; one of them must fit.
    package var firstLines: [String] = []
    /// Names of the root element, `{namespace}name` or a bare local name.
    package var roots: [String] = []
    /// The weight of a fit before the number of titles.
    package var priority = 0
    /// Whether it reads a file only when the configuration names it.
    package var mustBeNamed = false
    /// The encoding, when it is not to be detected; a byte order mark wins.
    package var encoding = TextEncoding.auto
    /// The delimiter, when it is not to be detected.
    package var delimiter: UInt8?
    /// Where the titles stand.
    package var header = Header.auto
    /// The worksheet of a workbook, when it is not the one with the most known titles.
    package var sheet: String?
    /// The XML dialect.
    package var markup = Markup.auto
    /// The path of a record from the root, for plain XML; prefixes are replaced by `{namespace}`.
    package var record: String?
    /// Globs of footer lines, compared with a row's first cell.
    package var footers: [String] = []
    /// The fields that make two rows the same.
    package var key: [Field] = []
    /// What becomes of them.
    package var onDuplicate = DuplicateRule.merge
    /// Rows are used only when all of these hold.
    package var keepIf: [RowCondition] = []
    /// Rows are dropped when one of these holds.
    package var dropIf: [RowCondition] = []
    /// Where each field comes from.
    package var fields: [Field: FieldMapping] = [:]
    /// What it says where the configuration says nothing.
    package var constants = Constants()

    /// An empty profile.
    package init() {}
}

extension SourceProfile {
    /// What a profile says of every file it reads; the configuration wins where it says something itself.
    package struct Constants: Hashable, Sendable {
        /// What presence and absence prove.
        package var role: SourceRole?
        /// Whether absence from it is evidence.
        package var isComplete: Bool?
        /// The program the export comes from, in one word.
        package var source: String?
        /// The language of customers without one.
        package var language: Language?
        /// The country of customers without one.
        package var country: Country?
        /// The provider whose list it is.
        package var provider: ProviderID?
        /// The partner whose list it is.
        package var partner: String?

        /// No constants.
        package init() {}
    }

    /// The first of the globs for the first line; set, it is the only one.
    package var firstLine: String? {
        get { firstLines.first }
        set { firstLines = newValue.map { [$0] } ?? [] }
    }

    /// Lines before the titles, when they are not to be detected.
    package var skippedLines: Int? {
        if case .below(let lines) = header { lines } else { nil }
    }

    /// The XML dialect's name.
    package var dialect: String { markup.rawValue }
}
