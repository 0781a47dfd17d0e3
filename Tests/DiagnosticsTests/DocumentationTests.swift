// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Testing

@Suite struct DocumentationTests {
    @Test func everyCodeIsDocumentedAndNoOther() throws {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "Sources/partnergap/Documentation.docc/Diagnostics.md")
        let rows = String(decoding: try Data(contentsOf: page), as: UTF8.self)
            .split(separator: "\n").filter { $0.hasPrefix("| `") }
        let named = rows.flatMap { $0.split(separator: "|")[0].split(separator: "`") }
            .map(String.init).filter { $0.contains { $0.isLetter } }
        #expect(Set(named) == Set(DiagnosticCode.allCases.map(\.rawValue)))
        #expect(named.count == DiagnosticCode.allCases.count)
    }
}
