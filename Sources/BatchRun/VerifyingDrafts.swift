// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import FoundationEssentials
package import Invitations

/// One edited letter of a folder and what was found in it.
package struct VerifiedFile: Hashable, Sendable {
    /// Its path within the folder.
    package let name: String
    /// What was found.
    package let draft: VerifiedDraft
    /// The file before it that is the same invitation, if there is one.
    package var twin: String?

    /// The lines the verb prints: whether the letter is intact, then everything that was found.
    package var lines: [String] {
        let words = [
            ("link", draft.isLinkIntact), ("recipient", draft.isRecipientIntact), ("tenant", draft.isTenantIntact),
            ("sender", draft.isSenderIntact), ("key", draft.isKeyIntact),
        ]
        let states = words.map { "\($0.0) \($0.1 ? "intact" : "not intact")" }.joined(separator: ", ")
        let head = "\(printable(name)): \(draft.isIntact ? "ok" : "refused"): \(states)"
        let found = draft.findings.map { "  \($0.isRefusal ? "refused" : "note"): \($0.description)" }
        return [head] + found + (twin.map { ["  note: \(quoted($0)) has the same invitation key"] } ?? [])
    }
}

/// The edited letters of a folder, and where others lie that nobody looked at.
package struct VerifiedFolder: Hashable, Sendable {
    /// The letters, by name.
    package let files: [VerifiedFile]
    /// A line for each folder in it that holds letters too.
    package let overlooked: [String]

    /// Whether all may be sent.
    package var isIntact: Bool { files.allSatisfy(\.draft.isIntact) }
    /// The lines the verb prints.
    package var lines: [String] { files.flatMap(\.lines) + overlooked }
}

/// Verifies every edited letter of a folder, by name, against the letters of its batch.
///
/// Letters are the files that end in `.eml`, however written, hidden ones left out. Those of folders in it are counted, not
/// read. Thrown with status 66 when there is no such folder, or none in it, and when a letter cannot be read.
package func verifiedDrafts(
    in folder: String,
    among letters: [ExpectedLetter]
) throws(VerbFailure) -> VerifiedFolder {
    let names = try namesInFolder(folder)
    let drafts = names.filter(isLetter)
    let overlooked = names.compactMap { lineOfOverlooked($0, in: folder) }
    guard !drafts.isEmpty else {
        throw VerbFailure(["\(quoted(folder)) has no .eml file"] + overlooked, status: 66)
    }
    var files: [VerifiedFile] = []
    var firstByKey: [String: String] = [:]
    for name in drafts {
        guard let content = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw VerbFailure(["\(quoted(name)) cannot be read"], status: 66)
        }
        var file = VerifiedFile(name: name, draft: VerifiedDraft(reading: Array(content), among: letters))
        if let key = file.draft.letter?.key {
            file.twin = firstByKey[key]
            if file.twin == nil { firstByKey[key] = name }
        }
        files.append(file)
    }
    return VerifiedFolder(files: files, overlooked: overlooked)
}

private func namesInFolder(_ folder: String) throws(VerbFailure) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch {
        throw VerbFailure(["\(quoted(folder)) is no folder that can be read"], status: 66)
    }
}

private func isLetter(_ name: String) -> Bool { !name.hasPrefix(".") && name.lowercased().hasSuffix(".eml") }

/// How many letters a folder holds at any depth, as a line; `nil` for a file, and where there are none.
private func lineOfOverlooked(_ name: String, in folder: String) -> String? {
    guard !name.hasPrefix("."), let within = try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(name)")
    else { return nil }
    let count = within.count { isLetter($0.split(separator: "/").last.map(String.init) ?? "") }
    let what = count == 1 ? "1 .eml file, which was" : "\(count) .eml files, which were"
    return count > 0 ? "note: the folder \(quoted(name)) holds \(what) not looked at" : nil
}

/// The letters as they were drafted: of the `batch.json` beside the edited ones, else of the latest run's.
///
/// Thrown with status 66 when there is neither, and 65 when it cannot be understood.
package func expectedLetters(of project: Project, beside folder: String) throws(VerbFailure) -> [ExpectedLetter] {
    let latest = joined(project.folder, project.configuration.reports) + "/latest/invitations"
    let files = [folder, latest].map { "\($0)/batch.json" }
    guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0) }),
        let content = FileManager.default.contents(atPath: file)
    else { throw VerbFailure(["there is no batch.json beside the letters, and none in the latest run"], status: 66) }
    guard let batch = try? JSONDecoder().decode(DraftBatch.self, from: content), batch.id == batch.batch else {
        throw VerbFailure(["\(quoted(file)) was changed by another hand, or is none of ours"], status: 65)
    }
    let sender = project.configuration.partner.sender?.address
    return batch.letters.compactMap { $0.expected(from: sender) }
}

extension DraftBatch.Letter {
    /// As it was drafted; a batch that does not say who wrote it was written by the sender of the configuration.
    fileprivate func expected(from configured: EmailAddress?) -> ExpectedLetter? {
        EmailAddress(parsing: recipient).map { address in
            ExpectedLetter(
                key: customer,
                messageID: messageID,
                recipient: address,
                sender: sender.flatMap { EmailAddress(parsing: $0) } ?? configured,
                tenantID: tenant.flatMap { TenantID(parsing: $0) },
                names: letterNames,
                url: url
            )
        }
    }

    private var letterNames: LetterNames {
        guard let named else { return LetterNames(tenants: [tenant].compactMap(\.self), domain: domain) }
        let tenants = named.filter { TenantID(parsing: $0) != nil }
        return LetterNames(tenants: tenants, domain: named.first { TenantID(parsing: $0) == nil })
    }
}
