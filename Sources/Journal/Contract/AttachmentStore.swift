/// Where the bytes of uploaded components lie, under their digest.
public protocol AttachmentStore: Sendable {
    /// Begins to store an upload.
    func begin() throws(JournalError) -> any AttachmentWriting
    /// The bytes of an attachment; `nil` where there is none.
    func read(_ sha256: String) throws(JournalError) -> [UInt8]?
}

/// One upload on its way to stable storage; exactly one of `finish` and `cancel` ends it.
public protocol AttachmentWriting: AnyObject, Sendable {
    func append(_ bytes: ArraySlice<UInt8>) throws(JournalError)
    /// Makes the bytes durable under their digest (64 hexadecimal digits), which the caller computed.
    func finish(sha256: String) throws(JournalError)
    /// Keeps nothing.
    func cancel()
}
