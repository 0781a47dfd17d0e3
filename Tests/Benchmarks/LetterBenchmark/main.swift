// SPDX-License-Identifier: MIT

import CustomerModel
import Glibc
import Invitations

// LetterBenchmark FOLDER COUNT [outgoing]: composes letters of every kind and language, one for each of COUNT customers,
// writes each to a file in the existing FOLDER, and prints: letters, bytes, seconds.

let arguments = CommandLine.arguments
guard arguments.count >= 3, let count = Int(arguments[2]) else {
    print("usage: LetterBenchmark FOLDER COUNT [outgoing]")
    exit(64)
}

var letters = MadeUpLetters()
var bytes = 0
let start = ContinuousClock.now
for number in 0..<count {
    guard let message = letters.message(number, arguments.count > 3 ? .outgoing : .draft) else { exit(1) }
    bytes += message.bytes.count
    let path = "\(arguments[1])/\(number).eml"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    let written = unsafe message.bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard written == message.bytes.count, close(descriptor) == 0 else { exit(74) }
}
let spent = ContinuousClock.now - start
let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
print(count, bytes, seconds)
