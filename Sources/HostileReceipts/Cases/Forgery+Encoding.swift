import Evidence
import EvidenceOpenSSL
import TransparencyLog

extension Forgery {
    /// Not the one DER encoding that a signature has.
    static let encoding: [Forgery] = [
        file("pem", "The signature as PEM", .notDER) { Wrapping.pem($0, label: "CMS") },
        file("base64", "The signature as base64", .notDER) { Array(Wrapping.base64($0).utf8) },
        file("hexadecimal", "The signature in hexadecimal digits", .notDER) { Array(Hex.string($0).utf8) },
        file("smime", "The signature as an S/MIME message", .notDER) {
            let head = "MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n"
            return Array((head + Wrapping.base64($0)).utf8)
        },
        file("empty", "An empty signature file", .notDER) { _ in [] },
        file("truncated", "The last byte is missing", .notDER) { Array($0.dropLast()) },
        file("truncated-half", "The second half is missing", .notDER) { Array($0.prefix($0.count / 2)) },
        file("leading-zero", "A zero byte before the signature", .notDER) { [0] + $0 },
        file("byte-order-mark", "A byte order mark before the signature", .notDER) { [0xEF, 0xBB, 0xBF] + $0 },
        file("trailing-zero", "A zero byte after the signature", .trailingBytes) { $0 + [0] },
        file("trailing-line-feed", "A line feed after the signature", .trailingBytes) { $0 + [0x0A] },
        file("twice", "The signature twice in a row", .trailingBytes) { $0 + $0 },
        file("indefinite-length", "BER with an indefinite length outside", .notDER) { cms in
            let outer = try DERElement(cms, at: 0, limit: cms.count)
            return [0x30, 0x80] + cms[outer.content] + [0, 0]
        },
        file("long-length", "A length with a leading zero byte outside", .notDER) { cms in
            let outer = try DERElement(cms, at: 0, limit: cms.count)
            return [0x30, 0x83, 0x00] + cms[2..<4] + cms[outer.content]
        },
        signature(.encoding, "long-length-inside", "The length of the signature value in two bytes", .notDER) {
            signature, _ in
            signature.wrap = { [DER.octetString, 0x81, UInt8($0.count)] + $0 }
        },
        signature(.encoding, "constructed-string", "The signature value as a constructed octet string", .notDER) {
            signature, _ in
            signature.wrap = { value in
                let middle = value.count / 2
                return DER.element(
                    0x24,
                    DER.element(DER.octetString, Array(value[..<middle]))
                        + DER.element(DER.octetString, Array(value[middle...])))
            }
        },
        signature(.encoding, "long-integer", "The version as an integer with a leading zero byte", .notDER) {
            signature, _ in
            signature.version = [DER.integer, 2, 0, 1]
        },
        signature(.encoding, "unsorted-attributes", "Signed attributes not in the order of a DER set", .notDER) {
            signature, _ in
            signature.attributes.sort { $1.lexicographicallyPrecedes($0) }
            signature.areAttributesSorted = false
        },
        signature(.encoding, "unsorted-certificates", "Certificates not in the order of a DER set", .notDER) {
            signature, _ in
            signature.certificates.sort { $1.lexicographicallyPrecedes($0) }
            signature.areCertificatesSorted = false
        },
        file("too-large", "A file of 70,000 zero bytes", .tooLarge) { _ in [UInt8](repeating: 0, count: 70_000) },
        signature(.encoding, "too-large-inside", "A certificate set of more than 64 kB", .tooLarge) {
            signature, workshop in
            let one = workshop.infrastructure.certificate.der ?? []
            signature.certificates += (0..<150).map { _ in one }
        },
        file("length-of-gigabytes", "A header that promises 2 GB", .notDER) { _ in
            [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x30]
        },
        file("deeply-nested", "Ten thousand sequences inside each other", .structure) { _ in Wrapping.nested(10_000) },
        file("not-signed-data", "EnvelopedData in place of SignedData", .structure) { cms in
            var cms = cms
            guard let place = cms.firstRange(of: ObjectIdentifier.signedData.bytes) else {
                throw ForgeryFault(what: "signedData")
            }
            cms[place.upperBound - 1] = 3
            return cms
        },
        signature(.encoding, "trailing-in-content-info", "An element too many in ContentInfo", .structure) {
            signature, _ in
            signature.trailing[.contentInfo] = [0x05, 0x00]
        },
        signature(.encoding, "trailing-in-wrapper", "An element beside SignedData", .structure) { signature, _ in
            signature.trailing[.wrapper] = [0x05, 0x00]
        },
        signature(.encoding, "trailing-in-signed-data", "An element too many in SignedData", .structure) {
            signature, _ in
            signature.trailing[.signedData] = [0x05, 0x00]
        },
        signature(.encoding, "trailing-in-signer-info", "An element too many in SignerInfo", .structure) {
            signature, _ in
            signature.trailing[.signerInfo] = [0x05, 0x00]
        },
    ]
}
