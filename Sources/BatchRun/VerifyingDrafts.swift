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

    /// The lines the verb prints: whether the letter is intact, then everything that was found.
    package var lines: [String] {
        let words = [("link", draft.isLinkIntact), ("recipient", draft.isRecipientIntact), ("key", draft.isKeyIntact)]
        let states = words.map { "\($0.0) \($0.1 ? "intact" : "not intact")" }.joined(separator: ", ")
        let head = "\(printable(name)): \(draft.isIntact ? "ok" : "refused"): \(states)"
        return [head] + draft.findings.map { "  \($0.isRefusal ? "refused" : "note"): \($0.description)" }
    }
}

/// Verifies every edited letter of a folder, by name, against the letters of its batch.
///
/// Letters are the files that end in `.eml`, however written, hidden ones and those of folders in it left out. Thrown with
/// status 66 when there is no such folder, or none in it, and when a letter cannot be read.
package func verifiedDrafts(
    in folder: String,
    among letters: [ExpectedLetter]
) throws(VerbFailure) -> [VerifiedFile] {
    let names = try draftNames(in: folder)
    guard !names.isEmpty else { throw VerbFailure(["\(quoted(folder)) has no .eml file"], status: 66) }
    var files: [VerifiedFile] = []
    for name in names {
        guard let content = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw VerbFailure(["\(quoted(name)) cannot be read"], status: 66)
        }
        files.append(VerifiedFile(name: name, draft: VerifiedDraft(reading: Array(content), among: letters)))
    }
    return files
}

private func draftNames(in folder: String) throws(VerbFailure) -> [String] {
    do {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return names.filter { !$0.hasPrefix(".") && $0.lowercased().hasSuffix(".eml") }.sorted()
    } catch {
        throw VerbFailure(["\(quoted(folder)) is no folder that can be read"], status: 66)
    }
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
    return batch.letters.compactMap(\.expected)
}

extension DraftBatch.Letter {
    fileprivate var expected: ExpectedLetter? {
        EmailAddress(parsing: recipient).map { address in
            ExpectedLetter(
                key: customer,
                messageID: messageID,
                recipient: address,
                tenantID: tenant.flatMap { TenantID(parsing: $0) },
                url: url
            )
        }
    }
}
