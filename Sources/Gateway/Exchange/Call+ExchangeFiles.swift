import Catalog
import Civil
import Exchange
import Journal
import LineProtocol

extension Call {
    /// Stored files as attachments of a message, in order.
    ///
    /// - Parameter files: for each a name without ending, and its digest.
    func attachments(_ files: [(name: String, sha256: String)]) throws(Refusal) -> [EdXMLAttachment] {
        var attachments: [EdXMLAttachment] = []
        for (index, file) in files.enumerated() {
            let facts = try reading { () throws(JournalError) in try gateway.journal.attachment(file.sha256) }
            let bytes = try reading { () throws(JournalError) in try gateway.attachments.read(file.sha256) }
            guard let facts, let bytes else { throw .internalFault("the bytes of an attachment are lost") }
            attachments.append(
                EdXMLAttachment(
                    contentID: String(index + 1), name: file.name + Self.ending(of: facts.mediaType),
                    description: file.sha256, mediaType: facts.mediaType, bytes: bytes))
        }
        return attachments
    }

    /// The usual ending of a file of a media type.
    private static func ending(of mediaType: String) -> String {
        switch AcceptedMediaTypes.essence(of: mediaType) {
        case "application/pdf": ".pdf"
        case "image/jpeg": ".jpg"
        case "image/png": ".png"
        case "text/plain": ".txt"
        case "application/msword": ".doc"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx"
        default: ".bin"
        }
    }
}
