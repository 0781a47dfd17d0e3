// SPDX-License-Identifier: MIT

import Foundation

/// Fixtures that lie beside the repository while it is being developed.
enum Material {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/exports/fixtures")

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    /// Every file of the fixtures that is an export, by its path below them.
    static let exports: [String] = {
        let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return found.filter { path in
            path.contains("/") && [".csv", ".xml", ".xls", ".txt", ".clixml", ".fods"].contains { path.hasSuffix($0) }
                && !path.hasSuffix("LICENSE.txt")
        }.sorted()
    }()
}
