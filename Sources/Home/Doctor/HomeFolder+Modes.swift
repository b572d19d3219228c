import Glibc

extension HomeFolder {
    /// What other users of this machine could read: submissions, files, notices, the salt, the socket. The keys are
    /// looked at with the rest of `pki/`.
    func modeFindings() -> [HomeFinding] {
        let parts = [
            ("the home", path), ("motcua.yaml with the salt", settingsPath), ("the store", storePath),
            ("the database", "\(storePath)/motcua.sqlite"), ("the attachments", "\(storePath)/attachments"),
            ("the outbox", outboxPath), ("the socket", socketPath), ("the key of the log", "\(pkiPath)/log.pem"),
        ]
        return parts.compactMap { name, path in
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            let mode = status.st_mode & 0o7777
            if mode & 0o077 != 0 {
                return HomeFinding(
                    .fault, "\(path): others can get at \(name) (mode \(String(mode, radix: 8)))",
                    mend: "run 'chmod go= \(path)'")
            }
            guard status.st_uid == geteuid() || geteuid() == 0 else {
                return HomeFinding(
                    .fault, "\(path): \(name) belongs to another user", mend: "run 'chown \(geteuid()) \(path)'")
            }
            return nil
        }
    }
}
