public import Civil

extension EdXMLFault {
    /// The kind of fault as a word for programs.
    public var word: String { explanation.word }

    /// What is wrong, for people.
    public var text: Bilingual { Bilingual(vi: explanation.vi, en: explanation.en) }

    private var explanation: (word: String, vi: String, en: String) {
        switch self {
        case .tooLarge(let limit):
            (
                "tooLarge", "Thông điệp quá lớn; tối đa \(limit).",
                "The message is too large; at most \(limit)."
            )
        case .notXML: ("notXML", "Không phải XML hợp lệ (UTF-8).", "This is not well-formed XML in UTF-8.")
        case .documentType:
            (
                "documentType", "Không nhận khai báo DOCTYPE và thực thể.",
                "A document type declaration or an entity is not accepted."
            )
        case .foreignNode(let path):
            (
                "foreignNode", "Không nhận chú thích, CDATA, chỉ thị hay văn bản xen giữa ở \(path).",
                "A comment, CDATA, an instruction or stray text is not accepted at \(path)."
            )
        case .wrongRoot(let name):
            (
                "wrongRoot", "Phần tử gốc là “\(name)”, không phải edXMLEnvelope của QCVN 102:2016/BTTTT.",
                "The root is “\(name)”, not the edXMLEnvelope of QCVN 102:2016/BTTTT."
            )
        case .missing(let path): ("missing", "Thiếu \(path).", "\(path) is missing.")
        case .unexpected(let path):
            ("unexpected", "\(path) không thuộc về đây hoặc bị lặp.", "\(path) does not belong here or stands twice.")
        case .badDate(let path):
            (
                "badDate", "\(path) phải là yyyy/MM/dd hoặc yyyy/MM/dd HH:mm:ss.",
                "\(path) has to be yyyy/MM/dd or yyyy/MM/dd HH:mm:ss."
            )
        case .badCode(let path):
            ("badCode", "\(path) không có trong danh mục mã.", "\(path) is not in the list of codes.")
        case .badIdentifier(let path):
            (
                "badIdentifier", "\(path) phải gồm 1 đến 128 ký tự ASCII không dấu cách.",
                "\(path) has to be 1 to 128 ASCII characters without a space."
            )
        case .badName(let path):
            ("badName", "Tên tệp ở \(path) không an toàn.", "The file name at \(path) is not safe.")
        case .badBase64(let path): ("badBase64", "\(path) không phải Base64.", "\(path) is not Base64.")
        case .brokenZip(let path):
            (
                "brokenZip", "\(path) không phải tệp zip lành lặn có đúng một tệp.",
                "\(path) is not a sound zip file with exactly one entry."
            )
        case .manifest(let path):
            ("manifest", "Danh sách tệp không khớp tệp đính kèm: \(path).", "Manifest and attachments differ: \(path).")
        case .unprintable(let path):
            ("unprintable", "\(path) có ký tự mà XML không chứa được.", "\(path) has a character that XML cannot hold.")
        default: signatureExplanation
        }
    }

    private var signatureExplanation: (word: String, vi: String, en: String) {
        switch self {
        case .signatureMissing: ("signatureMissing", "Thông điệp không có chữ ký.", "The message is not signed.")
        case .signatureWrapped:
            (
                "signatureWrapped", "Chữ ký không bao trùm toàn bộ thông điệp.",
                "The signature does not cover the whole message."
            )
        case .weakAlgorithm(let name):
            (
                "weakAlgorithm", "Thuật toán “\(name)” quá yếu; cần SHA-256 với ECDSA P-256 hoặc RSA 2048.",
                "The algorithm “\(name)” is too weak; SHA-256 with ECDSA P-256 or RSA 2048 is needed."
            )
        case .signatureWrong:
            ("signatureWrong", "Nội dung đã bị sửa sau khi ký.", "The message is not what was signed.")
        case .untrusted:
            (
                "untrusted", "Chứng thư của người ký không được tin cậy.",
                "The signer's certificate is not trusted."
            )
        case .signerNotSender(let agency):
            (
                "signerNotSender", "Chứng thư thuộc về “\(agency)”, không phải cơ quan gửi.",
                "The certificate belongs to “\(agency)”, not to the sender."
            )
        case .sentInFuture(let time):
            (
                "sentInFuture", "Thời điểm gửi \(time) ở tương lai.",
                "The message says it was sent in the future, \(time)."
            )
        case .sentLongAgo(let time):
            (
                "sentLongAgo", "Thông điệp gửi từ \(time), đã quá 90 ngày; bên gửi phải gửi lại.",
                "The message was sent at \(time), more than 90 days ago; its sender has to send it anew."
            )
        default: ("notSigned", "Không ký được thông điệp.", "The message could not be signed.")
        }
    }

    /// What a technician may want to know; `nil` where the text says it all.
    public var detail: String? {
        switch self {
        case .signatureWrapped(let detail), .untrusted(let detail), .notSigned(let detail): detail
        default: nil
        }
    }
}
