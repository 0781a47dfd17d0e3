// SPDX-License-Identifier: MIT

import Foundation
import Invitations
import Testing

@Suite struct ReceivedMessageTests {
    static func carries(_ change: (String) -> String) throws -> Bool {
        let message = try LetterTests.message(Sample.invitation())
        let changed = change(String(decoding: message.bytes, as: UTF8.self))
        return ReceivedMessage(reading: Array(changed.utf8)).carries(Sample.resellerURL)
    }

    @Test func findsTheLinkInBothParts() throws {
        #expect(try Self.carries { $0 })
        #expect(try Self.carries { $0.replacingOccurrences(of: "\r\n", with: "\n") })
        #expect(try Self.carries { $0.replacingOccurrences(of: "Guten Tag", with: "Hallo") })
    }

    @Test(
        arguments: [
            { $0.replacingOccurrences(of: "msppId=3D1234567", with: "msppId=3D7654321") },
            { $0.replacingOccurrences(of: "&amp;msppId", with: "&amp;amp;msppId") },
            {
                $0.replacingOccurrences(of: "a href=3D", with: "b href=3D").replacingOccurrences(
                    of: "href",
                    with: "ref"
                )
            },
            {
                $0.replacingOccurrences(
                    of: "\r\nhttps://admin.microsoft.com/Adminportal/Home?inv",
                    with: "\r\nHier: https"
                )
            },
            { $0.replacingOccurrences(of: "boundary=", with: "bound=") },
            { _ in "" },
        ] as [@Sendable (String) -> String]
    )
    func noticesALostOrChangedLink(_ change: @Sendable (String) -> String) throws {
        #expect(try !Self.carries(change))
    }

    @Test func readsWhatMailProgramsWriteBack() throws {
        let text = Data("Hallo\n\(Sample.resellerURL)\n".utf8).base64EncodedString(options: .lineLength64Characters)
        let message = """
            Subject: x
            Content-Type: multipart/mixed; boundary=a

            preamble
            --a
            Content-Type: MULTIPART/Alternative;
              Boundary="b c"; charset=utf-8

            --b c
            Content-Type: text/plain; charset="utf-8"
            Content-Transfer-Encoding: BASE64

            \(text)
            --b c--
            --a--
            """
        let received = ReceivedMessage(reading: Array(message.utf8))
        #expect(received.parts.map(\.type) == ["text/plain"])
        #expect(received.carries(Sample.resellerURL))
        #expect(!received.carries(Sample.providerURL))
    }
}
