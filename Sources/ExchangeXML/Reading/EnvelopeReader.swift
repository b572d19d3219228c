internal import Civil
internal import Exchange
internal import ZipArchive

/// Reads the elements of an envelope into values; whatever the standard does not name is refused.
struct EnvelopeReader {
    private let root: XMLElement

    /// - Throws: `EdXMLFault.wrongRoot` for anything but an envelope.
    init(_ root: XMLElement) throws(EdXMLFault) {
        guard root.name == EnvelopeTree.root, root.namespace == XMLElement.edXML else { throw .wrongRoot(root.name) }
        self.root = root
    }

    /// The content without the bytes of the attachments, which are still empty.
    func header() throws(EdXMLFault) -> EdXMLContent {
        try ElementReader.read(root, at: "") { reader throws(EdXMLFault) in
            let content = try reader.one(EnvelopeTree.header, Self.content)
            let manifest = try reader.one("edXMLBody") { body throws(EdXMLFault) in
                try body.list("Manifest", of: "Reference", Self.reference)
            }
            _ = try reader.list("AttachmentEncoded", of: "Attachment", Self.encoded)
            guard case .document(var message) = content else {
                guard manifest.isEmpty else { throw .unexpected("/edXMLBody/Manifest") }
                return content
            }
            guard manifest.count <= EnvelopeLimits.attachments else {
                throw .tooLarge(limit: EnvelopeLimits.attachments)
            }
            message.attachments = manifest
            return .document(message)
        }
    }

    /// The content whole, its attachments unpacked.
    func content() throws(EdXMLFault) -> EdXMLContent {
        let content = try header()
        let encoded = try ElementReader.read(root, at: "") { reader throws(EdXMLFault) in
            for name in [EnvelopeTree.header, "edXMLBody"] { reader.leave(name, namespace: XMLElement.edXML) }
            return try reader.list("AttachmentEncoded", of: "Attachment", Self.encoded)
        }
        guard case .document(var message) = content else {
            guard encoded.isEmpty else { throw .unexpected("/AttachmentEncoded") }
            return content
        }
        guard encoded.map(\.facts) == message.attachments else {
            let names = encoded.map(\.facts.contentID)
            let odd = message.attachments.map(\.contentID).first { !names.contains($0) } ?? names.first ?? ""
            throw .manifest(odd)
        }
        guard Set(encoded.map(\.facts.contentID)).count == encoded.count else { throw .manifest("ContentId") }
        message.attachments = try Self.unpacked(encoded)
        return .document(message)
    }

    /// An attachment as the envelope carries it.
    private struct Encoded {
        let facts: EdXMLAttachment
        let base64: String
    }

    /// The one file in a zip, whatever its name.
    private static func only(_ zipped: [UInt8], limit: Int, _ place: String) throws(EdXMLFault) -> [UInt8] {
        do throws(ZipFault) {
            let files = try ZipArchive.unpack(zipped, most: 1, limit: limit)
            guard let file = files.first else { throw ZipFault.broken }
            return file.bytes
        } catch {
            if case .tooLarge = error { throw .tooLarge(limit: EnvelopeLimits.unpacked) }
            throw .brokenZip(place)
        }
    }

    private static func unpacked(_ encoded: [Encoded]) throws(EdXMLFault) -> [EdXMLAttachment] {
        var room = EnvelopeLimits.unpacked
        var attachments: [EdXMLAttachment] = []
        for (index, attachment) in encoded.enumerated() {
            let place = "/AttachmentEncoded/Attachment[\(index + 1)]"
            guard let zipped = Base64.bytes(attachment.base64) else { throw .badBase64(place) }
            let bytes = try only(zipped, limit: room, place)
            room -= bytes.count
            var whole = attachment.facts
            whole.bytes = bytes
            attachments.append(whole)
        }
        return attachments
    }

    private static func reference(_ reader: inout ElementReader) throws(EdXMLFault) -> EdXMLAttachment {
        let contentID = try reader.identifier("ContentId")
        let mediaType = try reader.text("ContentType")
        let name = try reader.text("AttachmentName")
        guard EdXMLAttachment.isPlainName(name) else { throw .badName("\(reader.path)/AttachmentName") }
        return EdXMLAttachment(
            contentID: contentID, name: name, description: try reader.optionalText("Description"),
            mediaType: mediaType, bytes: [])
    }

    private static func encoded(_ reader: inout ElementReader) throws(EdXMLFault) -> Encoded {
        let facts = try reference(&reader)
        return Encoded(facts: facts, base64: try reader.text("ContentTransferEncoded", limit: EnvelopeLimits.file))
    }

    private static func content(_ reader: inout ElementReader) throws(EdXMLFault) -> EdXMLContent {
        reader.leave("Signature", namespace: XMLElement.signature)
        if let status = try reader.optional("Status", HeaderReading.status) { return .status(status) }
        var message = try reader.one("MessageHeader", HeaderReading.message)
        (message.traces, message.business) = try reader.one("TraceHeaderList", HeaderReading.traces)
        return .document(message)
    }
}
