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

    /// What a failed transaction that writes means to the gateway.
    ///
    /// An input or output error of COMMIT, or of a sync, may come after the last frame was written to the write-ahead
    /// log, so that the next opening of the store finds the transaction complete.
    init(ofWriting error: any Error, folder: String) {
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_IOERR,
            error.extendedResultCode == .SQLITE_IOERR_FSYNC || error.sql == Database.commitStatement
        {
            self = .outcomeUnknown(error.message ?? "\(error.extendedResultCode)")
        } else {
            self.init(error, folder: folder)
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
