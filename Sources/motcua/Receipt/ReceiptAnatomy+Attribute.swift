import Civil
import Evidence

extension ReceiptAnatomy {
    /// A signed attribute: its value in plain form, and what it is for.
    static func attribute(_ attribute: SignedAttribute, of signature: ReceiptSignature) -> Part {
        let (value, purpose) = facts(of: attribute, signature)
        return Part(
            place: attribute.value.range, name: Bilingual(vi: "\(attribute.type)", en: "\(attribute.type)"),
            value: value, purpose: purpose)
    }

    private static func facts(
        of attribute: SignedAttribute, _ signature: ReceiptSignature
    ) -> (value: String?, purpose: Bilingual) {
        let content = Hex.string(Array(signature.bytes[attribute.value.content]))
        switch attribute.type {
        case .messageDigest:
            return (
                content,
                Bilingual(
                    vi: "SHA-256 của receipt.json: một byte khác đi là hỏng.",
                    en: "SHA-256 of receipt.json: one other byte, and it fails.")
            )
        case .signingTime:
            return (
                (try? signature.signingTime()).map(\.description),
                Bilingual(
                    vi: "Thời điểm người ký tự khai; dấu thời gian ở dưới mới là bằng chứng.",
                    en: "What the signer says of the time; the stamp below is the proof.")
            )
        case .signingCertificateV2:
            return (
                boundDigest(attribute.value, in: signature.bytes).map { "SHA-256 " + Hex.string($0) },
                Bilingual(
                    vi: "Gắn đúng một chứng thư: không thể thay bằng chứng thư khác có cùng khóa.",
                    en: "Binds one certificate: none with the same key can take its place.")
            )
        case .commitmentType:
            return (
                "proofOfReceipt",
                Bilingual(
                    vi: "Ý nghĩa của chữ ký: xác nhận đã nhận.", en: "What the signature means: proof of receipt.")
            )
        case .mimeType:
            return ("application/json", Bilingual(vi: "Loại nội dung.", en: "What kind of content it is."))
        case .algorithmProtection:
            return (
                signature.algorithm.name,
                Bilingual(
                    vi: "Thuật toán cũng được ký, nên không thể đổi.",
                    en: "The algorithms are signed too, so that they cannot be exchanged.")
            )
        default:
            return (
                "id-data", Bilingual(vi: "Kiểu của nội dung được ký.", en: "The type of what is signed.")
            )
        }
    }

    /// The digest of the certificate that signingCertificateV2 binds (RFC 5035): the first octets in it.
    private static func boundDigest(_ value: DERElement, in bytes: [UInt8]) -> [UInt8]? {
        var element = value
        while element.tag == DER.sequence {
            guard let first = try? element.children(in: bytes).first else { return nil }
            element = first
        }
        return Array(bytes[element.content])
    }
}
