// SPDX-License-Identifier: MIT

/// The fixed texts of the controls of the page.
enum PageLabel: CaseIterable {
    case otherLanguage
    case trendHeading, trendLater, invitedLayer, doubtfulNight
    case funnelHeading, gapStep, draftedStep, handedOverStep, acceptedStep
    case agesHeading, partnersHeading, countriesHeading, countryUnknown, otherCountries
    case renewalsHeading, renewalsMeaning
    case changesHeading, closedGaps
    case place, copySame, copyDifferent
    case damagedNames, rejectedHere
    case indexHeading, runsHeading, trustColumn, customersColumn, gapsColumn, newColumn, draftsColumn, toDoColumn
    case search, searchHint, clear, filters, previous, next, pages, daysOpen, sortHint
}
