// SPDX-License-Identifier: MIT

import Digests
import Reporting

/// `manifest.json`: the SHA-256 of every input and output, so that a report can be checked and a night replayed; and
/// how far the ledger had come, so that a lost one is noticed.
func manifest(run: String, ledger: LedgerMark?, inputs: [String: String], outputs: [ReportFile]) -> ReportFile {
    let read = inputs.sorted { $0.key < $1.key }.map { entry(path: $0.key, digest: $0.value) }
    let written = outputs.sorted { $0.name < $1.name }.map { entry(path: $0.name, digest: contentDigest(of: $0.bytes)) }
    let mark: JSONValue = ledger.map { ["id": .string($0.id), "run": .number($0.run)] } ?? .null
    let document: JSONValue = [
        "schema": 1, "run": .string(run), "ledger": mark, "inputs": .array(read), "outputs": .array(written),
    ]
    return ReportFile(name: "manifest.json", bytes: document.bytes)
}

private func entry(path: String, digest: String) -> JSONValue {
    ["path": .string(path), "sha256": .string(digest)]
}
