// SPDX-License-Identifier: MIT

import Foundation

/// A project of three customers: Gamma is linked, Alpha and Beta lack a reseller and can be written to.
func smallProject() throws -> URL {
    let folder = try copySample("kleinanfang")
    let customers = """
        Microsoft ID,Company name,Primary domain name,Relationship,Tags
        33333333-aaaa-4ccc-8ccc-cccccccccccc,Gamma KG,gamma.example,Cloud Reseller,

        """
    try Data(customers.utf8).write(to: folder.appending(path: "exports/Customers_2026-11-19.csv"))
    try writeCustomerList(["alpha", "beta", "gamma"], to: folder)
    return folder
}

/// The same after a night that drafted both letters.
func nightOfTwoLetters() throws -> URL {
    let folder = try smallProject()
    _ = try runNight(in: folder)
    return folder
}

/// Writes the list of customers; `day` is in its name.
func writeCustomerList(_ names: [String], on day: String = "2026-11-19", to folder: URL) throws {
    let rows = [
        "alpha":
            "1;Alpha AG;11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa;alpha.example;Ada Alpha;post@alpha.example;Deutschland",
        "beta":
            "2;Beta GmbH;22222222-aaaa-4bbb-8bbb-bbbbbbbbbbbb;beta.example;Bob Beta;kontakt@beta.example;Deutschland",
        "gamma":
            "3;Gamma KG;33333333-aaaa-4ccc-8ccc-cccccccccccc;gamma.example;Gil Gamma;info@gamma.example;Deutschland",
    ]
    let head = "Kundennr;Firma;Mandanten-ID;Domain;Ansprechpartner;E-Mail;Land"
    let text = ([head] + names.compactMap { rows[$0] }).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appending(path: "exports/kundenliste_\(day).csv"))
}

/// The names of those to whom the newest report has drafted letters.
func drafted(in folder: URL) throws -> [String] {
    let table = try String(contentsOf: folder.appending(path: "runs/latest/gaps.csv"), encoding: .utf8)
    return ["Alpha AG", "Beta GmbH", "Gamma KG"].filter { name in
        table.split(separator: "\n").contains { $0.contains(",\(name),") && $0.contains("draft:") }
    }
}
