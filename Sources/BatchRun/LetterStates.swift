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
    init(after events: [LetterEvent]) {
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
