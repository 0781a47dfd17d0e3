// SPDX-License-Identifier: MIT

import Diagnostics

/// The shipped profiles; a mistake in them is ours.
package func shippedProfiles() -> [SourceProfile] {
    var log = DiagnosticLog()
    let profiles = shippedProfileTexts.compactMap { text in
        SourceProfile.parsed(yaml: text.yaml, file: text.file, log: &log)
    }
    let isValid = profiles.count == shippedProfileTexts.count
    precondition(isValid, "a shipped profile is not valid: \(log.lines.joined(separator: "\n"))")
    return profiles
}

/// The shipped profile for any table, without the time it takes to read the others.
func shippedGenericProfile() -> SourceProfile {
    var log = DiagnosticLog()
    let text = shippedProfileTexts.first { $0.file == "generic-table.yaml" }
    let profile = text.flatMap { SourceProfile.parsed(yaml: $0.yaml, file: $0.file, log: &log) }
    guard let profile else { preconditionFailure("the shipped profile for any table is there and valid") }
    return profile
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
            : "'partnergap inspect \(request.file)' prints a profile for it that is ready to be edited"
    )
}

extension SourceProfile {
    fileprivate func fits(_ face: FileFace) -> Bool {
        guard formats.isEmpty || formats.contains(face.format) else { return false }
        return face.format == .xml ? fits(root: face.root) : fits(table: face)
    }

    /// XML is known by its root element; its titles are met only while it is read.
    private func fits(root: String) -> Bool {
        if roots.isEmpty { return titles.isEmpty && firstLines.isEmpty }
        return roots.contains { root == $0 || root.hasSuffix("}\($0)") }
    }

    private func fits(table: FileFace) -> Bool {
        if !firstLines.isEmpty, !firstLines.contains(where: { Intake.fits(table.firstLine, glob: $0) }) { return false }
        if titles.isEmpty, firstLines.isEmpty, !roots.isEmpty { return false }
        // A table nobody knows a single title of is no table of customers.
        if mustBeNamed, titles.isEmpty {
            return fields.values.contains { $0.from.contains { table.titles.column(of: $0) != nil } }
        }
        return titles.allSatisfy { group in group.contains { table.titles.column(of: $0) != nil } }
    }

    fileprivate func weight(for file: String) -> Int {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let fitsName = files.contains { Intake.fits(name, glob: $0) }
        return priority * 1_000 + titles.count * 10 + (firstLines.isEmpty ? 0 : 10) + (fitsName ? 1 : 0)
    }
}
