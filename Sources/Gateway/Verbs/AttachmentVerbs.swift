import Civil
import JSON
import Journal
import LineProtocol

/// The bytes of uploaded components.
enum AttachmentVerbs {
    /// Gives the bytes of an attachment to who uploaded it, and to those who may see a dossier that refers to it.
    static func get(_ call: Call) throws(Refusal) -> Work {
        let sha256 = try call.onlyArgument()
        try call.noBody()
        return .background { () throws(Refusal) in
            guard let attachment = try visible(sha256, call) else { throw .noAttachment }
            // It is held three times on its way: as read, as a reply, and as what the kernel is to take.
            let buffers = call.gateway.access.buffers
            let held = min(3 * attachment.bytes, buffers.limit / 2)
            guard buffers.reserve(held) else {
                call.gateway.access.refused(.memory)
                throw .tooManyRequests(retryAfter: 1)
            }
            defer { buffers.change(by: -held) }
            let bytes = try call.reading { () throws(JournalError) in
                try call.gateway.attachments.read(sha256)
            }
            guard let bytes else { throw .internalFault("the bytes of an attachment are lost") }
            return Reply(
                200,
                [
                    "bytes": .integer(Int64(bytes.count)), "sha256": .string(sha256),
                    "mediaType": .string(attachment.mediaType),
                ], payload: bytes)
        }
    }

    private static func visible(_ sha256: String, _ call: Call) throws(Refusal) -> Attachment? {
        let journal = call.gateway.journal
        let own = try call.reading { () throws(JournalError) in
            try journal.attachment(sha256, of: call.identity.account)
        }
        if let own { return own }
        let codes = try call.reading { () throws(JournalError) in try journal.dossiers(referringTo: sha256) }
        for code in codes {
            guard let file = try call.findCase(code), call.identity.maySee(file) else { continue }
            return try call.reading { () throws(JournalError) in try journal.attachment(sha256) }
        }
        return nil
    }
}

extension Refusal {
    static let noAttachment = Refusal.notFound(Bilingual(vi: "tệp", en: "file"))
}
