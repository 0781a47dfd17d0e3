// SPDX-License-Identifier: MIT

import CustomerModel

/// How far a letter has come, by all that happened to it.
package enum LetterState: String, Sendable, CaseIterable {
    /// Nobody knows whether it left; listed first, and never sent again by itself.
    case uncertain
    /// The mail system refused it.
    case failed
    /// Waits for a person's yes.
    case drafted
    /// A person wants it sent.
    case approved
    /// Approved; the mail system asked to come back later.
    case deferred
    /// It is out.
    case handedOver = "handed-over"

    /// The state after these events of one letter, oldest first.
    ///
    /// `night` is the first of the nights in a row that drafted it: a yes from before it was for a letter that a night
    /// in between had a reason against, and counts no more. What a day's second run drafts is dated by the next day.
    init(after events: [LetterEvent], draftedOn night: Day?) {
        if let last = events.last, last.step == .approved || last.step == .deferred,
            night.map({ $0 - last.day > 1 }) ?? true
        {
            self = .drafted
            return
        }
        switch events.last?.step {
        case nil, .cancelled: self = .drafted
        case .approved: self = .approved
        case .deferred: self = .deferred
        case .failed: self = .failed
        case .handedOver: self = .handedOver
        // Between 'sending' and the answer behind it the tool died.
        case .sending, .uncertain: self = .uncertain
        }
    }

    /// Whether `batch send` sends it.
    var isSendable: Bool { self == .approved || self == .deferred }
    /// Whether the list tells what the mail system said.
    var isTold: Bool { self == .uncertain || self == .failed || self == .deferred }
    /// Whether a person may still say yes to it.
    var isApprovable: Bool { self == .drafted }
}
