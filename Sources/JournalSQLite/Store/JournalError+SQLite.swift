import Foundation
import GRDB
import Journal

extension JournalError {
    /// What a failure of the store at `folder` means to the gateway.
    init(_ error: any Error, folder: String) {
        switch error {
        case let error as JournalError: self = error
        case let error as DatabaseError: self.init(error, folder: folder)
        case let error as DecodingError: self = .damaged("\(error)")
        default: self = .unavailable("\(error)")
        }
    }

    private init(_ error: DatabaseError, folder: String) {
        let reason = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            self = FreeSpace.isExhausted(at: folder) ? .diskFull : .unavailable(reason)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .damaged(reason)
        default: self = .unavailable(reason)
        }
    }

    /// What a failed call of the operating system means to the gateway.
    init(systemError number: Int32, doing action: String) {
        switch number {
        case ENOSPC, EDQUOT: self = .diskFull
        default: self = .unavailable("\(action): \(String(cString: strerror(number)))")
        }
    }
}

/// How much a file system can still take.
enum FreeSpace {
    /// Whether not one block is free where `path` is; `false` where that cannot be found out.
    static func isExhausted(at path: String) -> Bool {
        var facts = statvfs()
        return statvfs(path, &facts) == 0 && facts.f_bavail == 0
    }
}
