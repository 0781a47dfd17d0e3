// SPDX-License-Identifier: MIT

/// Steps with their names as numbers of patterns, which the name table compares once per name.
struct CompiledStep {
    /// `nil` takes every element.
    let name: Int?
    let conditions: [(attribute: Int, value: [UInt8])]

    init(_ step: ElementStep, patterns: inout [QualifiedName]) {
        name = step.name.map { number(of: $0, in: &patterns) }
        conditions = step.conditions.map { (number(of: $0.attribute, in: &patterns), Array($0.value.utf8)) }
    }

    func selects(_ tag: StartTag, _ names: inout NameTable) -> Bool {
        if let name, !names.means(name, tag.name) { return false }
        return conditions.isEmpty
            || conditions.allSatisfy { condition in
                for index in 0..<tag.count {
                    let name = tag.attributeName(index, in: &names)
                    if names.means(condition.attribute, name), tag.value(index, is: condition.value) { return true }
                }
                return false
            }
    }
}

/// The number of a name among the patterns, where it is put if it is new.
func number(of name: QualifiedName, in patterns: inout [QualifiedName]) -> Int {
    if let known = patterns.firstIndex(of: name) { return known }
    patterns.append(name)
    return patterns.count - 1
}

/// Follows the paths of a profile down through a record while it is read.
struct PathMatcher {
    /// A node that a path ends at.
    struct Match {
        let node: Int
        let path: Int32
    }

    private struct Path {
        let steps: [CompiledStep]
        let attribute: Int?
    }

    /// A path of which the element in question fulfils the first steps.
    private struct State {
        let path: Int
        let steps: Int
    }

    private let paths: [Path]
    /// The states of the open elements, one frame each.
    private var states: [State] = []
    private var frames: [Int] = []
    /// In the order of the nodes.
    private(set) var matches: [Match] = []

    init(_ paths: [XMLPath], patterns: inout [QualifiedName]) {
        self.paths = paths.map { path in
            let steps = path.steps.map { CompiledStep($0, patterns: &patterns) }
            return Path(steps: steps, attribute: path.attribute.map { number(of: $0, in: &patterns) })
        }
    }

    var isIdle: Bool { paths.isEmpty }

    mutating func removeAll() {
        guard !isIdle else { return }
        states.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
    }

    /// Takes note of the element that begins as `node`.
    mutating func enter(_ tag: StartTag, node: Int, _ names: inout NameTable) {
        let parent = frames.last
        frames.append(states.count)
        guard let parent else {
            for path in paths.indices { reach(State(path: path, steps: 0), node) }
            return
        }
        for index in parent..<states.count {
            let state = states[index]
            guard state.steps < paths[state.path].steps.count,
                paths[state.path].steps[state.steps].selects(tag, &names)
            else { continue }
            reach(State(path: state.path, steps: state.steps + 1), node)
        }
    }

    private mutating func reach(_ state: State, _ node: Int) {
        states.append(state)
        guard state.steps == paths[state.path].steps.count, paths[state.path].attribute == nil else { return }
        matches.append(Match(node: node, path: Int32(state.path)))
    }

    /// Takes note of an attribute of the innermost element, which is `node`.
    mutating func attribute(_ name: Int, node: Int, _ names: borrowing NameTable) {
        guard let frame = frames.last else { return }
        for state in states[frame...] {
            guard state.steps == paths[state.path].steps.count, let attribute = paths[state.path].attribute,
                names.means(attribute, name)
            else { continue }
            matches.append(Match(node: node, path: Int32(state.path)))
        }
    }

    mutating func leave() {
        guard let frame = frames.popLast() else { return }
        states.removeLast(states.count - frame)
    }
}
