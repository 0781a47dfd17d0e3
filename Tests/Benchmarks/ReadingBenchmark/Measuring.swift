// SPDX-License-Identifier: MIT

import Glibc

/// What one reading found, so that nothing is optimised away and two programs can be compared.
struct Reading {
    var records = 0
    var cells = 0
    var bytes = 0
}

/// The reading that took the least CPU time.
func best(of rounds: Int, _ body: () -> Reading) -> (reading: Reading, seconds: Double) {
    var best = (reading: Reading(), seconds: Double.infinity)
    for _ in 0..<rounds {
        let start = cpuSeconds()
        let reading = body()
        let seconds = cpuSeconds() - start
        if seconds < best.seconds { best = (reading, seconds) }
    }
    return best
}

func row(_ mode: String, path: String, size: Int, best: (reading: Reading, seconds: Double)) -> String {
    let megabytes = Double(size) / 1_000_000
    let reading = best.reading
    let columns = [
        mode, path, "\(tenths(megabytes))", "\(tenths(megabytes / best.seconds))", "\(best.seconds)",
        "\(reading.records)", "\(reading.cells)", "\(reading.bytes)",
    ]
    return columns.joined(separator: "\t")
}

func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = unsafe fread(&block, 1, block.count, file)
        guard count > 0 else { return bytes }
        bytes += block[..<count]
    }
}

private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

private func cpuSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
