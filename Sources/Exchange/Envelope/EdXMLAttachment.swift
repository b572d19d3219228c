/// A file that a message carries: named in the manifest, zipped and in Base64 in the envelope.
public struct EdXMLAttachment: Hashable, Sendable {
    /// `ContentId`, unique in its message.
    public var contentID: String
    /// `AttachmentName`: a file name without a folder.
    public var name: String
    public var description: String?
    /// `ContentType`: a media type.
    public var mediaType: String
    /// The file itself.
    public var bytes: [UInt8]

    public init(contentID: String, name: String, description: String? = nil, mediaType: String, bytes: [UInt8]) {
        self.contentID = contentID
        self.name = name
        self.description = description
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// Whether a text can be the name of a file in any folder: no path, nothing hidden, 1 to 255 bytes.
    public static func isPlainName(_ name: String) -> Bool {
        (1...255).contains(name.utf8.count) && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy { scalar in
                scalar != "/" && scalar != "\\" && scalar != ":" && scalar.properties.generalCategory != .control
            }
    }
}
