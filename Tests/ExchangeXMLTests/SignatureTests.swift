import Civil
import EvidenceOpenSSL
import Exchange
import Testing
import ZipArchive

@testable import ExchangeXML

/// What a signature has to be, and what is tried to get around it.
@Suite struct SignatureTests {
    private let sandbox: ExchangeSandbox
    private let text: String

    init() throws {
        sandbox = try ExchangeSandbox.shared.get()
        text = try sandbox.sealed()
    }

    private var signature: String {
        guard let start = text.firstRange(of: "<ds:Signature "), let end = text.firstRange(of: "</ds:Signature>") else {
            return ""
        }
        return String(text[start.lowerBound..<end.upperBound])
    }

    @Test func `it is accepted as it is`() { #expect(sandbox.fault(of: text) == nil) }

    @Test(arguments: [
        ("Sở Tư pháp", "Sở Y tế"), ("2019/03/04</edXML:DueDate>", "2019/03/05</edXML:DueDate>"),
        ("<edXML:TaskCode>T1<", "<edXML:TaskCode>T2<"), ("application/pdf", "application/exe"),
    ])
    func `any change of the header is found`(part: (String, String)) {
        #expect(text.contains(part.0))
        #expect(sandbox.fault(of: text.replacing(part.0, with: part.1)) == .signatureWrong)
    }

    @Test func `a change of an attachment is found`() throws {
        let other = Base64.text(try ZipArchive.pack([ZipEntry(name: "a", bytes: [1, 2, 3])]))
        let changed = text.replacing(/<edXML:ContentTransferEncoded>[^<]*</) { _ in
            "<edXML:ContentTransferEncoded>\(other)<"
        }
        #expect(sandbox.fault(of: changed) == .signatureWrong)
    }

    @Test func `no signature, two, or one in another place is no signature`() {
        #expect(sandbox.fault(of: text.replacing(signature, with: "")) == .signatureMissing)
        let twice = text.replacing(signature, with: signature + signature)
        #expect(sandbox.fault(of: twice) == .signatureWrapped("several signatures"))
        let moved = text.replacing(signature, with: "")
            .replacing("<edXML:edXMLBody>", with: "<edXML:edXMLBody>\(signature)")
        #expect(sandbox.fault(of: moved) == .signatureWrapped("not in the header"))
    }

    @Test func `the signed envelope wrapped in another one is refused`() throws {
        let start = try #require(text.firstRange(of: "<edXML:edXMLEnvelope")).lowerBound
        let inner = String(text[start...])
        let evil = text.replacing(signature, with: "").replacing("Sở Tư pháp", with: "Sở Y tế")
        let object = signature.replacing(
            "</ds:Signature>", with: "<ds:Object>\(inner.replacing(signature, with: ""))</ds:Object></ds:Signature>")
        let wrapped = evil.replacing("</edXML:edXMLHeader>", with: "\(object)</edXML:edXMLHeader>")
        #expect(
            sandbox.fault(of: wrapped)
                == .signatureWrapped("Signature: SignedInfo SignatureValue KeyInfo Object"))
        let byName = evil.replacing(
            "</edXML:edXMLHeader>",
            with: signature.replacing(#"URI="""#, with: ##"URI="#x""##) + "</edXML:edXMLHeader>")
        #expect(sandbox.fault(of: byName) == .signatureWrapped("Reference: URI #x"))
        let inBody = evil.replacing("</edXML:edXMLBody>", with: "\(inner)</edXML:edXMLBody>")
        #expect(sandbox.fault(of: inBody) == .signatureWrapped("not in the header"))
    }

    @Test(arguments: [
        #"URI="cid:1""#, #"URI="http://example.com/a""#, #"URI="file:///etc/passwd""#, ##"URI="#xpointer(/)""##,
        #"URI="" Id="a""#, #"Type="a""#,
    ])
    func `a reference to anything but the whole envelope is refused`(attributes: String) {
        let changed = text.replacing(#"<ds:Reference URI="">"#, with: "<ds:Reference \(attributes)>")
        #expect(changed != text)
        guard case .signatureWrapped = sandbox.fault(of: changed) else {
            Issue.record("\(attributes) was not refused as wrapping")
            return
        }
    }

    @Test(arguments: [
        (SignatureAlgorithm.ecdsa, "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
        (SignatureAlgorithm.ecdsa, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"),
        (SignatureAlgorithm.ecdsa, "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
        (SignatureAlgorithm.sha256, "http://www.w3.org/2000/09/xmldsig#sha1"),
        (SignatureAlgorithm.sha256, "http://www.w3.org/2001/04/xmldsig-more#md5"),
    ])
    func `a weak algorithm is refused by name`(change: (String, String)) {
        #expect(sandbox.fault(of: text.replacing(change.0, with: change.1)) == .weakAlgorithm(change.1))
    }

    @Test func `a key that does not fit the method is no signature`() {
        let changed = text.replacing(SignatureAlgorithm.ecdsa, with: SignatureAlgorithm.rsa)
        #expect(sandbox.fault(of: changed) == .signatureWrong)
    }

    @Test func `a further transform is refused`() {
        let xslt = #"<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/></ds:Transforms>"#
        guard case .signatureWrapped = sandbox.fault(of: text.replacing("</ds:Transforms>", with: xslt)) else {
            Issue.record("the transform was not refused")
            return
        }
    }

    @Test func `another root, another agency, another year, and no certificate are refused`() throws {
        let other = EnvelopeSeal(folder: try ExchangeSandbox.makePKI(), agency: "H61")
        let foreign = try other.seal(.document(ExchangeSandbox.message), at: ExchangeSandbox.at)
        guard case .untrusted = sandbox.fault(of: foreign) else {
            Issue.record("a foreign root was trusted")
            return
        }
        let tree = try EnvelopeTree.make(.document(ExchangeSandbox.message))
        let neighbour = try EnvelopeSeal.seal(tree, with: try sandbox.key("H62"))
        #expect(sandbox.fault(of: neighbour) == .signerNotSender("H62"))
        let late = try sandbox.seal.seal(
            .document(ExchangeSandbox.message), at: ExchangeSandbox.at.adding(seconds: 5 * 366 * 86_400))
        #expect(sandbox.fault(of: late) == .untrusted("certificate is not yet valid"))
        let bare = text.replacing(/<ds:X509Certificate>[^<]*<\/ds:X509Certificate>/, with: "")
        #expect(sandbox.fault(of: bare) == .untrusted("0 certificates"))
    }

    @Test func `a message from the future is refused`() throws {
        let bytes = Array(text.utf8)
        let before = ExchangeSandbox.at.adding(seconds: -301)
        #expect(throws: EdXMLFault.sentInFuture("2019-03-04T08:00:00+07:00")) {
            try sandbox.verifier.open(bytes, at: before)
        }
        _ = try sandbox.verifier.open(bytes, at: before.adding(seconds: 1))
    }

    @Test func `a message that was sent long ago is not taken in, and is judged years later all the same`() throws {
        let bytes = Array(text.utf8)
        let last = ExchangeSandbox.at.adding(seconds: 90 * 86_400)
        let intake = try EnvelopeVerifier(
            trustedRootPEM: try sandbox.folder.rootPEM(), revocations: KnownRevocations())
        _ = try intake.open(bytes, at: last)
        #expect(throws: EdXMLFault.sentLongAgo("2019-03-04T08:00:00+07:00")) {
            try intake.open(bytes, at: last.adding(seconds: 1))
        }
        _ = try sandbox.verifier.open(bytes, at: last.adding(seconds: 10 * 365 * 86_400))
    }

    @Test func `who has a revoked key signs no message any more, whatever time it states`() throws {
        let folder = try ExchangeSandbox.makePKI()
        let known = KnownRevocations()
        let verifier = try EnvelopeVerifier(trustedRootPEM: try folder.rootPEM(), revocations: known)
        let seal = EnvelopeSeal(folder: folder, agency: "H61")
        let bytes = try seal.seal(.document(ExchangeSandbox.message), at: ExchangeSandbox.at)
        let later = ExchangeSandbox.at.adding(seconds: 3600)
        _ = try verifier.open(bytes, at: later)
        _ = try folder.revoke("signer-H61-2019", reason: .keyCompromise, at: later, now: later)
        known.replace(by: try folder.newestLists())
        let revoked = EdXMLFault.untrusted("revoked since \(later): keyCompromise")
        #expect(throws: revoked) { try verifier.open(bytes, at: later) }
        #expect(throws: EdXMLFault.keyRevoked("signer-H61-2019")) {
            try seal.seal(.document(ExchangeSandbox.message), at: later)
        }
    }
}
