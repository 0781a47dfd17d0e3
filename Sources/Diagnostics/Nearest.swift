// SPDX-License-Identifier: MIT

/// The candidate a person most likely meant.
///
/// Fewer than four edits away and less than half the word, else the only one that begins with it.
package func nearest(to word: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { (distance: editDistance(word, $0), candidate: $0) }
        .filter { $0.distance < 4 && $0.distance * 2 < max(2, word.unicodeScalars.count) + 1 }
        .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    let longer = candidates.filter { $0.hasPrefix(word) && word.unicodeScalars.count > 2 }
    return ranked.first?.candidate ?? (longer.count == 1 ? longer.first : nil)
}

/// Levenshtein's distance in Unicode scalars.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var previous = Array(0...right.count)
    for (row, scalar) in left.unicodeScalars.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            let substitution = previous[column] + (scalar == other ? 0 : 1)
            current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[right.count]
}
