// SPDX-License-Identifier: MIT

/// A partition of `0..<count` that can only get coarser; the representative of a set is its smallest element.
struct Clusters {
    private var parent: [Int]

    init(count: Int) {
        parent = Array(0..<count)
    }

    mutating func representative(of element: Int) -> Int {
        var root = element
        while parent[root] != root { root = parent[root] }
        var walk = element
        while parent[walk] != root { (walk, parent[walk]) = (parent[walk], root) }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (one, other) = (representative(of: left), representative(of: right))
        parent[max(one, other)] = min(one, other)
    }

    /// The representatives of the sets that these elements lie in, each once, in the order met.
    mutating func representatives(of elements: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return elements.map { representative(of: $0) }.filter { seen.insert($0).inserted }
    }

    /// The sets in the order of their smallest elements, each ascending.
    mutating func sets() -> [[Int]] {
        // The representative comes first in its set, so that the sets appear in the order of their smallest elements.
        var places = [Int](repeating: -1, count: parent.count)
        var sets: [[Int]] = []
        for element in parent.indices {
            let first = representative(of: element)
            if places[first] < 0 {
                places[first] = sets.count
                sets.append([])
            }
            sets[places[first]].append(element)
        }
        return sets
    }
}
