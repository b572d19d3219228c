public import Civil

/// What a hostile receipt attacks.
public enum HostileClass: String, CaseIterable, Sendable {
    case control, content, encoding, structure, algorithm, attribute, binding, certificate, chain, timestamp
    case payload, replay, revocation, log

    /// The name that people read.
    public var name: Bilingual {
        switch self {
        case .control: Bilingual(vi: "Đối chứng: phải được chấp nhận", en: "Controls, which must be accepted")
        case .content: Bilingual(vi: "Nội dung và chữ ký", en: "Content and signature")
        case .encoding: Bilingual(vi: "Mã hóa và vỏ bọc", en: "Encoding and wrappers")
        case .structure: Bilingual(vi: "Cấu trúc CMS", en: "Structure of the CMS")
        case .algorithm: Bilingual(vi: "Thuật toán và khóa", en: "Algorithms and keys")
        case .attribute: Bilingual(vi: "Thuộc tính được ký", en: "Signed attributes")
        case .binding: Bilingual(vi: "Ràng buộc chứng thư", en: "Binding of the certificate")
        case .certificate: Bilingual(vi: "Chứng thư của người ký", en: "Certificate of the signer")
        case .chain: Bilingual(vi: "Chuỗi chứng thư", en: "Chain of certificates")
        case .timestamp: Bilingual(vi: "Dấu thời gian", en: "Time stamp")
        case .payload: Bilingual(vi: "Nội dung JSON", en: "Payload")
        case .replay: Bilingual(vi: "Dùng lại, sai người, sai lúc", en: "Replay, other signer, other time")
        case .revocation: Bilingual(vi: "Thu hồi chứng thư", en: "Revocation")
        case .log: Bilingual(vi: "Bằng chứng nhật ký", en: "Proof of the log")
        }
    }
}
