// SPDX-License-Identifier: MIT

/// One label of a domain in its ASCII form: itself, or `xn--` and the Punycode of RFC 3492; `nil` on overflow.
func asciiLabel(_ label: [Unicode.Scalar]) -> String? {
    var view = String.UnicodeScalarView()
    if label.allSatisfy(\.isASCII) {
        view.append(contentsOf: label)
        return String(view)
    }
    guard let encoded = punycode(label.map(\.value)) else { return nil }
    view.append(contentsOf: encoded)
    return "xn--" + String(view)
}

/// The encoding procedure of RFC 3492, section 6.3.
private func punycode(_ input: [UInt32]) -> [Unicode.Scalar]? {
    var output = input.filter { $0 < 0x80 }.compactMap(Unicode.Scalar.init)
    let basic = output.count
    var handled = basic
    var state = PunycodeState()
    if basic > 0 { output.append("-") }
    while handled < input.count {
        guard let next = input.filter({ $0 >= state.code }).min() else { return nil }
        guard state.advance(to: next, handled: handled) else { return nil }
        for scalar in input {
            if scalar < state.code { state.delta += 1 }
            if scalar == state.code {
                output += state.digits(basic: handled == basic, handled: handled + 1)
                handled += 1
            }
        }
        state.delta += 1
        state.code += 1
    }
    return output
}

private struct PunycodeState {
    var code: UInt32 = 128
    var delta: UInt32 = 0
    var bias: UInt32 = 72

    mutating func advance(to next: UInt32, handled: Int) -> Bool {
        let (step, overflow) = (next - code).multipliedReportingOverflow(by: UInt32(handled + 1))
        guard !overflow, step < 1 << 26 else { return false }
        delta += step
        code = next
        return true
    }

    mutating func digits(basic: Bool, handled: Int) -> [Unicode.Scalar] {
        var digits: [Unicode.Scalar] = []
        var rest = delta
        var k: UInt32 = 36
        while true {
            let threshold = k <= bias ? 1 : min(26, k - bias)
            if rest < threshold { break }
            digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
        digits.append(digit(rest))
        bias = adapted(first: basic, handled: UInt32(handled))
        delta = 0
        return digits
    }

    private func digit(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26))
    }

    private func adapted(first: Bool, handled: UInt32) -> UInt32 {
        var delta = first ? delta / 700 : delta / 2
        delta += delta / handled
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
