// SPDX-License-Identifier: MIT

package import CustomerModel

/// Shim.
package enum HandOver: Hashable, Sendable {
    case handedOver(words: String)
    case deferred(status: Int32, words: String)
    case failed(status: Int32, words: String)
    case uncertain(reason: String, words: String)
    case notStarted(reason: String)
}
/// Shim.
package struct MailSetting: Hashable, Sendable {
    package var sendmail: String
    package var from: EmailAddress
    package var perMinute = 30
    package var perDomain = 20
}
struct MailProgram {
    init(_ setting: MailSetting) {}
    func handOver(_ message: [UInt8], to: EmailAddress) async -> HandOver { .notStarted(reason: "shim") }
}
extension Configuration {
    var mail: MailSetting? { nil }
}
