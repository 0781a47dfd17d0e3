// SPDX-License-Identifier: MIT

/// Which customers a page holds beside the first window: a browser opens a hundred thousand at once, not a million.
enum Embedding: Equatable {
    case all
    case gaps
    case firstGaps(Int)

    /// What a page of so many customers holds.
    init(of night: Night, limit: Int = 100_000) {
        if night.rows.count <= limit {
            self = .all
        } else {
            self = night.figures.gaps <= limit ? .gaps : .firstGaps(limit)
        }
    }

    /// The rows, in the common order.
    func rows(of night: Night) -> [CustomerRow] {
        switch self {
        case .all: night.rows
        case .gaps: night.gaps
        case .firstGaps(let limit): Array(night.gaps.prefix(limit))
        }
    }

    /// What the page says of those it leaves out; `nil` where it leaves out nobody.
    func words(_ text: any ReportText, of night: Night) -> String? {
        switch self {
        case .all: nil
        case .gaps: text.onlyGaps(night.figures.gaps, of: night.rows.count)
        case .firstGaps(let limit): text.onlyGaps(limit, of: night.rows.count)
        }
    }
}
