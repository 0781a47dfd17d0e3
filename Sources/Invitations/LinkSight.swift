// SPDX-License-Identifier: MIT

import CustomerModel

/// What became of the link in one part of an edited letter.
struct LinkSight {
    /// Whether it stands there byte for byte, where a mail program will follow it.
    private(set) var isThere = false
    /// What stands there in its stead, or beside it: cut, wrapped by a filter, of another host, with other parameters.
    private(set) var changed: [String] = []
    /// Other web addresses, which a person has added.
    private(set) var others: [String] = []
    /// Whether a page shows the link as well as having it.
    private(set) var isShown = true
    /// Whether a page shows the link where nobody can follow it with a click.
    private(set) var isBare = false

    private let url: String

    init(of url: String, in part: ReceivedMessage.Part) {
        self.url = url
        if part.type == "text/html" { look(at: PageLinks(part.bytes)) } else { look(at: part.bytes) }
        changed = distinct(changed)
        others = distinct(others)
    }

    private mutating func look(at text: [UInt8]) {
        for address in webAddresses(in: text) { take(address) }
    }

    private mutating func look(at page: PageLinks) {
        for anchor in page.anchors {
            let shown = String(decoding: anchor.shown, as: UTF8.self)
            let isLie = shown == url && anchor.address != url
            if isLie { changed.append(anchor.address) } else if isWeb(anchor.address) { take(anchor.address) }
        }
        var inSight = LinkSight(url)
        inSight.look(at: page.words)
        isShown = inSight.isThere
        isBare = isShown && !isThere
        changed += inSight.changed
    }

    private init(_ url: String) {
        self.url = url
    }

    private mutating func take(_ address: String) {
        if address == url {
            isThere = true
        } else if address != customerProfile {
            if isAkin(address) { changed.append(address) } else { others.append(address) }
        }
    }

    /// Whether an address looks as if it had been the link, or stood for it.
    private func isAkin(_ address: String) -> Bool {
        let text = asciiLowercased(address)
        let marks = [
            "microsoft", "invtype", "partnerid", "indirectcspid", "partners/invitation", "partners%2finvitation",
        ]
        return url.hasPrefix(address) && address.utf8.count > 8 || marks.contains { occurs($0, in: text) }
    }
}

private func occurs(_ needle: String, in text: String) -> Bool {
    firstIndex(of: needle.utf8.span, in: text.utf8.span) != nil
}

private func isWeb(_ address: String) -> Bool {
    ["http:", "https:"].contains { asciiLowercased(address).hasPrefix($0) }
}

/// Everything in a text that begins like a web address, up to the next blank, bracket or quote.
private func webAddresses(in text: [UInt8]) -> [String] {
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var found: [String] = []
    var place = 0
    while let start = firstIndex(of: "http".utf8.span, in: lower.span, from: place) {
        place = start + 4
        let rest = lower[place...]
        guard rest.starts(with: "://".utf8) || rest.starts(with: "s://".utf8) else { continue }
        let address = text[start...].prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }
        // A blank that does not break is a blank all the same.
        let shown = String(decoding: address, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{A0}" }
        found.append(String(String.UnicodeScalarView(shown)))
        place = start + max(4, address.count)
    }
    return found
}
