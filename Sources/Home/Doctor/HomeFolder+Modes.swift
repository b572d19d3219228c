import Foundation
import JournalSQLite

extension HomeFolder {
    /// Files with a secret or with what people filed that others than the owner can read or change.
    func modeFindings() -> [HomeFinding] {
        let files = [
            settingsPath, "\(pkiPath)/log.pem", storePath, "\(storePath)/\(SQLiteJournal.fileName)",
            "\(storePath)/attachments",
        ]
        return files.compactMap { file in
            let mode = (try? FileManager.default.attributesOfItem(atPath: file))?[.posixPermissions] as? Int
            guard let mode, mode & 0o077 != 0 else { return nil }
            let right = mode & ~0o077
            return HomeFinding(
                .fault, "\(file): mode \(String(mode, radix: 8)), must be \(String(right, radix: 8))",
                mend: "chmod \(String(right, radix: 8)) \(file), and think of who may have read it")
        }
    }
}
