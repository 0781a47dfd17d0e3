// SPDX-License-Identifier: MIT

/// The user's text as a message shows it: in single quotes, cut at 60 scalars, nothing a terminal would obey.
package func quoted(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(60)))
    return "'\(printable(shown))\(scalars.count > 60 ? "…" : "")'"
}

/// `text` with every control, line separator and bidirectional or invisible format character spelled `\u{…}`.
///
/// Works on scalars: an escape character followed by a combining mark is one `Character` and would slip through.
package func printable(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if isObeyed(byTerminals: scalar) {
            shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
            shown.append(scalar)
        }
    }
    return String(shown)
}

private func isObeyed(byTerminals scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
}
