internal import COpenSSL

/// The library as a whole: its start and its queue of errors.
enum OpenSSL {
    /// Starts the library without reading the machine's configuration; touched before the first call.
    static let started: Bool = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

    /// Empties the error queue of this thread; called before an operation whose errors are to be read.
    static func clearErrors() {
        _ = started
        ERR_clear_error()
    }

    /// Empties the error queue of this thread and gives its entries, first cause first.
    static func drainErrors() -> [LibraryError] {
        var errors: [LibraryError] = []
        while true {
            let code = ERR_get_error()
            guard code != 0 else { return errors }
            errors.append(LibraryError(code: code))
        }
    }

    /// The fault of an operation that has just failed on this thread.
    static func fault(_ operation: String) -> OpenSSLFault {
        OpenSSLFault(operation: operation, errors: drainErrors())
    }
}

/// One entry of the error queue.
struct LibraryError: Hashable, Sendable {
    let library: Int32
    let reason: Int32
    let text: String

    init(code: UInt) {
        library = ERR_GET_LIB(code)
        reason = ERR_GET_REASON(code)
        text = ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)"
    }
}

/// An operation of the library that failed.
package struct OpenSSLFault: Error, Hashable, Sendable, CustomStringConvertible {
    let operation: String
    let errors: [LibraryError]

    package var description: String {
        errors.isEmpty ? operation : operation + ": " + errors.map(\.text).joined(separator: "; ")
    }
}
