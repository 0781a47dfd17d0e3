// SPDX-License-Identifier: MIT

import Reporting

/// `manifest.json`: the SHA-256 of every input and output, so that a report can be checked and a night replayed.
func manifest(run: String, inputs: [String: String], outputs: [ReportFile]) -> ReportFile {
    let read = inputs.sorted { $0.key < $1.key }.map { entry(path: $0.key, digest: $0.value) }
    let written = outputs.sorted { $0.name < $1.name }.map { entry(path: $0.name, digest: contentDigest(of: $0.bytes)) }
    let document: JSONValue = ["schema": 1, "run": .string(run), "inputs": .array(read), "outputs": .array(written)]
    return ReportFile(name: "manifest.json", bytes: document.bytes)
}

private func entry(path: String, digest: String) -> JSONValue {
    ["path": .string(path), "sha256": .string(digest)]
}
