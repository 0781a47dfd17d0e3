// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The partner's own templates: made by `init`, read by every night, refused as a whole when one is wrong.
@Suite struct TemplateTests {
    /// A small project with a folder of templates that has these files.
    private func project(_ templates: [String: String]) throws -> URL {
        let folder = try smallProject()
        let path = folder.appending(path: "partnergap.yaml")
        let yaml = try String(contentsOf: path, encoding: .utf8)
        try Data("\(yaml)\ntemplates: letters\n".utf8).write(to: path)
        let letters = folder.appending(path: "letters")
        try FileManager.default.createDirectory(at: letters, withIntermediateDirectories: true)
        for (name, text) in templates { try Data(text.utf8).write(to: letters.appending(path: name)) }
        return folder
    }

    @Test func initWritesAllOfThemAndTheyAreRight() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap(["init", "new"], in: folder)
        #expect(run.status == 0 && run.output.contains("made new/templates/\n"))
        let made = try files(below: folder.appending(path: "new/templates"))
        #expect(made == (try files(below: root.appending(path: "Samples/templates"))))
        #expect(made.count == 30)
        // One that was deleted stays deleted.
        try FileManager.default.removeItem(at: folder.appending(path: "new/templates/provider.nl.mustache"))
        #expect(try partnergap(["init", "new"], in: folder).output.contains("kept new/templates/\n"))
        #expect(try files(below: folder.appending(path: "new/templates")).count == 29)
        let project = try project([:])
        defer { try? FileManager.default.removeItem(at: project) }
        for (name, bytes) in made { try bytes.write(to: project.appending(path: "letters/\(name)")) }
        let check = try partnergap(["check", "--on", "2026-11-20"], in: project)
        #expect(check.output.contains(", 30 templates, "), "\(check.output)\(check.errors)")
    }

    @Test func aNightWritesWithThePartnersOwn() throws {
        let own = """
            Language: de
            Subject: Kurz und knapp: {{partner}}

            Hallo {{contact}}

            {{url}}

            {{#objection}}Kein Interesse? Schreiben Sie uns.{{/objection}}
            """
        let folder = try project([
            "reseller.de.mustache": own, "README.md": "Unsere Texte", "reseller.de.mustache~": "x",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try runNight(in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let batch = try String(contentsOf: folder.appending(path: "runs/latest/invitations/batch.csv"), encoding: .utf8)
        #expect(batch.contains("Kurz und knapp: ") && batch.contains("Kein Interesse? Schreiben Sie uns."))
        // Another text is another night: it does not come to the end of the first.
        let path = folder.appending(path: "letters/reseller.de.mustache")
        try Data(own.replacing("Hallo", with: "Guten Tag").utf8).write(to: path)
        _ = try runNight(in: folder)
        let again = try String(contentsOf: folder.appending(path: "runs/latest/invitations/batch.csv"), encoding: .utf8)
        #expect(again.contains("Guten Tag Ada Alpha") && !again.contains("Hallo"))
    }

    @Test(arguments: ["check", "run"]) func everyMistakeOfEveryFileIsSaidAndNothingStarts(_ verb: String) throws {
        let folder = try project([
            "reseler.de.mustache": "Language: de\nSubject: a\n\n{{url}}\n{{#objection}}b{{/objection}}\n",
            "provider.fr.mustache": "Language: de\nSubject: {{compnay}}\n\nVoir https://contoso.example\n",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try partnergap([verb, "--on", "2026-11-20"], in: folder)
        #expect(run.status == 78)
        for said in [
            "letters/provider.fr.mustache:1:1: error: the letter is in 'de', and the file's name says 'fr'",
            "letters/provider.fr.mustache:2:10: error: 'compnay' is no name [template-invalid]",
            "letters/provider.fr.mustache:4:6: error: a web address stands in the text",
            "letters/provider.fr.mustache: error: the letter has no link",
            "letters/provider.fr.mustache: error: the letter does not say how to object",
            "letters/reseler.de.mustache: error: no letter has a file of this name",
            "did you mean 'reseller.de.mustache'?",
        ] { #expect(run.errors.contains(said), "\(said)\n\(run.errors)") }
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "runs/latest").path))
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let folder = try project([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.removeItem(at: folder.appending(path: "letters"))
        let run = try partnergap(["check", "--on", "2026-11-20"], in: folder)
        #expect(run.status == 78 && run.errors.contains("letters: error: there is no such folder [file-missing]"))
    }
}
