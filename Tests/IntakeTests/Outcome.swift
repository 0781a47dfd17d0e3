// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation

@testable import Intake

/// Everything that reading a file gives, in a form that can be compared: its export, or why there is none.
struct Outcome: Equatable {
    var refusal: Diagnostic?
    var records: [CustomerRecord] = []
    var rejected: [RejectedRow] = []
    var counts = RowCounts()
    var lines: [String] = []
    var face: [String] = []
    var metFields: Set<Field> = []
    var senselessTenants = 0
    var isPartial = false

    /// Reads bytes in blocks of a size, duplicates not merged.
    init(_ bytes: [UInt8], file: String, as profile: String?, profiles: [SourceProfile] = shipped, blockSize: Int) {
        let request = ExportRequest(id: "list", index: 0, file: file, profile: profile)
        do throws(Diagnostic) {
            fill(from: try export(bytes, request, profiles, blockSize: blockSize))
        } catch {
            refusal = error
        }
    }

    /// What an export holds.
    init(of export: Export) {
        fill(from: export)
    }

    private mutating func fill(from export: Export) {
        records = Array(export.records)
        rejected = export.rejected
        counts = export.counts
        lines = export.log.lines
        let titleLine = export.titleLine.map(String.init) ?? "-"
        face = [export.encoding, export.profile.id, export.shape, export.shapeReason, titleLine] + export.titles
        metFields = export.metFields
        senselessTenants = export.senselessTenants
        isPartial = export.isPartial
    }
}

/// Reads bytes in blocks of a size.
func export(
    _ bytes: [UInt8],
    _ request: ExportRequest,
    _ profiles: [SourceProfile],
    blockSize: Int
) throws(Diagnostic) -> Export {
    var reader = ExportReader(request, profiles: profiles)
    var start = 0
    while start < bytes.count {
        let end = min(start + blockSize, bytes.count)
        try reader.append(bytes.span.extracting(start..<end))
        start = end
    }
    return try reader.finish()
}

/// The corpora that lie beside the repository while it is being developed.
enum Corpora {
    static let folder = Material.folder.appendingPathComponent("../../corpora").standardized
    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// Every regular file below some folders, by its path below the corpora.
    static func files(below folders: [String]) -> [String] {
        folders.flatMap { name in
            let found = FileManager.default.enumerator(atPath: folder.appendingPathComponent(name).path)
            return (found?.compactMap { $0 as? String } ?? []).map { "\(name)/\($0)" }
        }
        .filter { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
            return attributes?[.type] as? FileAttributeType == .typeRegular
        }
        .sorted()
    }
}
