// SPDX-License-Identifier: MIT

import CustomerModel

extension HandOver {
    /// How the words of an answer begin; a program that was never started has given none.
    static let answered = "status "

    /// The step that comes of it, with the mail system's words.
    ///
    /// Some programs call a refusal for good a deferral (msmtp after a 550 behind the final dot): the fifth one counts
    /// as a refusal, so that nobody is knocked at for ever.
    func outcome(afterDeferrals count: Int) -> (LetterStep, String) {
        switch self {
        case .deferred(let status, let words) where count >= 4:
            (.failed, "\(Self.answered)\(status) for the fifth time: \(words)")
        case .handedOver(let words): (.handedOver, words)
        case .deferred(let status, let words): (.deferred, "\(Self.answered)\(status): \(words)")
        case .failed(let status, let words): (.failed, "\(Self.answered)\(status): \(words)")
        case .uncertain(let reason, let words): (.uncertain, words.isEmpty ? reason : "\(reason): \(words)")
        case .notStarted(let reason): (.deferred, reason)
        }
    }

    /// The exit status it asks for.
    var status: Int {
        switch self {
        case .handedOver: 0
        case .deferred: 75
        case .failed, .uncertain: 3
        case .notStarted: 78
        }
    }
}
