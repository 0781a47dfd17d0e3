// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations
import Testing

@testable import Reporting

/// What Python's `html.parser` finds in a page.
private struct Anatomy: Decodable, Equatable {
    let elements: [String: Int]
    let attributes: [String]
    let hrefs: Int
    let unclosed: [String]
}

@Suite struct ReportPageTests {
    private let dissect = """
        import collections, html.parser, json, sys
        class Page(html.parser.HTMLParser):
            def __init__(self):
                super().__init__()
                self.count = collections.Counter(); self.names = set(); self.open = []; self.hrefs = 0
            def handle_starttag(self, tag, attributes):
                self.count[tag] += 1
                self.names.update(name for name, value in attributes)
                for name, value in attributes:
                    if name == 'href':
                        self.hrefs += 1
                        assert value.startswith(('#', 'invitations/', 'providers/')) or value in (
                            'gaps.csv', 'customers.csv', 'rejected.csv', 'summary.json'), value
                if tag not in ('meta', 'input'): self.open.append(tag)
            def handle_endtag(self, tag):
                assert self.open.pop() == tag, tag
            def handle_comment(self, text): self.count['!--'] += 1
        def anatomy(path):
            page = Page(); page.feed(open(path, encoding='utf-8', newline='').read()); page.close()
            return dict(elements=page.count, attributes=sorted(page.names), hrefs=page.hrefs, unclosed=page.open)
        print(json.dumps([anatomy(path) for path in sys.argv[1:]]))
        """

    private func page(_ language: ReportLanguage, name: String? = nil) throws -> [UInt8] {
        let files = reportFiles(for: try SampleNight(language: language, name: name).report)
        return try #require(files.first { $0.name == "report.html" }).bytes
    }

    @Test func noNameBreaksOut() throws {
        let payloads = try corpus("html-xss/own.json") + corpus("html-xss/grapheme.json") + ["<b>\u{202E}", "\u{0}<i>"]
        let pages = try (["Harmlos"] + payloads).map { try page(.german, name: $0) }
        let found = try SecondReader().answer([Anatomy].self, script: dissect, files: pages)
        #expect(found.count == payloads.count + 1)
        #expect(found[0].elements["tr"] ?? 0 > 20 && found[0].unclosed.isEmpty)
        for (anatomy, payload) in zip(found, ["Harmlos"] + payloads) { #expect(anatomy == found[0], "\(payload)") }
    }

    @Test func theHarmlessPageWouldNoticeAnUnescapedTag() throws {
        let page = try page(.german)
        let broken = Array(String(decoding: page, as: UTF8.self).replacing("Zimmerei", with: "<b>Zimmerei</b>").utf8)
        let found = try SecondReader().answer([Anatomy].self, script: dissect, files: [page, broken])
        #expect(found[0] != found[1])
    }

    @Test func controlsAreShownAndNeverObeyed() throws {
        let name = "a\u{202E}b\u{2069}c\u{200F}d\u{7}e\u{85}f\u{2028}g\u{0}h\u{1B}\u{301}"
        let page = String(decoding: try page(.english, name: name), as: UTF8.self)
        #expect(page.contains("<bdi>a\\u{202e}b\\u{2069}c\\u{200f}d␇e\\u{85}f\\u{2028}g␀h␛\u{301}</bdi>"))
        for scalar in page.unicodeScalars where scalar != "\n" {
            let isHidden =
                scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            #expect(!isHidden, "\(scalar.value)")
        }
    }

    @Test(arguments: ReportLanguage.allCases) func theFileAsksForNothing(language: ReportLanguage) throws {
        let page = String(decoding: try page(language), as: UTF8.self)
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(page.components(separatedBy: "<script").count == reportScripts.count + 2)
        for forbidden in ["http:", "https:", "src=", "url(", "@import", "style=\"", "onclick", "<iframe"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func thePolicyNamesEverySheetAndScript() throws {
        let script = """
            import base64, hashlib, html, json, re, sys
            page = open(sys.argv[1], 'rb').read()
            def digests(tag): return ["'sha256-%s'" % base64.b64encode(hashlib.sha256(part).digest()).decode()
                                      for part in re.findall(b'<%s>(.*?)</%s>' % (tag, tag), page, re.S)]
            named = html.unescape(re.search(b'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1).decode())
            print(json.dumps([named, "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'" % (
                ' '.join(digests(b'style')), ' '.join(digests(b'script')))]))
            """
        let policies = try SecondReader().answer([String].self, script: script, files: [try page(.german)])
        #expect(policies[0] == policies[1] && policies[0].contains("script-src 'sha256-"))
    }

    @Test func everyColourCanBeReadByDayAndByNight() throws {
        let script = """
            import json, re, sys
            sheet = open(sys.argv[1], encoding='utf-8').read().split('</style>')[0]
            def light(hexadecimal):
                parts = [int(hexadecimal[i:i + 2], 16) / 255 for i in (0, 2, 4)]
                parts = [p / 12.92 if p <= .04045 else ((p + .055) / 1.055) ** 2.4 for p in parts]
                return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]
            def contrast(a, b):
                a, b = sorted((light(a), light(b)))
                return (b + .05) / (a + .05)
            low = []
            for number, block in enumerate(re.findall(r':root \\{(.*?)\\}', sheet, re.S)[:2]):
                colours = dict(re.findall(r'--([a-z-]+): #([0-9a-f]{6});', block))
                papers = ('ground', 'surface', 'info-ground')
                pairs = [(ink, paper) for ink in ('text', 'muted', 'link') for paper in papers]
                pairs += [(tone, tone + '-ground') for tone in ('good', 'doubt', 'bad', 'info', 'plain')]
                low += [[str(number), *pair] for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
            print(json.dumps(low))
            """
        let low = try SecondReader().answer([[String]].self, script: script, files: [try page(.german)])
        #expect(low.isEmpty)
    }

    @Test func whoIsHalfKnownForWantOfASourceIsOneLine() throws {
        let page = String(decoding: try page(.german), as: UTF8.self)
        let todo = try #require(
            page.split(separator: "<section id=\"todo\"").dropFirst().first?.split(separator: "</section>").first
        )
        #expect(todo.contains("2 Kunden sind mit uns verknüpft"))
        #expect(!todo.contains("Gärtnerei Blum") && !todo.contains("Hafen Apotheke"))
        #expect(todo.contains("Neue Mühle Stiftung"))
    }

    @Test func everyLetterIsLinkedByItsFile() throws {
        let report = try SampleNight(language: .german).report
        let page = String(decoding: try page(.german), as: UTF8.self)
        #expect(report.batch.invitations.count == 3)
        for letter in report.batch.invitations {
            #expect(page.contains("href=\"invitations/\(letter.fileName)\""))
            #expect(page.contains("<bdi>\(letter.recipient.email.address)</bdi>"))
        }
    }

    @Test func aFileNameNeverLeavesTheFolder() {
        var writer = HTMLWriter()
        writer.element(.a, .file("invitations/a b:ü\"?#%.eml"), words: "x")
        #expect(writer.bytes == Array("<a href=\"invitations/a%20b%3A%C3%BC%22%3F%23%25.eml\">x</a>".utf8))
    }

    @Test func aNightWithoutAnythingIsStillAReport() throws {
        let empty = try SampleNight(language: .english).report
        let report = NightReport(run: "r", day: empty.day, partner: empty.partner, language: .english)
        let files = reportFiles(for: report)
        #expect(
            files.map(\.name) == [
                "customers.csv", "decisions-proposed.csv", "gaps.csv", "rejected.csv", "report.html", "summary.json",
                "summary.txt",
            ]
        )
        let page = String(decoding: files[4].bytes, as: UTF8.self)
        #expect(page.contains("Every row was used.") && page.contains("No letter was drafted tonight."))
    }

    /// Writes the sample pages where `REPORT_PREVIEW` says, to be looked at in a browser.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REPORT_PREVIEW"] != nil)) func preview() throws {
        let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["REPORT_PREVIEW"]))
        for language in ReportLanguage.allCases {
            try Data(try page(language)).write(to: folder.appendingPathComponent("\(language.rawValue).html"))
        }
    }
}
