import Glibc
import Home

/// How many files, sockets among them, the process may have open at a time.
enum OpenFiles {
    /// What the store, uploads, the administration socket and the listeners need, and some connections
    /// (`AccessLimits.within`).
    private static let fewest = 256

    /// Takes as many as the system lets this process have, and answers how many that is.
    static func raiseLimit() throws(HomeFault) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        var wanted = limit
        wanted.rlim_cur = limit.rlim_max
        if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &wanted) == 0 { limit = wanted }
        let count = Int(clamping: limit.rlim_cur)
        guard count >= fewest else {
            throw HomeFault(
                "no more than \(count) files may be open at a time",
                mend: "allow at least \(fewest) (ulimit -n, or LimitNOFILE= of the service)", exitCode: 77)
        }
        return count
    }
}
