// SPDX-License-Identifier: MIT

import FoundationEssentials
import Reporting

extension ReportFolders {
    /// Takes out of a folder whatever names those to be forgotten, and makes its manifest anew.
    ///
    /// Whoever dies in the middle is made good by doing it again: the manifest forgets first, then letters go, and last
    /// the tables that know the letters' names.
    /// - Returns: what was removed, line by line.
    func redact(_ folder: String, _ traces: Traces) throws(VerbFailure) -> [String] {
        let all = try files(of: folder)
        let changes = all.filter { $0.name != "manifest.json" }.map { (file: $0, becomes: redaction(of: $0, traces)) }
        let renewal = try renewManifest(of: folder, all, changes.compactMap { $0.becomes.rest(of: $0.file) }, traces)
        var lines: [String] = []
        for (file, becomes) in changes where becomes == .removed {
            try remove("\(folder)/\(file.name)")
            lines.append("\(shownAs)/\(folder)/\(file.name): file removed")
        }
        for (file, becomes) in changes {
            guard case .edited(let bytes, let removed) = becomes else { continue }
            try write(bytes, to: "\(folder)/\(file.name)")
            let places = removed == 1 ? "place" : "places"
            lines.append("\(shownAs)/\(folder)/\(file.name): \(removed) \(places) removed")
        }
        return lines + renewal
    }

    private func renewManifest(
        of folder: String,
        _ all: [ReportFile],
        _ kept: [ReportFile],
        _ traces: Traces
    ) throws(VerbFailure) -> [String] {
        let name = "\(folder)/manifest.json"
        guard let manifest = all.first(where: { $0.name == "manifest.json" }) else { return [] }
        let old = WrittenManifest(manifest)
        let present = Set(all.map(\.name))
        // A letter that is not there any more was perhaps removed by a forgetting that died; its name tells who.
        let isOutOfDate = old?.outputs.contains { !present.contains($0.path) } ?? false
        let isUntouched = kept == all.filter { $0.name != "manifest.json" }
        if isUntouched, !isOutOfDate, !traces.areNamed(in: manifest.bytes) { return [] }
        guard let new = old?.renewed(outputs: kept) else {
            try remove(name)
            return ["\(shownAs)/\(name): file removed"]
        }
        try write(new.bytes, to: name)
        return ["\(shownAs)/\(name): digests made anew"]
    }
}

extension Redaction {
    /// What is left of the file; `nil` where nothing is.
    fileprivate func rest(of file: ReportFile) -> ReportFile? {
        switch self {
        case .untouched: file
        case .edited(let bytes, _): ReportFile(name: file.name, bytes: bytes)
        case .removed: nil
        }
    }
}

/// A manifest as it was read back.
private struct WrittenManifest: Decodable {
    struct Entry: Decodable { let path: String, sha256: String }

    let run: String
    let ledger: LedgerMark?
    let inputs: [Entry]
    let outputs: [Entry]

    init?(_ file: ReportFile) {
        guard let read = try? JSONDecoder().decode(WrittenManifest.self, from: Data(file.bytes)) else { return nil }
        self = read
    }

    func renewed(outputs: [ReportFile]) -> ReportFile {
        let inputs = Dictionary(inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
        return manifest(run: run, ledger: ledger, inputs: inputs, outputs: outputs)
    }
}
