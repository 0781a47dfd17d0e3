// SPDX-License-Identifier: MIT

extension PoisonedValue {
    /// Whether it is a tenant ID, which some list has on rows that are not that tenant.
    package var isTenant: Bool { kind == "tenant" }
}
