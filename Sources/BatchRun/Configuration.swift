// SPDX-License-Identifier: MIT

package import CustomerModel
package import DelimitedText
package import Diagnostics
package import Intake
package import Invitations
package import RecordLinkage
package import Reporting

/// Everything the configuration file says, checked; paths as written there.
package struct Configuration: Sendable {
    /// The partner who runs the tool.
    package var partner: Partner
    /// Its indirect providers, in the order written.
    package var providers: [Provider] = []
    /// The sources, in the order written.
    package var sources: [SourceSetting] = []
    /// The links as configured, verbatim.
    package var links: [InvitationLink] = []
    /// Where each link stands.
    package var linkPlaces: [SourceLocation] = []
    /// The rules for invitations.
    package var policy = InvitationPolicy()
    /// How approved letters leave; `nil` when the mail program is somebody else's business.
    package var mail: MailSetting?
    /// How much may decide who a record is.
    package var linkage = LinkageMode.full
    /// The language of report and summary.
    package var language = ReportLanguage.german
    /// How CSV files are written.
    package var flavour = TableFlavour.spreadsheet
    /// The decisions file.
    package var decisions: String?
    /// The ledger: a database that the tool keeps, or a table (`.csv`) that it only reads.
    package var ledger = "ledger.sqlite"
    /// The folder of the partner's own templates.
    package var templates: String?
    /// Where reports go.
    package var reports = "Reports"
    /// The shipped profiles and those the configuration brings.
    package var profiles: [SourceProfile] = []
}

/// One entry of `sources`.
package struct SourceSetting: Sendable {
    /// Its short name.
    package var id: String
    /// The file, or a glob of which the newest counts.
    package var path: String
    /// The profile that must read it.
    package var profile: String?
    /// What it can prove.
    package var role: SourceRole
    /// Whose relationships it lists.
    package var of: Counterpart?
    /// Whose orders, accounts or leads it holds.
    package var provider: ProviderID?
    /// Whether absence from it is evidence.
    package var isComplete: Bool
    /// Where its day comes from.
    package var exported: ExportedRule
    /// Hours after which it is stale; `nil` for never.
    package var maxAgeInHours: Int?
    /// Fewer accepted rows than this hold it.
    package var minRows: Int
    /// More rows than this percentage that could not be used hold it.
    package var maxRejected = 5
    /// An address that stands for more customers than this holds it.
    package var maxSameContact = 3
    /// So many per cent fewer records than last time hold it; `nil` leaves it to its role.
    package var maxShrink: Int?
    /// The ground on which its customers may be written to.
    package var legalBasis: LegalBasis?
    /// Where that stands.
    package var legalBasisPlace: SourceLocation?
}

/// Where the day of an export comes from.
package enum ExportedRule: Hashable, Sendable {
    /// The file's own time.
    case modificationTime
    /// A day written into the configuration.
    case day(Day)
    /// A file name with `YYYY`, `MM` and `DD` in it.
    case pattern(String)

    /// The day in a file's name; `nil` when the name does not fit.
    package func day(inNameOf file: String) -> Day? {
        guard case .pattern(let pattern) = self else { return nil }
        let name = Array((file.split(separator: "/").last ?? "").unicodeScalars)
        let template = Array(pattern.unicodeScalars)
        guard name.count == template.count else { return nil }
        var numbers: [Unicode.Scalar: Int] = [:]
        for (expected, found) in zip(template, name) {
            guard "YMD".unicodeScalars.contains(expected), ("0"..."9").contains(found) else {
                if expected == found { continue }
                return nil
            }
            numbers[expected, default: 0] = numbers[expected, default: 0] * 10 + Int(found.value - 48)
        }
        guard let year = numbers["Y"], let month = numbers["M"], let day = numbers["D"] else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Configuration {
    /// The partner's own mail domain: in a customer's row it names whoever looks after the customer, never the customer.
    package var ownDomains: Set<String> {
        guard let domain = partner.sender?.address.domain, !domain.isFreeMail else { return [] }
        return [domain.text]
    }
}
