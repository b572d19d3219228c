import JournalSQLite

extension HomeFolder {
    /// Takes the home for this process alone; it is free again when the lock is gone.
    func lock() throws(HomeFault) -> HomeLock {
        do {
            return try HomeLock(home: path)
        } catch {
            switch error {
            case .held(let process):
                let who = process.map { "process \($0)" } ?? "another process"
                throw HomeFault(
                    "\(path) is in use by \(who)", mend: "stop that server, or use another --home", exitCode: 75)
            case .unusable(let why):
                throw HomeFault(why, mend: "look at the folder's permissions", exitCode: 77)
            }
        }
    }
}
