package import Exchange

/// Writes messages without a signature: no agency takes them, but every reader has to read them back as they are.
package enum UnsignedEnvelope {
    /// The file. Throws `EdXMLFault.unprintable`, `.brokenZip` or `.tooLarge` for what cannot be written.
    package static func bytes(of content: EdXMLContent) throws(EdXMLFault) -> [UInt8] {
        try XMLDocument(try EnvelopeTree.make(content)).bytes()
    }
}
