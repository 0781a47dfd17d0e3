import CustomerModel
enum WordClass: UInt8, Sendable { case plain, role, country, filler, number }
func wordClass(of w: Span<UInt8>) -> WordClass {
    let t = w.text
    if ["holding","verwaltungs","beteiligungs","logistik","service","services","vertriebs","immobilien","international","group","gruppe"].contains(t) { return .role }
    if ["deutschland","oesterreich","schweiz","france","nederland","usa","germany","austria","italia","polska"].contains(t) { return .country }
    if ["und","der","die","das","the","of","de","la","am","im"].contains(t) { return .filler }
    return .plain
}
func looseForm(of w: Span<UInt8>, to a: inout [UInt8]) {
    var i = 0
    while i < w.count { let c = w[i]; a.append(c); i += 1
        if i < w.count, w[i] == 0x65, c == 0x61 || c == 0x6f || c == 0x75 { i += 1 } }
}
func appendRegistrableDomain(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    DomainName.append(raw, to: &arena)
}
func appendPhone(_ raw: Span<UInt8>, to a: inout [UInt8]) -> Bool {
    let s = a.count
    for i in 0..<raw.count where raw[i] >= 48 && raw[i] <= 57 { a.append(raw[i]) }
    let d = Array(a[s...]); a.removeLast(a.count - s)
    if d.count < 6 || raw.text.contains("E+") { return false }
    a += d.suffix(7); return true
}
func appendPostcode(_ raw: Span<UInt8>, to a: inout [UInt8]) -> Bool {
    let t = raw.text.uppercased(); let u = t.split(separator: "-").last.map(String.init) ?? t
    let v = Array(u.utf8.filter { $0 != 32 }); a += v; return !v.isEmpty
}
func appendTaxNumber(_ raw: Span<UInt8>, to a: inout [UInt8]) -> Bool {
    let v = raw.text.uppercased().utf8.filter { ($0 >= 48 && $0 <= 57) }; if v.count < 6 { return false }; a += v; return true
}
func appendFoldedWords(_ raw: Span<UInt8>, to a: inout [UInt8]) -> Bool {
    let v = Array(comparableName(raw.text).utf8); a += v; return !v.isEmpty
}
func appendPlace(_ raw: Span<UInt8>, to a: inout [UInt8]) -> Bool { appendFoldedWords(raw, to: &a) }
func jaroWinkler(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Float {
    let n = a.count, m = b.count; if n == 0 || m == 0 || n > 64 || m > 64 { return 0 }
    let w = max(0, max(n, m) / 2 - 1); var ma: UInt64 = 0, mb: UInt64 = 0; var c = 0
    for i in 0..<n { var j = max(0, i - w); let hi = min(m - 1, i + w)
        while j <= hi { if mb >> UInt64(j) & 1 == 0, a[i] == b[j] || a[i] == 63 || b[j] == 63 { mb |= 1 << UInt64(j); ma |= 1 << UInt64(i); c += 1; break }; j += 1 } }
    if c == 0 { return 0 }
    var t = 0, j = 0
    for i in 0..<n where ma >> UInt64(i) & 1 == 1 { while mb >> UInt64(j) & 1 == 0 { j += 1 }; if a[i] != b[j] { t += 1 }; j += 1 }
    let cc = Float(c); let jaro = (cc / Float(n) + cc / Float(m) + (cc - Float(t / 2)) / cc) / 3
    var p = 0; while p < 4, p < n, p < m, a[p] == b[p] { p += 1 }
    return jaro + Float(p) * 0.1 * (1 - jaro)
}
