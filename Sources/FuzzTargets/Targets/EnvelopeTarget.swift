import Civil
import Exchange
import ExchangeXML

/// Messages between agencies, with and without their signature.
public struct EnvelopeTarget: FuzzTarget {
    public static let name = "edxml"

    private let verifier: EnvelopeVerifier
    private let genuine: [EdXMLContent]

    public init(fixtures: FuzzFixtures) throws {
        verifier = try EnvelopeVerifier(trustedRootPEM: try fixtures.bytes(.exchangeRoot))
        genuine = try [FuzzFixtures.Name.document, .status].map { name in
            try EnvelopeVerifier.read(try fixtures.bytes(name))
        }
    }

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let content: EdXMLContent
        do throws(EdXMLFault) {
            content = try EnvelopeVerifier.read(bytes)
        } catch {
            try hold(!error.text.vi.isEmpty && !error.text.en.isEmpty, "a fault without a word")
            try hold((try? verifier.open(bytes)) == nil, "what is not readable is opened")
            return
        }
        if let opened = try? verifier.open(bytes) {
            try hold(opened.content == content, "what is opened is not what is read")
            try hold(genuine.contains(content), "a message is opened that nobody signed")
        }
        let written = try need("a message that was read cannot be written") { () throws(EdXMLFault) in
            try UnsignedEnvelope.bytes(of: content)
        }
        let again = try need("a message that was written cannot be read") { () throws(EdXMLFault) in
            try EnvelopeVerifier.read(written)
        }
        try hold(again == content, "another message is read back")
    }
}
