import Civil
import Evidence
import EvidenceOpenSSL

/// What comes in DER or PEM besides receipts: time stamps and the answers of their authorities, signatures, lists of
/// revoked certificates.
public struct TokenTarget: FuzzTarget {
    public static let name = "token"

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        if let element = try? DERElement(bytes, at: 0, limit: bytes.count) {
            try Self.check(element, in: bytes, depth: 0)
        }
        if let token = try? TimeStampToken(bytes) {
            _ = try? token.signingTime()
            try Self.checkPlaces(of: token)
        }
        if let signature = try? ReceiptSignature(bytes) {
            try hold(signature.certificates.count >= 1, "a signature without a certificate is taken")
            _ = try? signature.signingTime()
            _ = try? signature.messageDigest()
            _ = signature.timeStampBytes
            try Self.checkPlaces(of: signature)
        }
        let request = StampRequest(imprint: [UInt8](repeating: 0, count: 32), random: [1, 2, 3, 4, 5, 6, 7, 8])
        if (try? request.token(in: bytes)) != nil { throw BrokenProperty("an answer fits a request never made") }
        if let lists = try? RevocationList.all(in: bytes) { for list in lists { try Self.check(list) } }
    }

    private static func check(
        _ element: DERElement, in bytes: [UInt8], depth: Int
    ) throws(BrokenProperty) {
        try hold(
            element.range.lowerBound < element.content.lowerBound
                && element.range.upperBound == element.content.upperBound
                && element.range.upperBound <= bytes.count, "an element lies outside: \(element)")
        guard depth < 16, let children = try? element.children(in: bytes) else { return }
        var next = element.content.lowerBound
        for child in children {
            try hold(child.range.lowerBound == next, "there is a gap before \(child)")
            next = child.range.upperBound
            try check(child, in: bytes, depth: depth + 1)
        }
        try hold(next == element.content.upperBound, "the children do not fill \(element)")
    }

    private static func checkPlaces(of outline: some SignedDataOutline) throws(BrokenProperty) {
        let places = outline.certificates + [outline.signerInfo, outline.signedAttributes, outline.signature]
        for place in places {
            try hold(
                place.range.lowerBound >= 0 && place.range.upperBound <= outline.bytes.count,
                "a part lies outside the message: \(place)")
        }
    }

    private static func check(_ list: RevocationList) throws(BrokenProperty) {
        guard let pem = list.pem else { throw BrokenProperty("a list has no PEM") }
        let again = try need("a list is not read back") { () throws(RevocationListFault) in
            try RevocationList.all(in: pem)
        }
        try hold(again.map(\.der) == [list.der], "another list is read back")
        try hold(list.thisUpdate < list.nextUpdate, "a list ends before it begins")
        for entry in list.entries {
            try hold(list.entry(serial: entry.serial) == entry, "an entry is not found: \(entry)")
        }
    }
}
