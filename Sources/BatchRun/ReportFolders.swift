// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import FoundationEssentials
import Reporting

/// The folders of the runs below the configured reports folder, as they lie on the disk.
struct ReportFolders {
    let path: String
    let shownAs: String

    init(_ project: Project) {
        path = joined(project.folder, project.configuration.reports)
        shownAs = project.configuration.reports
    }

    /// Every real folder, those that a dead run left as well; `latest` is a link and none of them.
    var names: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return all.filter { type(of: $0) == .typeDirectory }.sorted()
    }

    /// The folders of runs before `day` to which `latest` does not point.
    func names(before day: Day) -> [String] {
        let latest = try? FileManager.default.destinationOfSymbolicLink(atPath: joined(path, "latest"))
        return names.filter { name in
            name != latest && Day(parsing: name.prefix(10)).map { $0 < day } ?? false
        }
    }

    /// The regular files of a folder, by their names in it.
    func files(of folder: String) throws(VerbFailure) -> [ReportFile] {
        try changing("\(shownAs)/\(folder)") {
            let base = joined(path, folder)
            return try FileManager.default.subpathsOfDirectory(atPath: base).sorted()
                .filter { type(of: "\(folder)/\($0)") == .typeRegular }
                .map { ReportFile(name: $0, bytes: Array(try Data(contentsOf: URL(filePath: joined(base, $0))))) }
        }
    }

    func remove(_ name: String) throws(VerbFailure) {
        try changing("\(shownAs)/\(name)") { try FileManager.default.removeItem(atPath: joined(path, name)) }
    }

    func write(_ bytes: [UInt8], to name: String) throws(VerbFailure) {
        try changing("\(shownAs)/\(name)") {
            let file = joined(path, name)
            try Data(bytes).write(to: URL(filePath: file), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        }
    }

    private func type(of name: String) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: joined(path, name))
        return attributes?[.type] as? FileAttributeType
    }

    private func changing<Value>(_ what: String, _ work: () throws -> Value) throws(VerbFailure) -> Value {
        do { return try work() } catch {
            throw VerbFailure(
                ["\(what): it cannot be read or changed; check its permissions and run again"],
                status: 73
            )
        }
    }
}

extension ReportFolders {
    /// Takes out of a folder whatever names those to be forgotten, and makes its manifest anew.
    /// - Returns: what was removed, line by line.
    func redact(_ folder: String, _ traces: Traces) throws(VerbFailure) -> [String] {
        var lines: [String] = []
        var kept: [ReportFile] = []
        var manifest: ReportFile?
        for file in try files(of: folder) {
            let name = "\(folder)/\(file.name)"
            if file.name == "manifest.json" {
                manifest = file
                continue
            }
            switch redaction(of: file, traces) {
            case .untouched: kept.append(file)
            case .edited(let bytes, let removed):
                try write(bytes, to: name)
                kept.append(ReportFile(name: file.name, bytes: bytes))
                lines.append("\(shownAs)/\(name): \(removed) \(removed == 1 ? "place" : "places") removed")
            case .removed:
                try remove(name)
                lines.append("\(shownAs)/\(name): file removed")
            }
        }
        guard let manifest, !lines.isEmpty || traces.areNamed(in: manifest.bytes) else { return lines }
        if let new = renewed(manifest, outputs: kept) {
            try write(new.bytes, to: "\(folder)/manifest.json")
            return lines + ["\(shownAs)/\(folder)/manifest.json: digests made anew"]
        }
        try remove("\(folder)/manifest.json")
        return lines + ["\(shownAs)/\(folder)/manifest.json: file removed"]
    }

    /// What the tables of all folders say of the customers with these keys.
    func rows(of keys: Set<String>) throws(VerbFailure) -> [NamedRow] {
        let columns = ["customer_key", "company_name", "tenant_id", "primary_domain", "country", "recipient", "file"]
        var rows: [NamedRow] = []
        for folder in names {
            for file in try files(of: folder) where file.name == "customers.csv" || file.name.hasSuffix("/batch.csv") {
                let text = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
                rows += NamedTable(text, columns: columns).rows.filter { keys.contains($0["customer_key"]) }
            }
        }
        return rows
    }
}

extension Project {
    /// Ledgers that were set aside because they were damaged, as the configuration would name them.
    var damagedLedgers: [String] {
        let path = configuration.ledger
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let parent = String(path[..<slash])
        let all = try? FileManager.default.contentsOfDirectory(atPath: joined(folder, parent.isEmpty ? "." : parent))
        return (all ?? []).sorted().filter { $0.hasPrefix("\(path[slash...]).damaged-") }.map { parent + $0 }
    }
}

private func renewed(_ file: ReportFile, outputs: [ReportFile]) -> ReportFile? {
    struct Entry: Decodable { let path: String, sha256: String }
    struct Manifest: Decodable { let run: String, ledger: LedgerMark?, inputs: [Entry] }
    guard let old = try? JSONDecoder().decode(Manifest.self, from: Data(file.bytes)) else { return nil }
    let inputs = Dictionary(old.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    return manifest(run: old.run, ledger: old.ledger, inputs: inputs, outputs: outputs)
}
