// SPDX-License-Identifier: MIT

import Foundation

/// A project in which a row without a tenant has the name of Gamma, after its first night.
func nightOfTwins(_ rows: [String] = ["5;GAMMA KG;;;;;Deutschland"]) throws -> URL {
    let folder = try smallProject()
    try writeRows(rows, to: folder)
    _ = try runNight(in: folder)
    return folder
}

func writeRows(_ rows: [String], to folder: URL) throws {
    try writeCustomerList(["alpha", "beta", "gamma"], to: folder)
    let file = folder.appending(path: "exports/kundenliste_2026-11-19.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + rows.map { $0 + "\n" }.joined()).utf8).write(to: file)
}

func review(_ words: [String], in folder: URL) throws -> ToolRun {
    try partnergap(["review", "--on", "2026-11-20"] + words, in: folder)
}
