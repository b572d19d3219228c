import Foundation
import Glibc
import Synchronization

/// A program that runs beside the test; its standard error goes to a file.
final class Subprocess: Sendable {
    let process: pid_t
    /// What the program reads; closed with `endInput`.
    let input: Int32
    /// What the program writes to its standard output.
    let output: Int32
    private let status = Mutex<Int32?>(nil)

    /// Starts a program; a name without `/` is looked up in `PATH`.
    init(_ program: String, _ arguments: [String], errorsTo errorFile: String = "/dev/null") throws {
        let (childInput, input) = try Self.pipe()
        let (output, childOutput) = try Self.pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, childInput, 0)
        posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
        posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // Sockets of other tests must not live on in the program.
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var process: pid_t = 0
        let result = posix_spawnp(&process, program, &actions, nil, &argv, environ)
        close(childInput)
        close(childOutput)
        self.input = input
        self.output = output
        self.process = process
        guard result == 0 else { throw HarnessFault("cannot start \(program): \(String(cString: strerror(result)))") }
    }

    deinit {
        if status.withLock({ $0 }) == nil {
            signal(SIGKILL)
            wait()
        }
        endInput()
        close(output)
    }

    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw HarnessFault("no pipe: errno \(errno)") }
        // Other children must not hold an end open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Waits until the program has ended; its exit code, or minus the signal that ended it.
    @discardableResult
    func wait() -> Int32 {
        status.withLock { status in
            if let status { return status }
            var raw: Int32 = 0
            while waitpid(process, &raw, 0) < 0, errno == EINTR {}
            let ended = raw & 0x7F
            let code = ended == 0 ? (raw >> 8) & 0xFF : -ended
            status = code
            return code
        }
    }

    /// Tells the program that nothing more comes.
    func endInput() {
        inputClosed.withLock { closed in
            if !closed { close(input) }
            closed = true
        }
    }

    private let inputClosed = Mutex(false)
}
