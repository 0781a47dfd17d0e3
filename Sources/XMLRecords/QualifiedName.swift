// SPDX-License-Identifier: MIT

/// The name of an element: local name and, where there is one, the namespace it is bound to.
package struct QualifiedName: Hashable, Sendable {
    /// The namespace URI, not the prefix; `nil` outside every namespace.
    package let namespace: String?
    /// The name without its prefix.
    package let localName: String

    /// A name; the prefix plays no part in it.
    package init(namespace: String? = nil, localName: String) {
        self.namespace = namespace
        self.localName = localName
    }
}

extension QualifiedName: CustomStringConvertible {
    /// `{namespace}name`, or the bare name outside every namespace.
    package var description: String {
        namespace.map { "{\($0)}\(localName)" } ?? localName
    }
}
