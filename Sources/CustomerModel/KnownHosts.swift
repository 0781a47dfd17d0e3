// SPDX-License-Identifier: MIT

extension DomainName {
    /// Whether a spelling `append` made is a tenant's own initial domain (`name.onmicrosoft.com` and its kin).
    package static func isInitial(_ bytes: Span<UInt8>) -> Bool {
        // All end in one of three letters, which most domains do not.
        guard bytes.count > 15 else { return false }
        return isBelow(bytes, ".onmicrosoft.com") || isBelow(bytes, ".onmicrosoft.de")
            || isBelow(bytes, ".onmicrosoft.us") || isBelow(bytes, ".partner.onmschina.cn")
    }

    /// Whether a spelling `append` made is of a mail provider open to everybody, so that it identifies nobody.
    package static func isFreeMail(_ bytes: Span<UInt8>) -> Bool {
        !hostEnds.rulesOut(bytes) && freeMailHosts.contains(bytes)
    }

    /// Whether a spelling `append` made stands for no domain of anybody's: `example.com`, `test.de`, `domain.tld`.
    ///
    /// Also names that exist in every network of its own (`firma.local`) and what somebody types who must type
    /// something (`xx.xx`). Not the ending `.example`: people who try the tool out have their customers there.
    package static func isPlaceholder(_ bytes: Span<UInt8>) -> Bool {
        !hostEnds.rulesOut(bytes) && isListedPlaceholder(bytes)
    }
}

extension EmailAddress {
    /// Whether a spelling `append` made leads to nobody who reads: `noreply@…`, `test@…`, a placeholder's domain.
    ///
    /// Also a guest account's sign-in name (`anna_contoso.com#EXT#@…`), which looks like an address and is none.
    package static func isPlaceholder(_ bytes: Span<UInt8>) -> Bool {
        guard let at = lastAt(in: bytes) else { return true }
        let (local, host) = (bytes.extracting(..<at), bytes.extracting((at + 1)...))
        return !isPlainMailbox(local) && isListedMailbox(local) || DomainName.isPlaceholder(host)
    }
}

/// What `DomainName.isPlaceholder` says, looked up in the lists.
func isListedPlaceholder(_ host: Span<UInt8>) -> Bool {
    var start = 0
    while let dot = host.firstIndex(of: UInt8(ascii: "."), from: start) {
        if placeholderHosts.contains(host.extracting(start...)) { return true }
        start = dot + 1
    }
    // No ending has a single letter.
    let ending = host.extracting(start...)
    return ending.count < 2 || placeholderEndings.contains(ending) || isOnlyX(host)
}

/// Whether a local part is a placeholder's, looked up in the list.
func isListedMailbox(_ local: Span<UInt8>) -> Bool {
    if ends(local, with: "#ext#") { return true }
    // Systems write the same names with all sorts of marks, and often a number behind.
    var letters = InlineArray<64, UInt8>(repeating: 0)
    var count = 0
    for index in local.indices where count < 64 {
        let byte = lowered(local[index])
        guard (0x61...0x7A).contains(byte) else { continue }
        letters[count] = byte
        count += 1
    }
    let name = letters.span.extracting(..<count)
    return placeholderMailboxes.contains(name) || begins(name, with: "noreply") || begins(name, with: "donotreply")
}

/// Whether a look is enough to say that a local part is nobody's in particular: small letters, and in no list.
@inline(__always)
func isPlainMailbox(_ local: Span<UInt8>) -> Bool {
    guard (1...8).contains(local.count) else { return false }
    let word = local.paddedWord(at: 0)
    let here = topBits >> UInt64(64 - 8 * local.count)
    guard word & topBits == 0, mask(word, in: 0x61...0x7A) == here else { return false }
    // What begins with `noreply` is one in any case; `donotreply` is longer than this.
    return local[0] != UInt8(ascii: "n") && !placeholderMailboxes.contains(local)
}

private func lastAt(in bytes: Span<UInt8>) -> Int? {
    var index = bytes.count
    while index > 0 {
        index -= 1
        if bytes[index] == UInt8(ascii: "@") { return index }
    }
    return nil
}

private func isOnlyX(_ host: Span<UInt8>) -> Bool {
    for index in host.indices where host[index] != UInt8(ascii: "x") && host[index] != UInt8(ascii: ".") {
        return false
    }
    return host.count > 0
}

@inline(__always)
private func isBelow(_ bytes: Span<UInt8>, _ suffix: StaticString) -> Bool {
    bytes.count > suffix.utf8CodeUnitCount && ends(bytes, with: suffix)
}

let placeholderEndings = WordTable(
    words: """
        corp home intern internal invalid lan local localdomain localhost tld workgroup
        """
)

let placeholderHosts = WordTable(
    words: """
        beispiel.at beispiel.ch beispiel.com beispiel.de beispielfirma.de contoso.com domain.com domain.de
        domain.tld emailadresse.de example.at example.ch example.co.uk example.com example.de example.edu example.eu
        example.fr example.it example.net example.nl example.org fabrikam.com home.arpa ihre-domain.de ihredomain.de
        kein-email.de keine-email.de keine-mail.de keine.de keinemail.de meine-domain.de meinedomain.de
        musterdomain.de musterfirma.at musterfirma.ch musterfirma.com musterfirma.de mustermann.at mustermann.com
        mustermann.de mydomain.com noemail.com nomail.com nomail.de none.com none.de nowhere.com test.at test.ch
        test.com test.de test.eu test.fr test.net test.nl test.org unbekannt.de unknown.com your-domain.com
        yourcompany.com yourdomain.com
        """
)

/// Local parts of which only the letters are kept.
let placeholderMailboxes = WordTable(
    words: """
        asdf dummy example fake keine keineantwort keineemail keinemail mailerdaemon maxmustermann muster mustermann
        nepasrepondre nichtantworten niet nicht nobody noemail nomail nomailbox none noresponder null ohne
        placeholder platzhalter test teste tester testkunde testmail testuser unbekannt unknown xxx xxxx xxxxx
        """
)
