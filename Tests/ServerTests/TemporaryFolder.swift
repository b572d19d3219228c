import Glibc
import Testing

/// A folder that is gone with all its files when the test is over.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    init() throws {
        var template = Array("/tmp/motcua-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { _ = system("rm -r '\(path)'") }
}
