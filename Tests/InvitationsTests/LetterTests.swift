// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Invitations
import Testing

@Suite struct LetterTests {
    static func message(_ invitation: Invitation, partner: Partner? = nil) throws -> Message {
        try composed(
            invitation,
            partner: partner ?? Sample.partner(),
            providers: Sample.providers(),
            day: Sample.day("2026-11-22")
        )
    }

    /// The text part with its paragraphs on one line each.
    static func prose(_ invitation: Invitation, partner: Partner? = nil) throws -> String {
        let text = try message(invitation, partner: partner).text
        let words = text.split(whereSeparator: { $0 == "\n" || $0 == " " })
        return words.joined(separator: " ")
    }

    @Test func wrapsProseButNeverTheLink() throws {
        for kind in Sample.kinds {
            let lines = try Self.message(Sample.invitation(kind: kind)).text.split(separator: "\n")
            #expect(lines.contains { $0 == Sample.url(for: kind) })
            #expect(
                lines.filter { $0.unicodeScalars.count > 72 }.allSatisfy {
                    $0.hasPrefix("https://admin.microsoft.com/")
                }
            )
        }
    }
}
