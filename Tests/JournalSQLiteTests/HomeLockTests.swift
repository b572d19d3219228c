import Foundation
import Glibc
import JournalSQLite
import Testing

struct HomeLockTests {
    @Test func `a home has one user at a time, and the second learns who that is`() throws {
        let scratch = try ScratchFolder()
        var first: HomeLock? = try HomeLock(home: scratch.path)
        #expect(throws: HomeLockFault.held(by: getpid())) { try HomeLock(home: scratch.path) }
        withExtendedLifetime(first) {}
        first = nil
        _ = try HomeLock(home: scratch.path)
    }

    @Test func `a home that cannot be made is a fault with a reason`() throws {
        let scratch = try ScratchFolder()
        let file = scratch.path + "/file"
        try Data().write(to: URL(filePath: file))
        #expect {
            try HomeLock(home: file)
        } throws: { error in
            if case HomeLockFault.unusable = error { true } else { false }
        }
    }
}
