// SPDX-License-Identifier: MIT

import CustomerModel
import Invitations
import Reconciliation

/// Every word of report and mail in one language.
///
/// One type per language: a text that is missing in one of them does not compile.
protocol ReportText: Sendable {
    var language: ReportLanguage { get }

    /// A heading, a column title or another fixed text.
    func label(_ label: Label) -> String
    /// A number with its noun, in the right number: `1 gap`, `2 gaps`.
    func counted(_ noun: Noun, _ count: Int) -> String
    func date(_ day: Day) -> String
    func age(inDays days: Int) -> String

    func trust(_ trust: Trust) -> (title: String, sentence: String)
    func role(_ role: SourceRole) -> String
    func condition(_ condition: SourceCondition) -> String
    func language(_ language: Language) -> String
    /// Why a letter is in its language; `nil` where nobody need look.
    func ground(_ ground: LanguageGround) -> String?
    func kind(_ kind: InvitationKind, in places: Places) -> Phrase
    func stage(ofReminder reminder: Int) -> String

    func verdict(_ verdict: Verdict) -> String
    func meaning(of verdict: Verdict) -> String
    func reason(_ reason: VerdictReason) -> String
    func withholding(_ reason: WithholdingReason) -> String
    func doubt(_ doubt: RecipientDoubt) -> String
    func ground(_ basis: LegalBasis) -> String
    func openInvitation(since day: Day, days: Int) -> String
    /// The words of the `missing` column; the flag is whether the absence is proven.
    func missing(_ counterpart: Counterpart, isProven: Bool, in places: Places) -> Phrase

    /// What to do, and how.
    func action(_ action: NextAction) -> (title: String, how: Phrase)
    func role(_ role: PartnerCenterRole) -> String

    func evidence(_ evidence: Evidence, in places: Places) -> Phrase

    /// The line for all whose provider nobody speaks of.
    func withoutProviderEvidence(_ count: Int) -> Phrase
    func more(_ count: Int, in file: String) -> String
    /// That the page names only so many gaps of all customers.
    func onlyGaps(_ count: Int, of all: Int) -> String
    /// What a trend says in words: the first night, the last one, and the most customers of one night.
    func trend(from first: NightTally, to last: NightTally, greatest: Int) -> String
    func age(ofGapsFrom first: Int, to last: Int) -> String
    func goodSources(_ count: Int) -> String
    func inDays(_ days: Int) -> String
    func undecided(_ count: Int) -> String
    var howToDecide: Phrase { get }
    /// Where in Partner Center it is done; `nil` for what is done outside of it.
    func way(to action: NextAction) -> String?
    /// The lines of rows that were rejected for one reason.
    func lines(_ lines: [Int]) -> String
    func newGaps(_ count: Int, isFirstNight: Bool) -> String

    func words(_ label: PageLabel) -> String
    func words(_ label: ScriptLabel) -> String
    func words(_ label: LetterLabel) -> String
    /// Why a letter of so many encoded bytes cannot be opened by an address.
    func tooLong(_ bytes: Int) -> String
    /// How many of all letters carry a link.
    func carried(by count: Int, of all: Int, _ link: String) -> String
    func party(_ party: CarriedLink.Party) -> Phrase
    /// What kind of link it is, and whether it can be used.
    func verdict(_ finding: LinkFinding) -> String
}

/// The fixed texts.
enum Label: CaseIterable {
    case title, trustHeading, tonightHeading, todoHeading, customersHeading, rejectedHeading, otherFindings
    case run, lastNight, firstNight
    case source, file, day, rows, read, accepted, rejected, ignored, merged, withoutTenantID, encoding, profile
    case partial, dayUnknown, findings, more
    case recipient, kind, language, letter, noLetters, lettersAreDrafts, withheldLetters, withheldHere
    case nothingToDo, roleNeeded, calm
    case customer, verdict, country, missing, nextAction, why, rule, firstSeen, gapSince, renewal, key
    case noCustomers, noRejected, reason, content
    case quiet, report, allTables
}

/// What is counted.
enum Noun: CaseIterable {
    case customer, gap, newGap, draft, reminder, withheldLetter, toDo, rejectedRow, linked, waiting, surprise, accepted,
        uncertain
    case repeatedCustomer
    /// Two rows of a list that may be one customer.
    case lookAlike
}

/// The role in Partner Center that a next action needs (domain sheet, section 8).
enum PartnerCenterRole: CaseIterable {
    case none
    case salesOrAdminAgent
    case adminAgent
}

extension NextAction {
    /// Who may do it in Partner Center; most things are done outside of it.
    var partnerCenterRole: PartnerCenterRole {
        switch self {
        case .fixSource, .reviewRemoval, .answerRemoval, .sayWho, .addLink: .salesOrAdminAgent
        case .createTenant: .adminAgent
        case .none, .decide, .wait, .confirmCustomer, .askProvider, .assignProvider, .recordLegalBasis, .approve, .send,
            .confirmSent, .checkHandOver, .mendAddress, .call, .acceptBaseline, .addIdentifier, .confirmTenant,
            .addRecipient:
            .none
        }
    }
}
