// SPDX-License-Identifier: MIT

package import CustomerModel

/// A model with where it is from, as the ledger keeps it: a text of one line for each level.
package struct KeptModel: Sendable, Equatable {
    /// The weights.
    package let model: LinkageModel
    /// The digest of the data it was learnt from, made by whoever read them.
    package let data: String
    /// The day it was learnt.
    package let day: Day

    /// A model with where it is from.
    package init(_ model: LinkageModel, learntFrom data: String, on day: Day) {
        self.model = model
        self.data = data
        self.day = day
    }
}

/// Why a text is no model that could be used.
package enum ModelDefect: Error, Hashable, Sendable {
    /// It is not what was written: cut, changed or of another kind.
    case damaged
    /// It was written by another version, or compares other things.
    case foreign

    /// In words.
    package var words: String {
        switch self {
        case .damaged: "it is damaged"
        case .foreign: "it compares other things than this version does"
        }
    }
}

private let title = "partnergap linkage model"
private let version = 1

extension KeptModel {
    /// The model as text: a header, a line for each level with its weight and how often it was met, the prior, a sum.
    ///
    /// `title,version,labelled rows,digest of the data,day`; then `comparison,level,weight,share`; `prior,bits`;
    /// `sight,candidates per row,share linked`; `end,label` of all before it. A share not known is empty. What is read
    /// back is exactly what was written.
    package var text: String {
        var lines = ["\(title),\(version),\(model.labelledRows),\(data),\(day)"]
        for (position, kind) in model.kinds.enumerated() {
            for level in 0..<kind.levelCount {
                let index = model.starts[position] + level
                let share = model.sight.map { "\($0.shares[index])" } ?? ""
                lines.append("\(kind.name),\(level),\(model.weights[index]),\(share)")
            }
        }
        lines.append("prior,\(model.prior)")
        if let sight = model.sight { lines.append("sight,\(sight.candidateShare),\(sight.matchShare)") }
        let body = lines.joined(separator: "\n") + "\n"
        return body + "end,\(labelDigest(body))\n"
    }

    /// Reads a model back.
    /// - Throws: `ModelDefect` for a text that is damaged, or whose comparisons or levels are not this version's.
    package init(parsing text: String) throws(ModelDefect) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count > 3, lines.last == "" else { throw .damaged }
        let body = lines.dropLast(2).joined(separator: "\n") + "\n"
        guard lines[lines.count - 2] == "end,\(labelDigest(body))" else { throw .damaged }
        let header = cells(lines[0])
        guard header.count == 5, header[0] == title, let day = Day(parsing: header[4]) else { throw .damaged }
        guard Int(header[1]) == version else { throw .foreign }
        guard let labelledRows = Int(header[2]), labelledRows >= 0 else { throw .damaged }
        var reading = ModelReading()
        for line in lines.dropFirst().dropLast(2) { try reading.read(cells(line)) }
        var model = try reading.model()
        model.labelledRows = labelledRows
        self.init(model, learntFrom: header[3], on: day)
    }
}

/// The lines of a model while they are read.
private struct ModelReading {
    var kinds: [ComparisonKind] = []
    var weights: [Double] = []
    var shares: [Double] = []
    var prior: Double?
    var sight: (candidates: Double, matches: Double)?
    /// The levels of the last comparison that were read.
    var level = 0

    mutating func read(_ cells: [String]) throws(ModelDefect) {
        switch cells.first {
        case "prior" where cells.count == 2: prior = try number(cells[1])
        case "sight" where cells.count == 3: sight = (try number(cells[1]), try number(cells[2]))
        default: try readLevel(cells)
        }
    }

    private mutating func readLevel(_ cells: [String]) throws(ModelDefect) {
        guard cells.count == 4, prior == nil, let level = Int(cells[1]) else { throw .damaged }
        guard let kind = ComparisonKind(name: cells[0]) else { throw .foreign }
        if kinds.last != kind {
            guard isWhole, !kinds.contains(kind) else { throw .foreign }
            kinds.append(kind)
            self.level = 0
        }
        guard level == self.level, level < kind.levelCount else { throw .foreign }
        self.level += 1
        weights.append(try number(cells[2]))
        if !cells[3].isEmpty { shares.append(try number(cells[3])) }
    }

    /// Whether the last comparison has all its levels.
    private var isWhole: Bool { kinds.last.map { $0.levelCount == level } ?? true }

    func model() throws(ModelDefect) -> LinkageModel {
        guard isWhole, !kinds.isEmpty, kinds.count <= Levels.scalarCount else { throw .foreign }
        guard let prior else { throw .damaged }
        var model = LinkageModel(kinds: kinds)
        model.weights = weights
        model.prior = prior
        if let sight {
            guard shares.count == weights.count else { throw .damaged }
            model.sight = LinkageSight(
                shares: shares,
                candidateShare: sight.candidates,
                matchShare: sight.matches
            )
        }
        return model
    }

    private func number(_ text: String) throws(ModelDefect) -> Double {
        guard let number = Double(text), number.isFinite else { throw .damaged }
        return number
    }
}

private func cells(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}

extension LinkageModel {
    /// Whether it weighs what lists of these fields are compared by; another one must not be used for them.
    package func fits(_ comparators: [Comparator]) -> Bool { kinds == comparisonKinds(comparators) }
}

extension ComparisonKind {
    /// Its name in a kept model.
    var name: String {
        switch self {
        case .value(let field): "field-\(field)"
        default: "\(self)"
        }
    }

    fileprivate init?(name: String) {
        let plain: [ComparisonKind] = [
            .name, .leftover, .form, .domain, .cross, .place, .phone, .taxNumber, .contact, .country,
        ]
        if let kind = plain.first(where: { $0.name == name }) {
            self = kind
        } else if name.hasPrefix("field-"), let field = Int(name.dropFirst(6)), field >= 0 {
            self = .value(field: field)
        } else {
            return nil
        }
    }
}
