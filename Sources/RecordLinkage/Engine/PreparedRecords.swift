// SPDX-License-Identifier: MIT

import CustomerModel

/// The records of both lists with every value normalised once and known by a number; the left list comes first.
///
/// The order is that of the ids and contents, never that of the files, so that shuffled rows give the same numbers.
struct PreparedRecords: Sendable {
    /// How many of the records are of the left list.
    var leftCount = 0
    /// The row of its list that each record was.
    var rows: [Int] = []
    /// The words of names, places and people.
    var words = Words()
    /// The words of each name that say what it is called.
    var names = NumberLists()
    /// The words of each name that were set aside: branches and places added to it.
    var asides = NumberLists()
    /// The legal forms of each name.
    var forms: [UInt64] = []
    /// Bare labels of domains, and names written as one word.
    var labels = Interner()
    /// Each name written as one word.
    var gluedNames: [UInt32] = []
    /// The initials of each name.
    var initials: [UInt32] = []
    /// Texts of all other values.
    var values = Interner()
    /// The registrable domains of each record, from web and mail addresses.
    var domains = NumberLists()
    /// The initial domains of each record, which are Microsoft's: contoso.onmicrosoft.com.
    var initialDomains = NumberLists()
    /// The bare label of each value that is a domain.
    var labelOfDomain: [UInt32: UInt32] = [:]
    /// The bare labels of each record's own domains.
    var ownLabels = NumberLists()
    /// The bare labels of each record's initial domains.
    var initialLabels = NumberLists()
    var emails = NumberLists()
    var phones = NumberLists()
    /// Numbers without a switchboard: of mobile telephones.
    var phonesAlone: Set<UInt32> = []
    /// Numbers that begin as those of many other customers do.
    var phonesOfCommonTrunk: Set<UInt32> = []
    var taxNumbers = NumberLists()
    var streets = NumberLists()
    /// The streets without directions and kinds of streets.
    var streetCores = NumberLists()
    /// The words of each street, as `StreetWordNumber`s.
    var streetWords = NumberLists()
    var houses = NumberLists()
    var postcodes = NumberLists()
    var places = NumberLists()
    /// The words of the places, as words.
    var placeWords = NumberLists()
    /// The words of the people named, as words.
    var people = NumberLists()
    var countries: [UInt16] = []
    /// The number of each record's tenant; -1 where it has none.
    var tenants: [Int32] = []
    /// The customer each record speaks for, a tenant or the number of tenants plus a right record; -1 for none.
    var units: [Int32] = []
    /// The tenants, by their numbers.
    var tenantIDs: [TenantID] = []
    /// How many tenants there are.
    var tenantCount: Int { tenantIDs.count }
    /// The values of fields that are compared by themselves, by field.
    var columns: [Int: NumberLists] = [:]

    /// In how many records each value stands, counted for domains.
    var domainCounts: [UInt32] = []
    /// In how many records each value stands, counted for fields by themselves.
    var valueCounts: [UInt32] = []

    /// How many records there are.
    var count: Int { rows.count }
}
