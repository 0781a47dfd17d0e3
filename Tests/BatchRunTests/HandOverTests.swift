// SPDX-License-Identifier: MIT

import BatchRun
import Testing

/// What exit status and words mean: no process runs here.
@Suite struct HandOverTests {
    @Test func everyStatusHasItsMeaningAndAllOthersAreUncertain() {
        var kinds: [Int32: String] = [:]
        for status in Int32(0)...255 {
            kinds[status] =
                switch HandOver(exitStatus: status, words: "w") {
                case .handedOver("w"): "handed over"
                case .deferred(status, "w"): "deferred"
                case .failed(status, "w"): "failed"
                case .uncertain("the mail program ended with status \(status)", "w"): "uncertain"
                default: "wrong"
                }
        }
        let certain = kinds.filter { $0.value != "uncertain" }
        #expect(
            certain == [
                0: "handed over", 69: "deferred", 75: "deferred", 64: "failed", 65: "failed", 67: "failed",
                68: "failed", 77: "failed", 78: "failed",
            ]
        )
        #expect(HandOver(signal: 9, words: "w") == .uncertain(reason: "signal 9 ended the mail program", words: "w"))
    }

    @Test func wordsAreReachedWhateverTheEnd() {
        #expect(HandOver.handedOver(words: "a").words == "a")
        #expect(HandOver.notStarted(reason: "b").words == "b")
        #expect(HandOver.uncertain(reason: "r", words: "c").words == "c")
    }
}
