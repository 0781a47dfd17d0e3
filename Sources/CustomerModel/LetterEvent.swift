// SPDX-License-Identifier: MIT

/// What can happen to a letter between its draft and the mail system's answer.
package enum LetterStep: String, Sendable, CaseIterable {
    /// A person has read it and wants it sent.
    case approved
    /// A person takes the approval back, or says that the letter never left the house.
    case cancelled
    /// The tool is about to hand it over; without a step behind it nobody knows whether it left.
    case sending
    /// The mail system took it, or a person sent it.
    case handedOver = "handed-over"
    /// The mail system asks to come back later; nothing left.
    case deferred
    /// The mail system refused it; nothing left.
    case failed
    /// It left, or it did not: a signal, an odd answer, an interruption.
    case uncertain
}

/// One letter as the ledger knows it: enough to tell it from every other, and whom it went to.
package struct KnownLetter: Hashable, Sendable {
    /// The digest of all that a person approves: recipient, words and link; 64 hexadecimal digits.
    package let digest: String
    /// The customer's key when it was drafted.
    package let customer: String
    /// What it asks for.
    package let kind: InvitationKind
    /// 0 for the invitation, 1 and 2 for its reminders.
    package let reminder: Int
    /// The address it goes to.
    package let recipient: String
    /// Its Message-ID, with the angle brackets.
    package let messageID: String
    /// The day its invitation began; reminders have that of the invitation.
    package let startedOn: Day

    /// A letter.
    package init(
        digest: String,
        customer: String,
        kind: InvitationKind,
        reminder: Int,
        recipient: String,
        messageID: String,
        startedOn: Day
    ) {
        self.digest = digest
        self.customer = customer
        self.kind = kind
        self.reminder = reminder
        self.recipient = recipient
        self.messageID = messageID
        self.startedOn = startedOn
    }
}

/// Something that happened to a letter; written once, never changed.
package struct LetterEvent: Hashable, Sendable {
    /// The letter.
    package let letter: KnownLetter
    /// The batch it was part of then.
    package let batch: String
    /// What happened.
    package let step: LetterStep
    /// Who did it or said so.
    package let who: String
    /// The UTC day of it.
    package let day: Day
    /// What the mail system or the person said; may be empty.
    package let words: String

    /// An event.
    package init(letter: KnownLetter, batch: String, step: LetterStep, who: String, day: Day, words: String = "") {
        self.letter = letter
        self.batch = batch
        self.step = step
        self.who = who
        self.day = day
        self.words = words
    }
}
