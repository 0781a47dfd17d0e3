// SPDX-License-Identifier: MIT

/// An attribute; its value is escaped whatever it is.
struct HTMLAttribute {
    let name: String
    let value: String

    static func style(_ names: String) -> HTMLAttribute { HTMLAttribute(name: "class", value: names) }
    static func id(_ id: String) -> HTMLAttribute { HTMLAttribute(name: "id", value: id) }
    static func lang(_ code: String) -> HTMLAttribute { HTMLAttribute(name: "lang", value: code) }
    /// What a cell is about, shown where a narrow screen turns rows into cards.
    static func label(_ text: String) -> HTMLAttribute { HTMLAttribute(name: "data-label", value: text) }
    static func scope(_ scope: String) -> HTMLAttribute { HTMLAttribute(name: "scope", value: scope) }
    static func labelledBy(_ id: String) -> HTMLAttribute { HTMLAttribute(name: "aria-labelledby", value: id) }
    /// A place on this page.
    static func place(_ id: String) -> HTMLAttribute { HTMLAttribute(name: "href", value: "#\(id)") }
    /// A file in the folder of the report, percent-encoded byte by byte: never another scheme, host or folder above.
    static func file(_ name: String) -> HTMLAttribute { HTMLAttribute(name: "href", value: percentEncoded(name)) }
    /// The report of the same night, seen from a folder of it.
    static let nightReport = HTMLAttribute(name: "href", value: "../report.html")
    /// A new mail in the reader's mail program.
    static func mail(_ mail: MailLink) -> HTMLAttribute { HTMLAttribute(name: "href", value: mail.address) }
    static let hidden = HTMLAttribute(name: "aria-hidden", value: "true")
    static let plainButton = HTMLAttribute(name: "type", value: "button")
    /// Not shown before the page's script shows it: what only works with it.
    static let shownByScript = HTMLAttribute(name: "hidden", value: "")
    /// The place on this page whose text a button copies.
    static func copies(_ id: String) -> HTMLAttribute { HTMLAttribute(name: "data-copy", value: id) }
    /// The kind of `<details>` that a button opens and closes together.
    static let opensAll = HTMLAttribute(name: "data-open", value: "")
    /// What a button says after it was pressed.
    static func done(_ words: String) -> HTMLAttribute { HTMLAttribute(name: "data-done", value: words) }
    /// What a button says where the browser does not let it copy.
    static func refused(_ words: String) -> HTMLAttribute { HTMLAttribute(name: "data-refused", value: words) }
    /// A place on this page with values of the user in its name.
    static func place(ofCustomer key: String) -> HTMLAttribute {
        HTMLAttribute(name: "href", value: "#\(customerPlace(key))")
    }
    /// The row of a customer: without a script the browser finds it by the same address as the script does.
    static func id(ofCustomer key: String) -> HTMLAttribute { HTMLAttribute(name: "id", value: customerPlace(key)) }
    static func role(_ role: String) -> HTMLAttribute { HTMLAttribute(name: "role", value: role) }
    static func named(_ name: String) -> HTMLAttribute { HTMLAttribute(name: "aria-label", value: name) }
    /// The title that the window has while this part of the page is shown.
    static func windowTitle(_ title: String) -> HTMLAttribute { HTMLAttribute(name: "data-title", value: title) }
    /// What a part is for the page's script.
    static func part(_ name: String) -> HTMLAttribute { HTMLAttribute(name: "data-part", value: name) }
    static func hint(_ words: String) -> HTMLAttribute { HTMLAttribute(name: "placeholder", value: words) }
    /// The choice of customers that says the same; the page's script makes a link of it.
    static func choice(_ address: String) -> HTMLAttribute { HTMLAttribute(name: "data-choice", value: address) }
    /// By what a column is sorted.
    static func sorts(_ name: String) -> HTMLAttribute { HTMLAttribute(name: "data-sort", value: name) }
    static let searchField = HTMLAttribute(name: "type", value: "search")
    static let withoutCompletion = HTMLAttribute(name: "autocomplete", value: "off")
    /// Where a drawing's part is, or how large: numbers, never colours.
    static func measure(_ name: DrawnMeasure, _ value: String) -> HTMLAttribute {
        HTMLAttribute(name: name.rawValue, value: value)
    }
}

/// The measures of a drawing.
enum DrawnMeasure: String {
    case x, y, width, height, d, viewBox
    case stretching = "preserveAspectRatio"
}

/// `customer=KEY`, as an address of this page says it.
private func customerPlace(_ key: String) -> String { "customer=\(percentEncoded(key))" }

/// Letters, digits and `-._/` as they are, every other byte as `%XX`.
func percentEncoded(_ name: String) -> String {
    var encoded = ""
    for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "/"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            encoded.append(digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)")
        }
    }
    return encoded
}
