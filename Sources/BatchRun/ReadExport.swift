// SPDX-License-Identifier: MIT

package import Diagnostics
import Digests
package import Intake

/// A file that was read to its end, whether or not it can be used.
package struct ReadFile {
    /// Its export, duplicates not merged yet; or why the file as a whole is not used.
    package let export: Result<Export, Diagnostic>
    /// The SHA-256 of its bytes.
    package let digest: String
}

/// Reads an export from its file, block by block, and digests it on the way.
/// - Throws: `.fileMissing`, `.fileUnreadable`, `.fileTooLarge` and `.fileChanged` for the file itself.
package func readExport(
    at full: String,
    as request: ExportRequest,
    profiles: [SourceProfile]
) throws(Diagnostic) -> ReadFile {
    var file = try InputFile(full, path: request.file, advice: exportAdvice)
    var request = request
    request.size = file.size
    var reader = ExportReader(request, profiles: profiles)
    var digest = ContentDigest()
    var refusal: Diagnostic?
    var block: [UInt8] = []
    block.reserveCapacity(blockSize)
    while try file.read(into: &block) {
        digest.append(block.span)
        guard refusal == nil else { continue }
        do throws(Diagnostic) { try reader.append(block.span) } catch { refusal = error }
    }
    let export: Result<Export, Diagnostic> = if let refusal { .failure(refusal) } else { Result(reader) }
    return ReadFile(export: export, digest: digest.hexadecimal())
}

extension Result where Success == Export, Failure == Diagnostic {
    fileprivate init(_ reader: consuming ExportReader) {
        do throws(Diagnostic) { self = .success(try reader.finish()) } catch { self = .failure(error) }
    }
}

/// How much is read at once: enough to make system calls rare, little enough to stay in the cache.
private let blockSize = 1 << 18

/// The bytes of a file of the user's that is read as a whole; `path` is how diagnostics name it, `advice` what helps
/// when it is not there.
func fileBytes(_ full: String, path: String, advice: String = exportAdvice) throws(Diagnostic) -> [UInt8] {
    var file = try InputFile(full, path: path, advice: advice)
    var bytes: [UInt8] = []
    var block: [UInt8] = []
    block.reserveCapacity(blockSize)
    while try file.read(into: &block) { bytes.append(contentsOf: block) }
    return bytes
}
