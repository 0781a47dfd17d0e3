// SPDX-License-Identifier: MIT

extension PoisonedValue {
    /// Whether it is a tenant ID, which some list has on rows that are not that tenant.
    package var isTenant: Bool { kind == "tenant" }
}

extension LinkedLists {
    /// That these lists taught weights nobody could believe, where they did.
    var learningRemarks: [String] {
        guard model.isLearningRefused else { return [] }
        return [
            "weights-not-learnt: what these lists would teach contradicts what is sure of them; the shipped weights decided"
        ]
    }
}
