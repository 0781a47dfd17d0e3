// SPDX-License-Identifier: MIT

import CustomerModel

/// Whether the national digits of a number, as `appendPhone` gives them, are those of a mobile telephone.
///
/// `code` is the calling code where the number was written with one; without it only Germany's are known, which no other
/// number of that length begins like. North America does not tell mobile numbers from others.
func isMobile(_ national: Span<UInt8>, callingCode code: Span<UInt8>) -> Bool {
    guard national.count >= 8 else { return false }
    let (first, second) = (Int(national[0] & 0x0F), Int(national[1] & 0x0F))
    var number = 0
    for index in code.indices { number = number * 10 + Int(code[index] & 0x0F) }
    guard let seconds = mobileBeginnings[number]?[first] else { return false }
    if number == 0, national.count < 10 { return false }
    return seconds.contains(second)
}

/// By calling code, then first digit: the second digits with which mobile numbers begin; 0 for no code.
private let mobileBeginnings: [Int: [Int: ClosedRange<Int>]] = [
    0: [1: 5...7], 49: [1: 5...7], 43: [6: 5...9], 41: [7: 4...9], 44: [7: 1...9], 33: [6: 0...9, 7: 3...9],
    31: [6: 1...9], 32: [4: 5...9], 39: [3: 1...9], 34: [6: 0...9, 7: 1...9], 351: [9: 1...6], 352: [6: 2...9],
    353: [8: 2...9], 423: [7: 0...9], 48: [4: 5...5, 5: 0...9, 6: 0...9, 7: 2...9, 8: 8...8],
    420: [6: 0...9, 7: 0...9], 421: [9: 0...9], 386: [3: 0...1, 4: 0...1, 5: 1...1, 7: 0...1], 385: [9: 1...9],
    36: [2: 0...0, 3: 0...1, 7: 0...0], 45: [2: 0...9, 3: 0...1, 4: 0...2, 5: 0...3, 6: 0...1],
    46: [7: 0...9], 47: [4: 0...9, 9: 0...9], 358: [4: 0...9, 5: 0...0], 40: [7: 0...9], 30: [6: 9...9],
]
