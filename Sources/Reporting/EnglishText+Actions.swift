// SPDX-License-Identifier: MIT

import Reconciliation

extension EnglishText {
    func role(_ role: PartnerCenterRole) -> String {
        switch role {
        case .none: "none"
        case .salesOrAdminAgent: "Sales agent or Admin agent"
        case .adminAgent: "Admin agent"
        }
    }

    // One line per word of a closed list: cutting it in two would only hide that one is missing.
    func action(_ action: NextAction) -> (title: String, how: Phrase) {
        switch action {
        case .none: ("Nothing", "Nothing is to be done.")
        case .wait: ("Wait", "The tool waits for the next export.")
        case .decide:
            (
                "Decide who this is",
                """
                Add a line \(code: "same") or \(code: "different") to the decisions file; \(code: "returned") where an \
                ended business is back. The tenant’s country belongs into the source.
                """
            )
        case .fixSource:
            ("Mend a source", "Export the list again, complete, and put it where the configuration expects it.")
        case .reviewRemoval:
            (
                "Check whether the relationship shall end",
                "A removal is made in Partner Center, in good faith, and after any notice the contract asks for."
            )
        case .answerRemoval:
            (
                "Answer a removal",
                """
                Ask the customer, look into Partner Center, then record \(code: "removal-planned"), \
                \(code: "ended") or \(code: "returned"), by \(code: "partnergap outcome") or in the decisions file.
                """
            )
        case .sayWho:
            (
                "Say who this is",
                "Look the customer up in Partner Center; add a line \(code: "same") to the decisions file."
            )
        case .confirmCustomer:
            (
                "Confirm a customer",
                "Add the customer to your customer list, or record the business as \(code: "ended")."
            )
        case .askProvider:
            ("Ask the indirect provider", "Ask for its customer list or invoices and configure them as a source.")
        case .assignProvider:
            ("Assign the indirect provider", "Add a line \(code: "provider") to the decisions file.")
        case .createTenant:
            ("Create a tenant", "With the customer, create its tenant; the relationship comes with it.")
        case .recordLegalBasis:
            (
                "Record the legal basis",
                """
                Add a line \(code: "legal-basis") with \(code: "existing-customer") or \(code: "consent") to the \
                decisions file.
                """
            )
        case .approve:
            (
                "Read and send letters",
                """
                Read and approve: by \(code: "partnergap batch approve") or a line \(code: "approved") in the decisions \
                file. Or send the .eml file yourself and say \(code: "partnergap batch handed-over"). Nothing is sent by \
                itself.
                """
            )
        case .send:
            (
                "Send approved letters",
                "\(code: "partnergap batch send") hands them to the mail system."
            )
        case .confirmSent:
            (
                "Confirm what was sent",
                "Approved three days ago: \(code: "partnergap batch send"), or say \(code: "batch handed-over")."
            )
        case .checkHandOver:
            (
                "Check the hand-over",
                """
                Whether the letter left is uncertain: look into the mail system’s log, then say \
                \(code: "partnergap batch handed-over") or \(code: "partnergap batch cancel").
                """
            )
        case .mendAddress:
            (
                "Mend an address",
                "The letter came back: add a line \(code: "contact") with a working address to the decisions file."
            )
        case .call:
            (
                "Call the customer",
                "All reminders are used. A Global Administrator of the customer has to accept the invitation."
            )
        case .acceptBaseline:
            ("Confirm the existing gaps", "Look through them once, then \(code: "partnergap run --accept baseline").")
        case .addIdentifier:
            ("Find tenant ID or domain", "Enter the tenant ID or the customer’s own domain in the source.")
        case .confirmTenant:
            (
                "Confirm use of Microsoft’s cloud",
                """
                Add a line \(code: "microsoft-tenant") with \(code: "yes") to the decisions file when the customer has a \
                tenant.
                """
            )
        case .addRecipient:
            (
                "Name a recipient",
                "Add a line \(code: "contact") to the decisions file, best a Global Administrator of the customer."
            )
        case .addLink:
            (
                "Enter an invitation link",
                "Copy the link from Partner Center, unchanged, into \(code: "links") of the configuration."
            )
        }
    }
}
