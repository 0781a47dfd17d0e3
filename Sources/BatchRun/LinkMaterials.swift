// SPDX-License-Identifier: MIT

import Diagnostics
import Intake
import RecordLinkage

/// The lists of a request as the engine takes them, with all that its files say.
struct LinkMaterials {
    let plan: LinkPlan
    let left: IdentifiedRecords
    let right: IdentifiedRecords
    /// Pairs to be scored.
    private(set) var given: [RecordPair]?
    private(set) var truth: NamedPairs?
    /// How the columns were understood.
    let columns: [String]
    private(set) var log: DiagnosticLog

    /// A pair as a line, which names the row whose values were compared where that is not the right one.
    func line(of found: LinkedPair) -> LinkLine {
        guard let lender = found.lender else { return LinkLine(found) }
        let id = lender.isLeft ? left.ids.text(of: lender.row) : right.ids.text(of: lender.row)
        let evidence = "\(found.evidence); from row \(id) of the \(lender.isLeft ? "left" : "right") list"
        return LinkLine(
            pair: found.pair,
            weight: found.weight,
            probability: found.probability,
            zone: found.zone,
            evidence: evidence
        )
    }

    /// Reads every file of a request; what makes one of them useless ends the verb.
    init(of request: LinkRequest, _ planner: LinkPlanner, watch: inout LinkWatch) throws(VerbFailure) {
        if let lists = request.lists {
            try self.init(lists.left, lists.right, request, planner, watch: &watch)
            given = try request.pairs.map { path throws(VerbFailure) in try namedPairs(path, planner).pairs }
            truth = try request.truth.map { path throws(VerbFailure) in try namedPairs(path, planner) }
        } else {
            try self.init(pairsAt: request.pairs ?? "", request, planner, watch: &watch)
        }
        watch.lap("pairs", (given?.count ?? 0) + (truth?.pairs.count ?? 0), "pairs")
    }

    /// Two lists.
    private init(
        _ leftPath: String,
        _ rightPath: String,
        _ request: LinkRequest,
        _ planner: LinkPlanner,
        watch: inout LinkWatch
    ) throws(VerbFailure) {
        var log = DiagnosticLog()
        let (leftList, rightList) = try readLists(leftPath, rightPath, planner)
        watch.lap("decode", leftList.byteCount + rightList.byteCount, "bytes")
        let found = try reading { () throws(Diagnostic) in try planner.plan(leftList, rightList, log: &log) }
        guard let found else { throw VerbFailure(log.lines, status: request.schema == nil ? 65 : 78) }
        plan = found
        left = try records(of: leftList, id: found.leftID, columns: found.fields.map(\.left), log: &log)
        right = try records(of: rightList, id: found.rightID, columns: found.fields.map(\.right), log: &log)
        watch.lap("rows", left.ids.count + right.ids.count, "rows")
        columns = found.lines(leftList.titles, rightList.titles)
        self.log = log
    }

    /// A list of pairs, whose rows are the rows of either side.
    private init(
        pairsAt path: String,
        _ request: LinkRequest,
        _ planner: LinkPlanner,
        watch: inout LinkWatch
    ) throws(VerbFailure) {
        var log = DiagnosticLog()
        let list = try readList(path, planner)
        watch.lap("decode", list.byteCount, "bytes")
        let found = try reading { () throws(Diagnostic) in try planner.pairPlan(list, log: &log) }
        guard let found else { throw VerbFailure(log.lines, status: request.schema == nil ? 65 : 78) }
        plan = found
        left = try records(of: list, id: found.leftID, columns: found.fields.map(\.left), log: &log)
        // What there is to say about its rows was said just now.
        var said = DiagnosticLog()
        right = try records(of: list, id: found.rightID, columns: found.fields.map(\.right), log: &said)
        watch.lap("rows", left.ids.count, "rows")
        columns = found.lines(list.titles, list.titles)
        given = NamedPairs(rows: left.ids.count).pairs
        self.log = log
        if let path = request.truth { truth = try labelledPairs(path, request, planner) }
    }

    /// The pairs of a file with `left_id` and `right_id`.
    private func namedPairs(_ path: String, _ planner: LinkPlanner) throws(VerbFailure) -> NamedPairs {
        let list = try readList(path, planner)
        return try flawless { log throws(Diagnostic) in
            try NamedPairs(list, left: left.ids, right: right.ids, log: &log)
        }
    }

    /// The pairs that are one by the labels of a list of pairs, or by a file with `left_id` and `right_id`.
    private func labelledPairs(
        _ path: String,
        _ request: LinkRequest,
        _ planner: LinkPlanner
    ) throws(VerbFailure) -> NamedPairs {
        let list = try readList(path, planner)
        if list.namesPairs { return try namedPairs(path, planner) }
        return try flawless { log throws(Diagnostic) in
            try NamedPairs(labelsOf: list, id: planner.id(ofPairs: list, log: &log), ids: left.ids, log: &log)
        }
    }
}

/// Reads two files as lists; what is wrong with the second is said too where the first is no list.
private func readLists(
    _ left: String,
    _ right: String,
    _ planner: LinkPlanner
) throws(VerbFailure) -> (ReadList, ReadList) {
    let first: ReadList
    do throws(VerbFailure) { first = try readList(left, planner) } catch {
        do throws(VerbFailure) { _ = try readList(right, planner) } catch let other {
            throw VerbFailure(left == right ? error.lines : error.lines + other.lines, status: error.status)
        }
        throw error
    }
    return (first, try readList(right, planner))
}

/// Reads one file as a list.
private func readList(_ path: String, _ planner: LinkPlanner) throws(VerbFailure) -> ReadList {
    try reading { () throws(Diagnostic) in
        var file = try InputFile(path, path: path, advice: "check the path")
        var reader = ListReader(file: path, size: file.size, known: planner.titles)
        var block: [UInt8] = []
        block.reserveCapacity(1 << 18)
        while try file.read(into: &block) { try reader.append(block.span) }
        return try reader.finish()
    }
}

/// The rows of a list; ids that stand twice end the verb, since its tables would not say which row is meant.
private func records(
    of list: ReadList,
    id: Int,
    columns: [[Int]],
    log: inout DiagnosticLog
) throws(VerbFailure) -> IdentifiedRecords {
    let found = try reading { () throws(Diagnostic) in try list.records(id: id, columns: columns, log: &log) }
    guard !log.diagnostics.contains(where: { $0.code == .idRepeated }) else {
        throw VerbFailure(log.lines, status: 65)
    }
    return found
}

/// What a file gives of which nothing may be left out: any error in it ends the verb.
private func flawless(
    _ work: (inout DiagnosticLog) throws(Diagnostic) -> NamedPairs
) throws(VerbFailure) -> NamedPairs {
    var log = DiagnosticLog()
    let pairs = try reading { () throws(Diagnostic) in try work(&log) }
    guard log.count(of: .error) == 0 else { throw VerbFailure(log.lines, status: 65) }
    return pairs
}

/// Reads files, whose failures are the verb's: 66 for one that is not there, else 65.
private func reading<Value>(_ work: () throws(Diagnostic) -> Value) throws(VerbFailure) -> Value {
    do throws(Diagnostic) { return try work() } catch {
        throw VerbFailure([error.description], status: error.code == .fileMissing ? 66 : 65)
    }
}
