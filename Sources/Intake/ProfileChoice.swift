// SPDX-License-Identifier: MIT

import Diagnostics

/// The shipped profiles, read from the files beside this one; a mistake in them is ours.
package func shippedProfiles() -> [SourceProfile] {
    let files: [[UInt8]] = [
        PackageResources.agreement_records_yaml,
        PackageResources.generic_table_yaml,
        PackageResources.partner_center_customers_yaml,
        PackageResources.partner_center_gdap_yaml,
        PackageResources.powershell_contracts_yaml,
        PackageResources.powershell_xml_yaml,
        PackageResources.reconciliation_nce_yaml,
    ]
    var log = DiagnosticLog()
    let profiles = files.compactMap { bytes in
        SourceProfile.parsed(yaml: String(decoding: bytes, as: UTF8.self), file: "shipped profile", log: &log)
    }
    precondition(profiles.count == files.count, "a shipped profile is not valid: \(log.lines.joined(separator: "\n"))")
    return profiles
}

/// What a file shows of itself before its rows are read.
struct FileFace {
    let format: SourceProfile.Format
    let titles: ColumnIndex
    let firstLine: String
    /// The root element as `{namespace}name`; empty for tables.
    let root: String
}

/// The profile that reads a file: the configured one, else the best fit, which must be the only best.
func profile(for face: FileFace, of request: ExportRequest, among all: [SourceProfile]) throws(Diagnostic)
    -> SourceProfile
{
    if let id = request.profile { return try named(id, face: face, of: request, among: all) }
    let ranked = all.filter { !$0.mustBeNamed && $0.fits(face) }
        .map { (weight: $0.weight(for: request.file), profile: $0) }
        .sorted { ($1.weight, $0.profile.id) < ($0.weight, $1.profile.id) }
    guard let best = ranked.first else { throw noFit(face, request, among: all) }
    let rivals = ranked.filter { $0.weight == best.weight }.map(\.profile.id).sorted()
    guard rivals.count == 1 else {
        throw Diagnostic(
            .error,
            .profileAmbiguous,
            "the profiles \(rivals.joined(separator: " and ")) fit equally well",
            at: SourceLocation(file: request.file),
            suggestion: "name one of them: 'profile: \(rivals[0])' at the source '\(request.id)'"
        )
    }
    return best.profile
}

private func named(
    _ id: String,
    face: FileFace,
    of request: ExportRequest,
    among all: [SourceProfile]
) throws(Diagnostic) -> SourceProfile {
    guard let profile = all.first(where: { $0.id == id }) else {
        let ids = all.map(\.id).sorted()
        throw Diagnostic(
            .error,
            .profileUnknown,
            "there is no profile \(quoted(id)), expected one of: \(ids.joined(separator: ", "))",
            at: SourceLocation(file: request.file),
            suggestion: nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
        )
    }
    guard profile.fits(face) else { throw noFit(face, request, among: [profile]) }
    return profile
}

/// Nothing fits: the titles seen are printed, so that a user can send them without sending data.
private func noFit(_ face: FileFace, _ request: ExportRequest, among tried: [SourceProfile]) -> Diagnostic {
    let seen =
        face.format == .xml
        ? "the root element \(quoted(face.root)) does"
        : "the titles " + face.titles.titles.prefix(40).map { quoted($0) }.joined(separator: ", ") + " do"
    let expected = tried.count == 1 ? "profile '\(tried[0].id)'" : "any profile"
    let wanted = tried.count == 1 ? tried[0].titles.map { $0.joined(separator: " or ") }.joined(separator: "; ") : ""
    return Diagnostic(
        .error,
        .profileNotMatching,
        "\(seen) not fit \(expected)\(wanted.isEmpty ? "" : ", which expects: \(wanted)")",
        at: SourceLocation(file: request.file),
        suggestion: face.format == .xml
            ? "write a profile with 'match: {format: xml, root: \(face.root)}' and the path of a record"
            : "try 'partnergap inspect \(request.file) --profile generic-table', or write a profile for this list"
    )
}

extension SourceProfile {
    fileprivate func fits(_ face: FileFace) -> Bool {
        guard formats.isEmpty || formats.contains(face.format) else { return false }
        if let firstLine, !Intake.fits(face.firstLine, glob: firstLine) { return false }
        if !roots.isEmpty, !roots.contains(where: { face.root == $0 || face.root.hasSuffix("}\($0)") }) { return false }
        // A table nobody knows a single title of is no table of customers.
        if mustBeNamed, titles.isEmpty, face.format == .csv {
            return fields.values.contains { $0.from.contains { face.titles.column(of: $0) != nil } }
        }
        return titles.allSatisfy { group in group.contains { face.titles.column(of: $0) != nil } }
    }

    fileprivate func weight(for file: String) -> Int {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let fitsName = files.contains { Intake.fits(name, glob: $0) }
        return priority * 1_000 + titles.count * 10 + (firstLine == nil ? 0 : 10) + (fitsName ? 1 : 0)
    }
}
