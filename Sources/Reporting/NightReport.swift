// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics
package import Invitations
package import RecordLinkage
package import Reconciliation

/// Everything one night has to tell: the single input of every report, table and summary.
package struct NightReport: Equatable, Sendable {
    /// The run's name, as its folder is called.
    package var run: String
    /// The day the run speaks for.
    package var day: Day
    /// Who runs the tool.
    package var partner: Partner
    /// Its indirect providers, in order of configuration.
    package var providers: [Provider]
    /// The language of the report and of the morning mail; tables and JSON are always English.
    package var language: ReportLanguage
    /// Every configured source as it was found.
    package var sources: [Source]
    /// Tonight's records; customers and evidence point into this list.
    package var records: [CustomerRecord]
    /// The rows that were not used.
    package var rejected: [RejectedRow]
    /// The customers, settled: with the letters of the batch already decided.
    package var customers: [ReconciledCustomer]
    /// Tonight's letters.
    package var batch: InvitationBatch
    /// What the stages had to say.
    package var diagnostics: [Diagnostic]
    /// Rows of one source that are the same customer.
    package var duplicates: [DuplicateRows]
    /// Pairs of rows of one source that may be the same customer.
    package var lookAlikes: [DuplicateRows]
    /// Why records were linked, proposed or left alone, by record; empty unless somebody asks for an explanation.
    package var links: [Int: LinkExplanation]
    /// The exit status the run will have: 0, or 3 when a source or the batch was held back.
    package var status: Int
    /// The last good night; `nil` when this is the first one.
    package var lastNight: Day?
    /// The numbers of the nights before.
    package var trend = Trend()

    /// A night without customers or findings; the rest is set by whoever ran it.
    package init(run: String, day: Day, partner: Partner, language: ReportLanguage) {
        self.run = run
        self.day = day
        self.partner = partner
        self.language = language
        providers = []
        sources = []
        records = []
        rejected = []
        customers = []
        batch = InvitationBatch(invitations: [], withheld: [:])
        diagnostics = []
        duplicates = []
        lookAlikes = []
        links = [:]
        status = 0
    }
}
