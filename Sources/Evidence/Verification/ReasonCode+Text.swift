public import Civil

extension ReasonCode {
    /// The reason in one sentence.
    public var text: Bilingual {
        switch self {
        case .payloadTooLarge, .payloadTooDeep, .payloadNotJSON, .payloadNotCanonical, .payloadNumber, .payloadNotNFC,
            .payloadHiddenCharacter, .payloadSchema, .payloadNotSimulation, .payloadField:
            payloadText
        case .noSignerCertificate, .chain, .certificateExpired, .certificateNotYetValid, .keyUsage,
            .extendedKeyUsage, .certificatePolicy, .revoked, .revocationUnknown, .keyPeriod, .signedInFuture:
            certificateText
        case .timestampMissing, .timestampMalformed, .timestampAlgorithm, .timestampPolicy, .timestampImprint,
            .timestampSignature, .timestampUntrusted, .timestampRevoked, .signingTimeVsGenTime:
            stampText
        case .agencyNotSigner, .keyNotSigner, .signingTime, .otherDossier, .verifierFailure:
            matchText
        default: messageText
        }
    }

    private var messageText: Bilingual {
        switch self {
        case .tooLarge: Bilingual(vi: "Tệp chữ ký quá lớn.", en: "The signature file is too large.")
        case .notDER: Bilingual(vi: "Chữ ký không được mã hóa DER.", en: "The signature is not in DER.")
        case .trailingBytes: Bilingual(vi: "Có dữ liệu thừa sau chữ ký.", en: "Bytes follow the signature.")
        case .signerInfos:
            Bilingual(vi: "Chữ ký phải có đúng một người ký.", en: "There must be exactly one signer.")
        case .notDetached:
            Bilingual(vi: "Chữ ký mang theo nội dung riêng.", en: "The signature carries a content of its own.")
        case .contentType:
            Bilingual(vi: "Loại nội dung được ký không đúng.", en: "The type of the signed content is wrong.")
        case .algorithm:
            Bilingual(vi: "Thuật toán hoặc độ dài khóa không được phép.", en: "The algorithm or key is not allowed.")
        case .noSignedAttributes:
            Bilingual(vi: "Chữ ký không có thuộc tính được ký.", en: "There are no signed attributes.")
        case .duplicateAttribute:
            Bilingual(vi: "Có thuộc tính được ký bị lặp lại.", en: "A signed attribute is repeated.")
        case .unknownAttribute:
            Bilingual(vi: "Có thuộc tính được ký không được phép.", en: "A signed attribute is not allowed.")
        case .missingAttribute:
            Bilingual(vi: "Thiếu thuộc tính được ký bắt buộc.", en: "A required signed attribute is missing.")
        case .unsignedAttribute:
            Bilingual(
                vi: "Có thuộc tính không được ký ngoài dấu thời gian.",
                en: "There are unsigned attributes other than one time stamp.")
        case .attributeValue:
            Bilingual(vi: "Giá trị thuộc tính được ký không đúng.", en: "A signed attribute has a wrong value.")
        case .noSigningCertificate:
            Bilingual(
                vi: "Chữ ký không ràng buộc chứng thư của người ký.", en: "The signer's certificate is not bound.")
        case .signingCertificate:
            Bilingual(
                vi: "Chứng thư không phải là chứng thư đã dùng để ký.",
                en: "The certificate is not the one that the signature names.")
        case .contentAltered:
            Bilingual(vi: "Nội dung đã bị thay đổi sau khi ký.", en: "The content was altered after signing.")
        case .signature: Bilingual(vi: "Chữ ký không đúng.", en: "The signature is wrong.")
        default: Bilingual(vi: "Cấu trúc chữ ký không đúng.", en: "The structure of the signature is wrong.")
        }
    }

    private var certificateText: Bilingual {
        switch self {
        case .noSignerCertificate:
            Bilingual(vi: "Thiếu chứng thư của người ký.", en: "The signer's certificate is missing.")
        case .certificateExpired:
            Bilingual(vi: "Chứng thư đã hết hạn khi ký.", en: "The certificate had expired at signing.")
        case .certificateNotYetValid:
            Bilingual(vi: "Chứng thư chưa có hiệu lực khi ký.", en: "The certificate was not yet valid at signing.")
        case .keyUsage:
            Bilingual(vi: "Chứng thư không được dùng để ký.", en: "The certificate is not meant for signing.")
        case .extendedKeyUsage:
            Bilingual(
                vi: "Chứng thư không được dùng để ký tài liệu.", en: "The certificate is not meant for documents.")
        case .certificatePolicy:
            Bilingual(
                vi: "Chứng thư không thuộc chính sách ký giấy tiếp nhận.",
                en: "The certificate was not issued for receipts.")
        case .revoked: Bilingual(vi: "Chứng thư đã bị thu hồi khi ký.", en: "The certificate had been revoked.")
        case .revocationUnknown:
            Bilingual(
                vi: "Không rõ chứng thư có bị thu hồi hay không: thiếu danh sách thu hồi của thời điểm ký.",
                en: "Whether the certificate was revoked is not known: no revocation list of that time is at hand.")
        case .keyPeriod:
            Bilingual(vi: "Khóa được dùng ngoài năm của nó.", en: "The key was used outside its year.")
        case .signedInFuture:
            Bilingual(vi: "Thời điểm ký ở tương lai.", en: "The signing time lies in the future.")
        default:
            Bilingual(
                vi: "Chứng thư không dẫn tới gốc tin cậy.", en: "The certificate does not lead to the trusted root.")
        }
    }

    private var payloadText: Bilingual {
        switch self {
        case .payloadTooLarge: Bilingual(vi: "Nội dung quá lớn.", en: "The content is too large.")
        case .payloadTooDeep: Bilingual(vi: "Nội dung lồng quá sâu.", en: "The content is nested too deeply.")
        case .payloadNotJSON: Bilingual(vi: "Nội dung không phải JSON hợp lệ.", en: "The content is not JSON.")
        case .payloadNumber:
            Bilingual(vi: "Nội dung có số không nguyên.", en: "The content has a number that is not whole.")
        case .payloadNotNFC:
            Bilingual(vi: "Văn bản không ở dạng Unicode dựng sẵn.", en: "A text is not in Unicode form C.")
        case .payloadHiddenCharacter:
            Bilingual(vi: "Văn bản có ký tự ẩn.", en: "A text has a hidden character.")
        case .payloadSchema: Bilingual(vi: "Không rõ mẫu nội dung.", en: "The schema of the content is unknown.")
        case .payloadNotSimulation:
            Bilingual(vi: "Nội dung không ghi là mô phỏng.", en: "The content is not marked as a simulation.")
        case .payloadField:
            Bilingual(vi: "Có trường thiếu, lạ hoặc sai.", en: "A field is missing, unknown or wrong.")
        default:
            Bilingual(vi: "Nội dung không ở dạng chuẩn tắc.", en: "The content is not in canonical form.")
        }
    }

    private var matchText: Bilingual {
        switch self {
        case .agencyNotSigner:
            Bilingual(
                vi: "Cơ quan ghi trong nội dung không phải cơ quan ký.",
                en: "The agency in the content is not the one that signed.")
        case .keyNotSigner:
            Bilingual(
                vi: "Khóa ghi trong nội dung không phải khóa đã ký.",
                en: "The key in the content is not the one that signed.")
        case .signingTime:
            Bilingual(
                vi: "Thời điểm ký không khớp thời điểm trong nội dung.",
                en: "The signing time does not fit the moment in the content.")
        case .otherDossier:
            Bilingual(vi: "Giấy này thuộc hồ sơ khác.", en: "The receipt belongs to another dossier.")
        default:
            Bilingual(vi: "Không thể kiểm tra được chữ ký.", en: "The signature could not be checked.")
        }
    }
}
