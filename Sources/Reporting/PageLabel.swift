// SPDX-License-Identifier: MIT

/// The fixed texts of the controls of the page.
enum PageLabel: CaseIterable {
    case otherLanguage
    case search, searchHint, clear, filters, previous, next, pages, daysOpen, sortHint
}
