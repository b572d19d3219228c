import Civil
import Exchange
import Testing
import ZipArchive

@testable import ExchangeXML

/// Files that somebody made to do harm, and files that are merely wrong.
@Suite struct HostileInputTests {
    private static func fault(_ text: String) -> EdXMLFault? { fault(Array(text.utf8)) }

    private static func fault(_ bytes: [UInt8]) -> EdXMLFault? {
        do throws(EdXMLFault) {
            _ = try EnvelopeVerifier.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private static let plain: String = {
        let tree = try? EnvelopeTree.make(.document(ExchangeSandbox.message))
        let bytes = tree.flatMap { (tree: XMLElement) -> [UInt8]? in try? XMLDocument(tree).bytes() }
        return String(decoding: bytes ?? [], as: UTF8.self)
    }()

    @Test func `an external entity is never read`() {
        let text = """
            <?xml version="1.0"?><!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]><e>&x;</e>
            """
        #expect(Self.fault(text) == .documentType)
        #expect(Self.fault(#"<!DOCTYPE e SYSTEM "http://example.com/e.dtd"><e/>"#) == .documentType)
        #expect(Self.fault("<e>&x;</e>") == .notXML)
    }

    @Test func `a billion laughs are refused at the first`() {
        var text = "<!DOCTYPE l [<!ENTITY l0 \"ha\">"
        for level in 1..<30 {
            text += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        #expect(Self.fault(text + "]><l>&l29;</l>") == .documentType)
    }

    @Test func `another encoding cannot hide a document type`() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE e [<!ENTITY x \"y\">]><e>&x;</e>"
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Self.fault(wide) == .notXML)
        let seven = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE e+AD4-<e/>"
        #expect(Self.fault(seven) != nil)
    }

    @Test func `a file over the limit is not parsed`() {
        let bytes = [UInt8](repeating: 0x20, count: EnvelopeLimits.file + 1)
        #expect(Self.fault(bytes) == .tooLarge(limit: EnvelopeLimits.file))
    }

    @Test func `deep nesting ends as a fault`() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(Self.fault(text) == .notXML)
        let closed = String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
        #expect(Self.fault(closed) == .wrongRoot("a"))
    }

    @Test(arguments: [
        "", " ", "<", "<a", "\u{0}", "{}", "<a></b>", "<a/><b/>", "PK\u{3}\u{4}", "<a b='1' b='2'/>", "<edXML:a/>",
    ])
    func `what is no XML is refused as that`(text: String) {
        #expect(Self.fault(text) != nil)
        if text != "<edXML:a/>" { #expect(Self.fault(text) == .notXML) }
    }

    @Test func `invalid UTF-8 is no XML`() { #expect(Self.fault(Array("<a>".utf8) + [0xC3, 0x28]) == .notXML) }

    @Test(arguments: [
        ("<edXML:OrganId>H61.12</edXML:OrganId>", "", EdXMLFault.missing("/edXMLHeader/MessageHeader/From/OrganId")),
        ("2019/03/04</edXML:DueDate>", "04/03/2019</edXML:DueDate>", .badDate("/edXMLHeader/MessageHeader/DueDate")),
        (
            "08:00:00</edXML:Timestamp>", "08:00</edXML:Timestamp>",
            .badDate("/edXMLHeader/TraceHeaderList/TraceHeader/Timestamp")
        ),
        (
            "<edXML:BussinessDocType>0", "<edXML:BussinessDocType>4",
            .badCode("/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocType")
        ),
        ("<edXML:Priority>0", "<edXML:Priority>khẩn", .badCode("/edXMLHeader/MessageHeader/OtherInfo/Priority")),
        (
            "<edXML:DocumentId>H61.01D4", "<edXML:DocumentId>H61 D4",
            .badIdentifier("/edXMLHeader/MessageHeader/DocumentId")
        ),
        ("<edXML:Subject>", "<edXML:Sjubect/><edXML:Subject>", .unexpected("/edXMLHeader/MessageHeader/Sjubect")),
        (
            "<edXML:Subject>", "<edXML:Subject>a</edXML:Subject><edXML:Subject>",
            .unexpected("/edXMLHeader/MessageHeader/Subject")
        ),
        ("<edXML:Subject>", "<edXML:Subject Id=\"a\">", .unexpected("/edXMLHeader/MessageHeader/Subject")),
        (
            "<edXML:Subject>", "<edXML:Subject><!-- -->",
            .foreignNode("/edXMLEnvelope/edXMLHeader/MessageHeader/Subject")
        ),
        (
            "<edXML:Subject>", "<edXML:Subject><![CDATA[a]]>",
            .foreignNode("/edXMLEnvelope/edXMLHeader/MessageHeader/Subject")
        ),
        ("<edXML:edXMLHeader>", "<?a b?><edXML:edXMLHeader>", .foreignNode("/edXMLEnvelope")),
        ("<edXML:edXMLHeader>", "stray<edXML:edXMLHeader>", .foreignNode("/edXMLEnvelope")),
        ("QCVN_102_2016", "QCVN_102_2099", .wrongRoot("edXMLEnvelope")),
    ])
    func `a wrong element is named with its place`(part: String, instead: String, fault: EdXMLFault) {
        #expect(Self.plain.contains(part))
        var text = Self.plain
        if let range = text.firstRange(of: part) { text.replaceSubrange(range, with: instead) }
        #expect(Self.fault(text) == fault)
    }

    @Test(arguments: ["../Tờ khai.pdf", "/etc/passwd", "..\\a", ".bashrc"])
    func `an attachment cannot name a place outside its folder`(name: String) {
        let text = Self.plain.replacing("Tờ khai.pdf", with: name)
        #expect(Self.fault(text) == .badName("/edXMLBody/Manifest/Reference/AttachmentName"))
    }

    private static func withZip(_ base64: String) -> String {
        plain.replacing(/<edXML:ContentTransferEncoded>[^<]*</) { _ in "<edXML:ContentTransferEncoded>\(base64)<" }
    }

    @Test func `a broken attachment is named`() throws {
        let place = "/AttachmentEncoded/Attachment[1]"
        #expect(Self.fault(Self.withZip("%%%")) == .badBase64(place))
        #expect(Self.fault(Self.withZip("AAAA")) == .brokenZip(place))
        let twoEntries = """
            UEsDBBQAAAAIAEo4el2379yDAwAAAAEAAAABAAAAYTMEAFBLAwQUAAAACABKOHpdDb7VGgMAAAABAAAAAQAAAGIzAgBQSwEC
            FAMUAAAACABKOHpdt+/cgwMAAAABAAAAAQAAAAAAAAAAAAAAgAEAAAAAYVBLAQIUAxQAAAAIAEo4el0NvtUaAwAAAAEAAAAB
            AAAAAAAAAAAAAACAASIAAABiUEsFBgAAAAACAAIAXgAAAEQAAAAAAA==
            """
        #expect(Self.fault(Self.withZip(twoEntries)) == .brokenZip(place))
        var zipped = try ZipArchive.pack([ZipEntry(name: "a", bytes: Array(repeating: 7, count: 5000))])
        #expect(Self.fault(Self.withZip(Base64.text(Array(zipped.dropLast(3))))) == .brokenZip(place))
        zipped[35] ^= 0x55
        #expect(Self.fault(Self.withZip(Base64.text(zipped))) == .brokenZip(place))
        let manifest = Self.plain.replacing(
            "<edXML:Reference><edXML:ContentId>1<", with: "<edXML:Reference><edXML:ContentId>2<")
        #expect(Self.fault(manifest) == .manifest("2"))
    }

    @Test func `a zip bomb goes off no further than the limit`() throws {
        let bomb = try ZipArchive.pack([
            ZipEntry(name: "a", bytes: [UInt8](repeating: 0, count: EnvelopeLimits.unpacked + 1))
        ])
        #expect(bomb.count < 64 << 10)
        #expect(Self.fault(Self.withZip(Base64.text(bomb))) == .tooLarge(limit: EnvelopeLimits.unpacked))
    }

    @Test func `a file that was cut off is refused, wherever it ends`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        let bytes = Array(try sandbox.sealed().utf8)
        let end = bytes.count - 1
        for length in stride(from: 0, to: end, by: 61) { #expect(sandbox.fault(of: Array(bytes[..<length])) != nil) }
    }

    @Test func `no flipped bit passes`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        let text = try sandbox.sealed()
        let bytes = Array(text.utf8)
        let original = try sandbox.verifier.open(bytes).content
        for place in stride(from: 0, to: bytes.count, by: 13) {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 7)
            guard let opened = try? sandbox.verifier.open(changed) else { continue }
            #expect(opened.content == original, "byte \(place)")
        }
    }

    @Test func `every fault has its word and its text in two languages`() {
        let faults: [EdXMLFault] = [
            .tooLarge(limit: 1), .notXML, .documentType, .foreignNode("/a"), .wrongRoot("a"), .missing("/a"),
            .unexpected("/a"), .badDate("/a"), .badCode("/a"), .badIdentifier("/a"), .badName("/a"), .badBase64("/a"),
            .brokenZip("/a"), .manifest("a"), .unprintable("/a"), .signatureMissing, .signatureWrapped("a"),
            .weakAlgorithm("a"), .signatureWrong, .untrusted("a"), .signerNotSender("a"), .sentInFuture("a"),
            .sentLongAgo("a"), .notSigned("a"),
        ]
        #expect(Set(faults.map(\.word)).count == faults.count)
        #expect(faults.allSatisfy { !$0.text.vi.isEmpty && !$0.text.en.isEmpty && $0.text.vi != $0.text.en })
    }

    @Test(arguments: [
        ("<a><b c='1'/></a>", 10), (#"<a b=">" c='">"'>x</a>"#, 17), ("<!-- <a 'b> --><a>", 3),
        ("<![CDATA[<aaaaaaaaaa ']]><a>", 3), ("<?xml a='<bbbbbbbbbb'?><a>", 3), ("<a b='>>>>", 10), ("x", 0), ("<", 1),
    ])
    func `the longest tag is found whatever stands in quotes and comments`(text: String, length: Int) {
        #expect(TagLengths.longest(in: Array(text.utf8)) == length)
    }

    @Test func `a tag of many attributes is refused before it is parsed`() {
        let attributes = (0..<2000).map { " a\($0)='>'" }.joined()
        #expect(throws: EdXMLFault.notXML) { try XMLDocument(parsing: Array("<a\(attributes)/>".utf8)) }
    }
}
