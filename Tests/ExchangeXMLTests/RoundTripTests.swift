import EvidenceOpenSSL
import Exchange
import Foundation
import Testing
import ZipArchive

@testable import ExchangeXML

@Suite struct RoundTripTests {
    @Test(arguments: UInt64(1)...60)
    func `whatever is written is read back as it was`(seed: UInt64) throws {
        var random = RandomMessage(seed: seed)
        for content in [EdXMLContent.document(random.document()), .status(random.status())] {
            let bytes = try XMLDocument(EnvelopeTree.make(content)).bytes()
            #expect(try EnvelopeVerifier.read(bytes) == content)
        }
    }

    @Test func `a signed message is opened with its signer`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        for content in [EdXMLContent.document(ExchangeSandbox.message), .status(ExchangeSandbox.status)] {
            let bytes = try sandbox.seal.seal(content, at: ExchangeSandbox.at)
            let opened = try sandbox.verifier.open(bytes, at: ExchangeSandbox.at)
            #expect(opened.content == content)
            #expect(opened.signer.agency == "H61")
            #expect(opened.signer.keyID == "H61-2019")
            #expect(opened.algorithm == SignatureAlgorithm.ecdsa)
        }
    }

    @Test func `the same file zips to the same bytes, and comes out as it went in`() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }
        let zipped = try ZipArchive.pack([ZipEntry(name: "Tờ khai.bin", bytes: bytes)])
        #expect(try ZipArchive.pack([ZipEntry(name: "Tờ khai.bin", bytes: bytes)]) == zipped)
        #expect(try ZipArchive.unpack(zipped, most: 1, limit: bytes.count).map(\.bytes) == [bytes])
        #expect(throws: ZipFault.tooLarge(limit: bytes.count - 1)) {
            try ZipArchive.unpack(zipped, most: 1, limit: bytes.count - 1)
        }
        let empty = try ZipArchive.pack([ZipEntry(name: "a", bytes: [])])
        #expect(try ZipArchive.unpack(empty, most: 1, limit: 0).map(\.bytes) == [[]])
    }

    @Test func `dates and names are those of the standard`() throws {
        let text = try ExchangeSandbox.shared.get().sealed()
        for part in [
            #"<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">"#,
            "<edXML:PromulgationDate>2019/03/04</edXML:PromulgationDate>",
            "<edXML:Timestamp>2019/03/04 08:00:00</edXML:Timestamp>", "<edXML:Bussiness>", "<edXML:AttachmentEncoded>",
            "<edXML:ResponseForTask><edXML:TaskCode>T1</edXML:TaskCode></edXML:ResponseForTask>",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func `a text that XML cannot hold is refused before it is signed`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        for text in ["a\u{0}b", "a\u{7}b", "a\u{FFFE}"] {
            var message = ExchangeSandbox.message
            message.subject = text
            #expect(throws: EdXMLFault.unprintable("edXMLEnvelope/edXMLHeader/MessageHeader/Subject")) {
                try sandbox.seal.seal(.document(message), at: ExchangeSandbox.at)
            }
        }
    }
}
