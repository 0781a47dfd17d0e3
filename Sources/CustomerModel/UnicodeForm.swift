// SPDX-License-Identifier: MIT

import CUnicode

/// A form of Unicode that texts are compared in.
package enum UnicodeForm: Sendable, CaseIterable {
    /// Normalization form C: `u` and a combining diaeresis become `ü`.
    case composed
    /// Normalization form KC: ligatures, full-width letters and the like become plain ones as well.
    case compatible
    /// Full case folding in no language: `ß` becomes `ss`, `İ` an `i` with its dot; not normalised.
    case caseFolded
}

/// Appends `text` in a form of Unicode; the ASCII that is already in it is only copied.
///
/// Gives `false`, and appends nothing, when `text` is no valid UTF-8 or longer than a megabyte.
package func append(_ text: Span<UInt8>, in form: UnicodeForm, to arena: inout [UInt8]) -> Bool {
    if form != .caseFolded, isASCII(text) {
        appendCopy(of: text, to: &arena)
        return true
    }
    guard isUTF8(text) else { return false }
    let ask =
        switch form {
        case .composed: unsafe cunicode_nfc
        case .compatible: unsafe cunicode_nfkc
        case .caseFolded: unsafe cunicode_fold_case
        }
    return unsafe appendAnswer(to: text, by: ask, to: &arena)
}

/// Appends the ASCII form of a domain (UTS 46, non-transitional, with all checks), unless there is none.
func appendASCIIForm(ofDomain text: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard isUTF8(text) else { return false }
    return unsafe appendAnswer(to: withSmallSharpS(text).span, by: cunicode_domain_to_ascii, to: &arena)
}

/// The name with `ß` for its capital, which Unicode 15.1 maps so and ICU 72 still to `ss`, another domain.
private func withSmallSharpS(_ name: Span<UInt8>) -> [UInt8] {
    var small: [UInt8] = []
    for index in name.indices {
        small.append(name[index])
        guard name[index] == 0x9E, small.suffix(3) == [0xE1, 0xBA, 0x9E] else { continue }
        small.replaceSubrange((small.count - 3)..., with: [0xC3, 0x9F])
    }
    return small
}

/// Appends the Unicode form of a domain, by the same rules, unless there is none.
func appendUnicodeForm(ofDomain text: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard isUTF8(text) else { return false }
    return unsafe appendAnswer(to: text, by: cunicode_domain_to_unicode, to: &arena)
}

private typealias Question = (UnsafePointer<UInt8>?, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32

/// Asks with room for most answers, and once more with exactly the room the answer needs.
private func appendAnswer(to text: Span<UInt8>, by ask: Question, to arena: inout [UInt8]) -> Bool {
    guard let length = Int32(exactly: text.count), length <= CUNICODE_LONGEST else { return false }
    var answer = [UInt8](repeating: 0, count: text.count + 64)
    var written = unsafe answered(text, length, &answer, by: ask)
    if written > answer.count {
        answer = [UInt8](repeating: 0, count: written)
        written = unsafe answered(text, length, &answer, by: ask)
    }
    guard (0...answer.count).contains(written) else { return false }
    arena += answer[..<written]
    return true
}

private func answered(_ text: Span<UInt8>, _ length: Int32, _ answer: inout [UInt8], by ask: Question) -> Int {
    // In bounds: ICU reads `length` bytes of the text and writes at most the answer's count.
    unsafe text.withUnsafeBufferPointer { text in
        unsafe answer.withUnsafeMutableBufferPointer { answer in
            unsafe Int(ask(text.baseAddress, length, answer.baseAddress, Int32(clamping: answer.count)))
        }
    }
}
