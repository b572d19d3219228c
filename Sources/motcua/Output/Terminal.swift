import Foundation
import Synchronization

/// The three standard streams.
enum Terminal {
    /// Whether standard output may carry colour: a terminal, and `NO_COLOR` not set (no-color.org).
    static let hasColour: Bool = {
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return isatty(STDOUT_FILENO) == 1 && !noColour
    }()

    /// The columns of the terminal at standard output; `nil` where that is none.
    static let width: Int? = {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }()

    static let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// What was done and cannot be undone, told even where standard output takes nothing.
    private static let done = Mutex<String?>(nil)

    /// Remembers what was done, for the case that the answer cannot be written.
    static func remember(_ deed: String) {
        done.withLock { $0 = deed }
    }

    /// Writes a line to standard output; what a terminal would obey is spelled out, but for the colours of `Style`.
    static func print(_ line: String) {
        write(Visible.printed(line, colour: hasColour) + "\n", to: STDOUT_FILENO)
    }

    /// Writes a JSON text to standard output.
    static func print(json text: String) {
        write(Visible.json(text) + "\n", to: STDOUT_FILENO)
    }

    /// Writes a text to standard output as it is.
    static func write(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Writes a line to standard error.
    static func complain(_ line: String) {
        write(Visible.printed(line, colour: false) + "\n", to: STDERR_FILENO)
    }

    /// Rewrites the progress line on standard error, where that is a terminal.
    static func progress(_ text: String) {
        guard errorIsTerminal else { return }
        write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
    }

    /// Takes the progress line away.
    static func endProgress() { progress("") }

    /// Asks for a secret without showing it; `nil` where standard input is no terminal.
    static func readSecret(_ prompt: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        write(prompt, to: STDERR_FILENO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            complain("")
        }
        return readLine()
    }

    private static let lastWork = Mutex<(@Sendable () -> Void)?>(nil)

    /// What is to be done before the program ends because nobody takes what it writes.
    static func beforeEnding(_ work: (@Sendable () -> Void)?) { lastWork.withLock { $0 = work } }

    /// Writes all of a text; a reader that has gone ends the program quietly, as it ends any filter.
    ///
    /// Where standard output takes no more, such as on a full disk, the program ends too: half an answer must not pass
    /// for a whole one.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            let fault = errno
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if fault == EPIPE {
                lastWork.withLock { $0 }?()
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
                return
            } else if fault == EAGAIN {
                var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&entry, 1, -1)
            } else if fault != EINTR {
                guard descriptor == STDOUT_FILENO else { return }
                giveUp(fault)
            }
        }
    }

    private static func giveUp(_ fault: Int32) -> Never {
        lastWork.withLock { $0 }?()
        var failure = Failure(
            "cannot write to standard output (\(String(cString: strerror(fault))))",
            mend: "what is there is cut off: make room or write elsewhere, and run it again", .tryAgain)
        if let deed = done.withLock({ $0 }) { failure.faults = [deed] }
        MotCua.end(failure, isVerbose: false)
    }
}
