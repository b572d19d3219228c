public import Journal

extension AttachmentFolder: AttachmentStore {
    public func begin() throws(JournalError) -> any AttachmentWriting {
        try writer()
    }
}

extension AttachmentWriter: AttachmentWriting {}
