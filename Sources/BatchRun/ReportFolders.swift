// SPDX-License-Identifier: MIT

import CustomerModel
import DelimitedText
import Diagnostics
import FoundationEssentials
import Glibc
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

    /// Puts new bytes in a file's place by a rename: whoever dies here leaves the old file whole.
    func write(_ bytes: [UInt8], to name: String) throws(VerbFailure) {
        try changing("\(shownAs)/\(name)") {
            let new = joined(path, "\(WorkingName.forgetting.rawValue)\(getpid())")
            do {
                try writeNewFile(bytes, at: new)
                try rename(new, to: joined(path, name))
            } catch {
                unsafe unlink(new)
                throw error
            }
        }
    }

    /// Removes what a forgetting that died was writing; only for a holder of the lock.
    func removeUnfinished() throws(VerbFailure) {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in all.sorted() where name.hasPrefix(WorkingName.forgetting.rawValue) { try remove(name) }
    }

    /// Waits until every removal has reached the disk.
    func synchronize() throws(VerbFailure) {
        if names.isEmpty { return }
        try changing(shownAs) { try synchronizeFileSystem(of: path) }
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
