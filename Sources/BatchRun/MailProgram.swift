// SPDX-License-Identifier: MIT

package import CustomerModel
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// A sendmail-compatible program that takes over one message at a time.
///
/// It is executed directly, never by a shell, as `PATH -i -f FROM -- RECIPIENT`: in the folder `/`, in a session of its
/// own (Ctrl-C at the terminal ends the tool, not a hand-over half-way), with the few variables of `mailEnvironment`, no
/// open file but its three standard streams, and the message, complete, as a file on its standard input.
package struct MailProgram: Sendable {
    /// Where it is: an absolute path.
    package let path: String
    /// The envelope sender, who gets what comes back.
    package let from: EmailAddress
    /// How long it may take.
    var limit = Duration.seconds(300)
    /// How long it has to end once it was told to.
    var grace = Duration.seconds(10)

    /// The program at an absolute path.
    package init(path: String, from: EmailAddress) {
        self.path = path
        self.from = from
    }

    /// Hands one message over, byte for byte, and says what is known of it afterwards.
    ///
    /// Waits for the program's end, at most five minutes. Then the program and whatever it started are told to end
    /// (SIGTERM), made to after ten seconds more (SIGKILL), and the message is uncertain: what a person finds out about
    /// it must not change an hour later. A program that cannot be ended, because it runs as another user, is left to
    /// itself. Cancelling the caller's task ends neither the program nor the waiting.
    package func handOver(_ message: [UInt8], to recipient: EmailAddress) async -> HandOver {
        // A task of its own, so that nothing but the limit ends what has begun.
        let ending = Task { await run(message, to: recipient) }
        if let handOver = await firstValue(of: ending, within: limit) { return handOver }
        ending.cancel()
        let reason = "the mail program did not end within \(limit.components.seconds) seconds"
        guard let late = await firstValue(of: ending, within: grace + .seconds(60)) else {
            return .uncertain(reason: "\(reason), could not be ended and may be running still", words: "")
        }
        // Even where it says how it went: a program that was told to end may say anything.
        return .uncertain(reason: "\(reason) and was ended", words: late.words)
    }

    /// The same for a verb, which is not asynchronous: see `finished` for where it must not be called.
    package func handOver(_ message: [UInt8], to recipient: EmailAddress) -> HandOver {
        finished { await handOver(message, to: recipient) }
    }

    private func run(_ message: [UInt8], to recipient: EmailAddress) async -> HandOver {
        let file: Int32
        do throws(SystemFailure) { file = try openedMessage(message) } catch {
            return .notStarted(reason: "there is no room to lay the message ready: \(error.reason)")
        }
        defer { close(file) }
        let isRunning = Atomic(false)
        do {
            let result = try await Subprocess.run(
                .path(FilePath(path)),
                arguments: ["-i", "-f", from.address, "--", recipient.address],
                environment: .custom(mailEnvironment()),
                workingDirectory: "/",
                platformOptions: options,
                input: .fileDescriptor(FileDescriptor(rawValue: file), closeAfterSpawningProcess: false),
                output: .sequence,
                error: .combinedWithOutput
            ) { execution in
                isRunning.store(true, ordering: .relaxed)
                let beginning = await beginning(of: execution.standardOutput)
                if Task.isCancelled {
                    await execution.teardown(using: ending)
                    // What the program started may have stayed; their group is theirs alone until the program is
                    // waited for, which comes after this.
                    try? execution.send(signal: .kill, toProcessGroup: true)
                }
                return beginning
            }
            let words = result.closureResult.words
            return switch result.terminationStatus {
            case .exited(let status): HandOver(exitStatus: status, words: words)
            case .signaled(let signal): HandOver(signal: signal, words: words)
            }
        } catch {
            return failure(error, isRunning: isRunning.load(ordering: .relaxed))
        }
    }

    private var options: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = ending
        return options
    }

    private var ending: [TeardownStep] {
        [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: grace)]
    }

    /// What an error means: that nothing was executed only where that is certain.
    private func failure(_ error: any Error, isRunning: Bool) -> HandOver {
        let before: [SubprocessError.Code] = [.executableNotFound, .spawnFailed, .failedToChangeWorkingDirectory]
        guard !isRunning, let error = error as? SubprocessError, before.contains(error.code) else {
            return .uncertain(reason: "the mail program was lost sight of: \(error)", words: "")
        }
        return .notStarted(reason: programTrouble(at: path) ?? refusal(error))
    }

    /// Why the system refused to execute what looks like a program.
    private func refusal(_ error: SubprocessError) -> String {
        if error.code == .executableNotFound { return "the interpreter that its first line names cannot be executed" }
        if error.underlyingError?.rawValue == ENOEXEC { return "it is no program of this system" }
        return "the mail program cannot be executed: \(error)"
    }
}

/// Reads all there is, and keeps the beginning.
///
/// It never throws: an error here would have the program killed.
private func beginning(of output: SubprocessOutputSequence) async -> PrintedBeginning {
    var beginning = PrintedBeginning()
    do {
        for try await buffer in output { unsafe buffer.withUnsafeBytes { unsafe beginning.append($0) } }
    } catch {
        // Only its words are lost.
    }
    return beginning
}
