// SPDX-License-Identifier: MIT

import Diagnostics
import Digests
import FoundationEssentials
import Invitations

/// The templates of a night: the shipped ones, and those of the configured folder in their place.
///
/// Whatever lies in the folder is read as a template, so that a misspelt name is told and not silently left out; only
/// hidden files, editors' backups and a README are passed over.
func readTemplates(
    _ path: String?,
    in folder: String,
    digests: inout [String: String],
    log: inout DiagnosticLog
) -> LetterTemplates {
    guard let path else { return .shipped }
    var files: [TemplateFile] = []
    for name in templateNames(path, in: folder, log: &log) {
        let shown = joined(path, name)
        do throws(Diagnostic) {
            let bytes = try fileBytes(joined(folder, shown), path: shown, advice: folderAdvice)
            digests["template \(name)"] = contentDigest(of: bytes)
            files.append(TemplateFile(name: name, path: shown, bytes: bytes))
        } catch {
            log.record(error)
        }
    }
    return LetterTemplates.replacing(with: files, log: &log)
}

private let folderAdvice = "keep nothing but templates in that folder"

private func templateNames(_ path: String, in folder: String, log: inout DiagnosticLog) -> [String] {
    do {
        let names = try FileManager.default.contentsOfDirectory(atPath: joined(folder, path))
        return names.filter { !isPassedOver($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
        let place = SourceLocation(file: path)
        let advice =
            "'partnergap init' makes one with all shipped templates; without the key 'templates' these are used"
        log.record(Diagnostic(.error, .fileMissing, "there is no such folder", at: place, suggestion: advice))
        return []
    }
}

private func isPassedOver(_ name: String) -> Bool {
    let folded = name.lowercased()
    return name.utf8.first == UInt8(ascii: ".") || folded.hasSuffix("~") || folded.hasPrefix("readme")
}
