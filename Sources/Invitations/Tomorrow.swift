// SPDX-License-Identifier: MIT

package import CustomerModel
package import Reconciliation

extension ReconciledCustomer {
    /// What tomorrow remembers of it, once its letter is decided; `nil` only for a customer that `reconcile` never saw.
    ///
    /// A letter drafted tonight is a draft until a person says that it left the house; one that is withheld for a night
    /// stays the draft it was, and so does one that a person has approved. A reminder's draft changes nothing: the
    /// invitation is open as before.
    package func remembered(drafted invitation: Invitation?, on today: Day) -> LedgerEntry? {
        guard let entry = tomorrow else { return nil }
        return entry.with(draft(of: invitation, following: entry.invitation, on: today))
    }

    private func draft(
        of invitation: Invitation?,
        following current: RememberedInvitation?,
        on today: Day
    ) -> RememberedInvitation? {
        if let current, current.state != .draft { return current }
        guard let invitation else {
            guard let current, current.state == .draft, current.approvedOn == nil else { return current }
            return mayStayDraft ? current : nil
        }
        if let current, current.state == .draft, current.kind == invitation.kind {
            return inputs.draft == .drafted ? current.unapproved : current
        }
        return RememberedInvitation(kind: invitation.kind, state: .draft, day: today, attempts: 0)
    }

    /// Whether a draft nobody approved waits on: its letter is withheld for a while, or tonight cannot tell.
    private var mayStayDraft: Bool {
        decided.concernsLetter || inputs.reseller == .doubt || inputs.worstProvider == .doubt
    }
}
