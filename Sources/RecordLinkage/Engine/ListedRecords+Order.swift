// SPDX-License-Identifier: MIT

import CustomerModel

extension ListedRecords {
    /// The rows by their ids, then by their cells: an order that no shuffling changes.
    func rowsInOrder() -> [Int] {
        (0..<count).sorted { one, other in
            let order = self.order(id(at: one), id(at: other))
            return order != 0 ? order < 0 : precedes(one, other)
        }
    }

    /// Rows of one id, which few lists have: by their cells.
    private func precedes(_ one: Int, _ other: Int) -> Bool {
        for (left, right) in zip(cells(of: one), cells(of: other)) {
            if left.field != right.field { return left.field < right.field }
            let order = self.order(left.text, right.text)
            if order != 0 { return order < 0 }
        }
        let (left, right) = (cells(of: one).count, cells(of: other).count)
        return left != right ? left < right : one < other
    }

    private func order(_ one: TextRange, _ other: TextRange) -> Int {
        for (left, right) in zip(one.indices, other.indices) where text[left] != text[right] {
            return Int(text[left]) - Int(text[right])
        }
        return Int(one.count) - Int(other.count)
    }
}
