import Foundation

/// The first three descriptors, which whoever starts the server may have closed, or turned to something that takes no more.
enum StandardStreams {
    /// Puts the null device in place of those that are closed, so that no file of the store gets such a number.
    static func fill() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            let null = open("/dev/null", O_RDWR)
            if null >= 0, null != descriptor {
                dup2(null, descriptor)
                close(null)
            }
        }
    }

    /// Writes a line for whoever waits for it; where nobody can read it, the server goes on without.
    static func tell(_ line: String) {
        var facts = stat()
        // What the libraries of the process have opened for themselves in its place has no type.
        guard fstat(STDOUT_FILENO, &facts) == 0, facts.st_mode & S_IFMT != 0 else { return }
        try? FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
    }
}
