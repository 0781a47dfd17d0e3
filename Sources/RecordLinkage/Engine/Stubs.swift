import CustomerModel
enum WordClass: UInt8, Sendable { case plain, role, country, filler, number }
func wordClass(of w: Span<UInt8>) -> WordClass {
    let t = w.text
    if [
        "holding", "verwaltungs", "beteiligungs", "logistik", "service", "services", "vertriebs", "immobilien",
        "international", "group", "gruppe",
    ].contains(t) {
        return .role
    }
    if [
        "deutschland", "oesterreich", "schweiz", "france", "nederland", "usa", "germany", "austria", "italia", "polska",
    ].contains(t) {
        return .country
    }
    if ["und", "der", "die", "das", "the", "of", "de", "la", "am", "im"].contains(t) { return .filler }
    return .plain
}
func looseForm(of w: Span<UInt8>, to a: inout [UInt8]) {
    var i = 0
    while i < w.count {
        let c = w[i]; a.append(c); i += 1
        if i < w.count, w[i] == 0x65, c == 0x61 || c == 0x6f || c == 0x75 { i += 1 }
    }
}
