// SPDX-License-Identifier: MIT

/// Every kind of finding the tool can make: a closed list, so that the documentation can name them all.
package enum DiagnosticCode: String, Sendable, CaseIterable {
    // Files
    case fileMissing = "file-missing"
    case fileEmpty = "file-empty"
    case fileUnreadable = "file-unreadable"
    case fileTooLarge = "file-too-large"
    case fileStale = "file-stale"
    case fileFromFuture = "file-from-future"
    case notATable = "not-a-table"
    case encodingDamaged = "encoding-damaged"
    case encodingFallback = "encoding-fallback"
    case dayUnknown = "day-unknown"
    case fileTruncated = "file-truncated"
    case fileChanged = "file-changed"
    case filePartial = "file-partial"

    // Last night
    case fileUnchanged = "file-unchanged"
    case listShrunk = "list-shrunk"
    case identitiesDiffer = "identities-differ"
    case gapsJump = "gaps-jump"

    // Delimited text
    case quoteUnclosed = "quote-unclosed"
    case quoteMisplaced = "quote-misplaced"
    case recordsMerged = "records-merged"
    case headerMissing = "header-missing"
    case columnMissing = "column-missing"
    case rowTooWide = "row-too-wide"
    case rowTooNarrow = "row-too-narrow"
    case fieldTooLong = "field-too-long"
    case titlesRepeated = "titles-repeated"
    case lineIgnored = "line-ignored"

    // XML
    case xmlMalformed = "xml-malformed"
    case xmlDoctype = "xml-doctype"
    case xmlLimit = "xml-limit"
    case xmlTruncated = "xml-truncated"
    case xmlDialectUnknown = "xml-dialect-unknown"

    // Source profiles
    case profileUnknown = "profile-unknown"
    case profileAmbiguous = "profile-ambiguous"
    case profileNotMatching = "profile-not-matching"

    // Rows and cells
    case requiredValueMissing = "required-value-missing"
    case tenantIDInvalid = "tenant-id-invalid"
    case domainInvalid = "domain-invalid"
    case emailInvalid = "email-invalid"
    case countryUnknown = "country-unknown"
    case nameDamaged = "name-damaged"
    case relationshipUnknown = "relationship-unknown"
    case statusUnknown = "status-unknown"
    case identityMissing = "identity-missing"
    case rowDropped = "row-dropped"
    case rowsRepeated = "rows-repeated"
    case ownTenant = "own-tenant"
    case contactShared = "contact-shared"
    case rowUnattached = "row-unattached"
    case valueTooCommon = "value-too-common"
    case customerRepeated = "customer-repeated"

    // Lists to be linked
    case idRepeated = "id-repeated"
    case idUnknown = "id-unknown"
    case labelUnknown = "label-unknown"

    // Configuration and decisions
    case configurationInvalid = "configuration-invalid"
    case keyUnknown = "key-unknown"
    case keyMissing = "key-missing"
    case keyRepeated = "key-repeated"
    case valueInvalid = "value-invalid"
    case decisionInvalid = "decision-invalid"
    case decisionContradicts = "decision-contradicts"
    case decisionUnmatched = "decision-unmatched"
    case judgementReopened = "judgement-reopened"
    case modelUnusable = "model-unusable"
    case linkageDrift = "linkage-drift"
    case ledgerInvalid = "ledger-invalid"
    case ledgerForeign = "ledger-foreign"
    case ledgerFailed = "ledger-failed"
    case ledgerLost = "ledger-lost"
    case clockJumped = "clock-jumped"

    // Links, letters, output
    case linkRejected = "link-rejected"
    case linkLegacy = "link-legacy"
    case templateInvalid = "template-invalid"
    case messageRefused = "message-refused"
    case mailProgramUnusable = "mail-program-unusable"
    case outputFailed = "output-failed"
    case lockHeld = "lock-held"
    case leftoverSetAside = "leftover-set-aside"
}
