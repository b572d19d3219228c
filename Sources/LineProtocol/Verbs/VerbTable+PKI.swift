import Civil

extension VerbTable {
    /// Certificates, revocation and time stamps.
    static let pki: [VerbDescription] = [
        VerbDescription(
            name: "PKI CERTIFICATES", arguments: "", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Chứng thư số của gốc, các CA, người ký biên nhận, dấu thời gian và OCSP.",
                en: "The certificates of root, CAs, receipt signers, time stamps and OCSP."),
            example: "PKI CERTIFICATES", since: "1.0", group: .reports),
        VerbDescription(
            name: "PKI CRL", arguments: "", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Danh sách thu hồi mới nhất của mỗi CA.", en: "The newest revocation list of each CA."),
            example: "PKI CRL", since: "1.0", group: .reports),
        VerbDescription(
            name: "PKI OCSP", arguments: #"{"request"}"#, roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Trả lời yêu cầu OCSP (base64) về tình trạng chứng thư số.",
                en: "Answer a request for the status of certificates (OCSP, base64)."),
            example: #"PKI OCSP {"request":"MAA="}"#, since: "1.0", group: .reports),
        VerbDescription(
            name: "PKI STAMP", arguments: #"{"request"}"#, roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Trả lời yêu cầu cấp dấu thời gian (RFC 3161, base64).",
                en: "Answer a request for a time stamp (RFC 3161, base64)."),
            example: #"PKI STAMP {"request":"MAA="}"#, since: "1.0", group: .reports),
    ]
}
