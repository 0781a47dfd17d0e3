// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// What the configuration says of a source, for whoever reads its file.
package struct ExportRequest: Sendable {
    /// The source's short name.
    package let id: String
    /// Its place in tonight's list of sources.
    package let index: Int
    /// The file as diagnostics name it.
    package let file: String
    /// The profile that must read it; `nil` lets the best fit read it.
    package let profile: String?
    /// Whether it holds objections, of which every cell must be understood.
    package let isBrake: Bool
    /// The partner's own domains: they say nothing about whose row it is.
    package var ownDomains: Set<String> = []
    /// How many bytes the file has, where that is known: room for its records is made at once.
    package var size = 0
    /// The encoding a person insists on; a byte order mark still wins.
    package var encoding: TextEncoding?
    /// The delimiter a person insists on.
    package var delimiter: UInt8?
    /// The quote; `nil` means that nothing is quoted.
    package var quote: UInt8? = UInt8(ascii: "\"")

    /// A request.
    package init(id: String, index: Int, file: String, profile: String?, isBrake: Bool = false) {
        self.id = id
        self.index = index
        self.file = file
        self.profile = profile
        self.isBrake = isBrake
    }
}

/// One file as it was read: its records, and everything about it that is not a record.
package struct Export: Sendable {
    /// The accepted records, in the order of the file.
    package internal(set) var records = CustomerRecords()
    /// The rows not used.
    package internal(set) var rejected: [RejectedRow] = []
    /// What became of its rows.
    package internal(set) var counts = RowCounts()
    /// The encoding as reports name it.
    package internal(set) var encoding = ""
    /// The profile that read it.
    package internal(set) var profile = SourceProfile()
    /// The fields that at least one row had something for.
    package internal(set) var metFields: Set<Field> = []
    /// Accepted rows whose tenant ID was none, although there was a text for one.
    package internal(set) var senselessTenants = 0
    /// Delimiter, titles and their place, in words; for XML its dialect.
    package internal(set) var shape = ""
    /// Why the delimiter was chosen; empty for XML.
    package internal(set) var shapeReason = ""
    /// The titles (or the names of an XML record's values) as read.
    package internal(set) var titles: [String] = []
    /// The line of the titles, where the file has such a line.
    package internal(set) var titleLine: Int?
    /// Whether the file says of itself that it is one page of several.
    package internal(set) var isPartial = false
    /// What there is to say about its rows.
    package internal(set) var log = DiagnosticLog()
    /// Whether its profile did not fit by itself, and is only offered.
    package var isOffered = false

    /// Says something more about it.
    package mutating func say(_ diagnostic: Diagnostic) { log.record(diagnostic) }

    /// Says something about it before all that was said of its rows.
    mutating func sayFirst(_ diagnostic: Diagnostic) {
        var longer = DiagnosticLog()
        longer.record(diagnostic)
        longer.append(log)
        log = longer
    }
}

extension Export {
    /// The first field that decides verdicts, that the profile maps, and that no row of the file has.
    package var unmetField: Field? {
        [Field.status, .relationship].first { profile.fields[$0] != nil && !metFields.contains($0) }
    }
}
