public import Journal

extension Journal {
    /// Records an upload of which the first media type stays.
    @discardableResult
    public func add(_ attachment: Attachment) throws(JournalError) -> Attachment {
        try add(attachment) { _ in true }
    }
}
