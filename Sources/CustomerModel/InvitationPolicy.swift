// SPDX-License-Identifier: MIT

/// What to ask for when our own relationship is missing and nothing is known of the provider's.
package enum UnknownProviderPolicy: String, Sendable, CaseIterable {
    case resellerOnly = "reseller-only"
    case combined
    case withhold
}

/// The partner's rules for invitations (DESIGN, section 7); days are UTC days.
package struct InvitationPolicy: Hashable, Sendable {
    /// Days after any mail before the same customer gets another.
    package var coolingOffInDays = 14
    /// Reminders after the invitation itself, 0 to 2.
    package var reminders = 2
    /// Days without acceptance before a reminder is due.
    package var remindAfterInDays = 14
    /// Most letters drafted in one run.
    package var cap = 50
    /// Letters of the first batch, while the rest waits; 0 means no canary.
    package var canary = 0
    /// Days on which nothing is drafted.
    package var quietDays: [Day] = []
    /// What to ask for when the provider half is unknown.
    package var whenProviderUnknown = UnknownProviderPolicy.resellerOnly
    /// Whether the combined link may serve a gap of the provider alone.
    package var combinedForProviderGap = true
    /// Good nights before a half-accepted invitation falls due.
    package var halfLinkedAfterNights = 3
    /// More new gaps than this in one night withhold all letters; `nil` means 10, or 5 percent of the customers.
    package var maxNewGaps: Int?

    /// The built-in defaults.
    package init() {}
}
