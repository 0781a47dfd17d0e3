// SPDX-License-Identifier: MIT

extension [XMLNode] {
    /// What the record says at `path`, in document order.
    func values(at path: XMLPath) -> [String] {
        var values: [String] = []
        guard !isEmpty else { return values }
        collect(path, from: 0, step: 0, into: &values)
        return values
    }

    private func collect(_ path: XMLPath, from index: Int, step: Int, into values: inout [String]) {
        guard step < path.steps.count else {
            if let attribute = path.attribute {
                appendAttribute(attribute, of: index, to: &values)
            } else if let value = value(of: index) {
                values.append(value)
            }
            return
        }
        for child in elements(of: index) where selects(path.steps[step], child) {
            collect(path, from: child, step: step + 1, into: &values)
        }
    }

    private func appendAttribute(_ name: QualifiedName, of index: Int, to values: inout [String]) {
        for child in children(of: index) {
            guard self[child].kind == .attribute else { return }
            if name.means(self[child].name) { values.append(self[child].text) }
        }
    }

    private func selects(_ step: ElementStep, _ index: Int) -> Bool {
        if let name = step.name, !name.means(self[index].name) { return false }
        return step.conditions.allSatisfy { condition in
            var found: [String] = []
            appendAttribute(condition.attribute, of: index, to: &found)
            return found.contains(condition.value)
        }
    }
}
