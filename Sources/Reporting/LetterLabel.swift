// SPDX-License-Identifier: MIT

/// The fixed texts of the page of letters.
enum LetterLabel: CaseIterable {
    case title, batch, night
    case nothing
    case approveHeading, approveAll, approveOne
    case linksHeading, lettersHeading
    case tenant, domain, legalBasis, link, subject
    case copy, copyCommand, copied, copyRefused, openInMail, file
    case readAll, showLetter, openAll, closeAll
    case howTo, tooLong
}
