// SPDX-License-Identifier: MIT

package import Diagnostics
import FoundationEssentials
import Invitations

/// Writes the beginnings of a project into a folder; what is already there is never touched.
///
/// - Returns: for each file or folder, whether it was made.
package func writeInitialFiles(to folder: String) throws(Diagnostic) -> [(path: String, isNew: Bool)] {
    var written: [(path: String, isNew: Bool)] = []
    let manager = FileManager.default
    do throws(SystemFailure) {
        for name in ["", "exports", "profiles", "templates"] {
            let path = name.isEmpty ? folder : joined(folder, name)
            let isNew = !manager.fileExists(atPath: path)
            try makeFolder(path)
            if !name.isEmpty { written.append((path + "/", isNew)) }
        }
        for (name, text) in [("partnergap.yaml", initialConfiguration), ("decisions.csv", initialDecisions)] {
            let path = joined(folder, name)
            let isNew = !manager.fileExists(atPath: path)
            if isNew { try writeNewFile(Array(text.utf8), at: path) }
            written.append((path, isNew))
        }
        // Who has a folder of templates has deleted those that are not to be changed.
        if written.contains(where: { $0.path == joined(folder, "templates/") && $0.isNew }) {
            for name in LetterName.allCases {
                let path = joined(folder, "templates/\(name.fileName)")
                try writeNewFile(Array(name.shippedSource.utf8), at: path)
            }
        }
        return written
    } catch {
        throw Diagnostic(
            .error,
            .outputFailed,
            "the folder cannot be written: \(error.reason)",
            at: SourceLocation(file: folder),
            suggestion: "check its permissions, or name another folder"
        )
    }
}

private let initialDecisions = "decision;subject;other;value;until;who;when;why\r\n"

private let initialConfiguration = """
    # partnergap: configuration. Paths count from this file. 'partnergap check' says what is still wrong.

    partner:
      name: Your Company GmbH
      tenant: 00000000-0000-0000-0000-000000000000   # Partner Center > Account settings > Organization profile
      partner-id: "0000000"                          # the location ID (formerly MPN ID)
      country: DE
      kind: indirect-reseller                        # indirect-reseller | direct-bill | dual | indirect-provider
      sender: Your Name <you@your-company.example>   # signs the letters and gets the answers
      telephone: +49 000 000000                      # a customer may call it to check a letter
      # address: [Street 1, 00000 Town]              # further lines of the signature
      # language: de                                 # of letters where nothing says one: de | en | fr | it | nl

    # Your distributors. A direct-bill partner leaves this out.
    providers:
      - id: distributor                              # a short name of your choice
        name: Your Distributor AG
        tenant: 00000000-0000-0000-0000-000000000000
        # countries: [DE, AT]                        # only if the country decides whose customer it is

    # Every list you can export. Two are enough to begin with. 'partnergap inspect FILE' shows what is seen in a file.
    sources:
      - id: partner-center
        path: exports/Customers*.csv                 # Partner Center > Customers > Export customers
        role: partner-center-customers
        # exported: Customers_YYYY-MM-DD.csv         # the day in the file's name; else the file's own time counts
        # max-age: 36h
      - id: crm
        path: exports/crm*.csv
        role: customer-list                          # customer-list | leads | orders | relationships | contacts | …
        profile: generic-table                       # reads any table with known column titles
        legal-basis: existing-customer

    # Copy the links from Partner Center > Customers > Request a reseller relationship. They are used verbatim.
    # links:
    #   - kind: reseller                             # reseller | reseller+provider | provider
    #     url: https://admin.microsoft.com/…
    #   - kind: reseller+provider
    #     provider: distributor
    #     url: https://admin.microsoft.com/…

    invitation:
      cooling-off-days: 14
      reminders: 2
      remind-after-days: 14
      cap: 50                                        # most letters in one night

    # Only if the tool shall hand approved letters over. Without it you send the .eml files yourself.
    # mail:
    #   sendmail: /usr/sbin/sendmail                 # one absolute path: sendmail, msmtp, or a script of yours
    #   from: you@your-company.example               # gets what comes back; else the sender above
    #   per-minute: 30                               # most messages in a minute
    #   per-domain: 20                               # most to one domain in one 'batch send', free mail too

    report:
      language: de                                   # de | en

    decisions: decisions.csv                         # what people decided; the tool never rewrites it
    templates: templates                             # the letters, to be edited; delete those you leave as they are
    reports: Reports

    """
