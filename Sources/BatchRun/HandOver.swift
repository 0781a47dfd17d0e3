// SPDX-License-Identifier: MIT

/// How the hand-over of one message to the mail program ended.
///
/// *The mail system's words* are the first lines the program printed, made safe to show.
package enum HandOver: Hashable, Sendable {
    /// The program took the message over: its exit status was 0.
    case handedOver(words: String)
    /// The mail system could not take it now; nothing has left, and it may be tried again.
    case deferred(status: Int32, words: String)
    /// The mail system refused it; nothing has left, and trying again would not help.
    case failed(status: Int32, words: String)
    /// The message may have left or not: it must never be tried again by itself.
    case uncertain(reason: String, words: String)
    /// The program was never executed: nothing has left, provably.
    case notStarted(reason: String)
}

extension HandOver {
    /// What the exit status of a sendmail-compatible program says of its message.
    ///
    /// Only a status that is said before anything is promised tells that nothing has left. 76 is not among them: msmtp
    /// ends with it when the connection drops after the final dot, and the message may have arrived all the same.
    package init(exitStatus: Int32, words: String) {
        self =
            switch exitStatus {
            case 0: .handedOver(words: words)
            // EX_UNAVAILABLE (msmtp: a 4xx) and EX_TEMPFAIL.
            case 69, 75: .deferred(status: exitStatus, words: words)
            // Usage, data, unknown user, unknown host, no permission, configuration.
            case 64, 65, 67, 68, 77, 78: .failed(status: exitStatus, words: words)
            default: .uncertain(reason: "the mail program ended with status \(exitStatus)", words: words)
            }
    }

    /// What the death of the program by a signal says of its message: nothing.
    package init(signal: Int32, words: String) {
        self = .uncertain(reason: "signal \(signal) ended the mail program", words: words)
    }
}

extension HandOver {
    /// The mail system's words, or why there are none; may be empty.
    package var words: String {
        switch self {
        case .handedOver(let words), .deferred(_, let words), .failed(_, let words), .uncertain(_, let words): words
        case .notStarted(let reason): reason
        }
    }
}
