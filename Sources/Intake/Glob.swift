// SPDX-License-Identifier: MIT

/// Whether `text` fits a glob of `*` and `?`, compared without case, scalar by scalar.
package func fits(_ text: String, glob: String) -> Bool {
    let text = Array(text.lowercased().unicodeScalars)
    let glob = Array(glob.lowercased().unicodeScalars)
    var (t, g, star, mark) = (0, 0, -1, 0)
    while t < text.count {
        if g < glob.count, glob[g] == "?" || (glob[g] == text[t] && glob[g] != "*") {
            t += 1
            g += 1
        } else if g < glob.count, glob[g] == "*" {
            (star, mark) = (g, t)
            g += 1
        } else if star >= 0 {
            mark += 1
            (t, g) = (mark, star + 1)
        } else {
            return false
        }
    }
    return glob[g...].allSatisfy { $0 == "*" }
}
