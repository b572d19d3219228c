import Dispatch
import Foundation
import Glibc
import Synchronization

/// Runs a program with bytes on its standard input, several at once, each for a limited time.
final class MailProgramRuns: Sendable {
    /// How a program ended.
    struct End: Sendable {
        enum Cause: Hashable, Sendable {
            case exit(Int32)
            case signal(Int32)
            /// It was ended because its time was up.
            case timeout
        }

        let cause: Cause
        /// The first words that it wrote, on one line.
        let output: String
    }

    /// The processes that have not been waited for; only these may be signalled.
    private let running = Mutex<Set<pid_t>>([])
    private static let outputLimit = 300

    /// Runs a program to its end, at most for `timeout`.
    /// - Throws: `FileFault` where it cannot be started; it did nothing then.
    func run(
        _ program: String, _ arguments: [String], input: [UInt8], timeout: DispatchTimeInterval
    ) throws(FileFault) -> End {
        let message = try scratchFile()
        defer { close(message) }
        try OutboxFile.append(input, to: message)
        guard lseek(message, 0, SEEK_SET) == 0 else { throw FileFault("rewind the message") }
        let output = try scratchFile()
        defer { close(output) }
        let process = try start(program, arguments, input: message, output: output)
        let ended = DispatchSemaphore(value: 0)
        let status = Mutex<Int32>(0)
        DispatchQueue.global().async {
            let raw = self.wait(for: process)
            status.withLock { $0 = raw }
            ended.signal()
        }
        let isLate = ended.wait(timeout: .now() + timeout) == .timedOut
        if isLate {
            kill(only: process)
            ended.wait()
        }
        let raw = status.withLock { $0 }
        // A program that ended by itself just then did its work, however late the news of it came.
        let cause = isLate && raw & 0x7F == SIGKILL ? End.Cause.timeout : Self.cause(raw)
        return End(cause: cause, output: Self.words(in: output))
    }

    /// Ends every program that is running.
    func end() {
        running.withLock { processes in
            for process in processes.sorted() { Glibc.kill(-process, SIGKILL) }
        }
    }

    private func kill(only process: pid_t) {
        running.withLock { if $0.contains(process) { Glibc.kill(-process, SIGKILL) } }
    }

    private func scratchFile() throws(FileFault) -> Int32 {
        try OutboxFile.nameless(in: NSTemporaryDirectory())
    }

    private func start(
        _ program: String, _ arguments: [String], input: Int32, output: Int32
    ) throws(FileFault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, place) in [(input, 0), (output, 1), (output, 2)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
        }
        // A mail system that stays in the background must keep nothing of the gateway open.
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (every, none) = (sigset_t(), sigset_t())
        sigfillset(&every)
        sigemptyset(&none)
        // The gateway ignores signals that a program needs, and the group makes that its children end with it.
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failure = running.withLock { running in
            let result = posix_spawn(&process, program, &actions, &attributes, &words, environ)
            if result == 0 { running.insert(process) }
            return result
        }
        guard failure == 0 else {
            errno = failure
            throw FileFault("start \(program)")
        }
        return process
    }

    /// Waits for the end; the process keeps its number until nobody can signal it any more.
    private func wait(for process: pid_t) -> Int32 {
        var facts = siginfo_t()
        while waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        return running.withLock { running in
            running.remove(process)
            var raw: Int32 = 0
            while waitpid(process, &raw, 0) < 0, errno == EINTR {}
            return raw
        }
    }

    private static func cause(_ raw: Int32) -> End.Cause {
        raw & 0x7F == 0 ? .exit((raw >> 8) & 0xFF) : .signal(raw & 0x7F)
    }

    private static func words(in file: Int32) -> String {
        guard lseek(file, 0, SEEK_SET) == 0, let bytes = OutboxFile.read(file, atMost: outputLimit) else { return "" }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
