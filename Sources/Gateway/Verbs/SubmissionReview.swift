import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol

/// What a submission meets before it is filed: the catalog's rules, the uploads it names, and who files it.
struct SubmissionReview {
    let problems: [Problem]
    /// The components as receipts name them.
    let documents: [ReceiptDocument]

    /// - Parameter isWithPost: whether the post is to bring the papers, which are filed by its handover minutes.
    init(_ submission: Submission, in call: Call, isWithPost: Bool = false) throws(Refusal) {
        var problems = call.catalog.problems(
            in: submission, agency: call.gateway.identity.agency, today: call.now.date
        ).map { problem in
            Problem(at: JSONPointer(problem.pointer) ?? .root, code: problem.code, message: problem.message)
        }
        let uploads = try Self.uploads(submission.components, of: call)
        problems += uploads.problems
        problems += call.scriptProblems(in: submission.delivery.address, at: "delivery", "address")
        problems += call.scriptProblems(in: submission.applicant.address, at: "applicant", "address")
        let places =
            call.placeProblems(in: submission.delivery.address, at: "delivery", "address")
            + call.placeProblems(in: submission.applicant.address, at: "applicant", "address")
            + call.placeProblems(in: submission.representative?.address, at: "representative", "address")
        problems += places.filter { place in !problems.contains { $0.at == place.at } }
        if let problem = Self.impersonation(submission, by: call.identity) { problems.append(problem) }
        if submission.delivery.dossier == .kiosk, call.identity.citizenNumber == nil {
            problems.append(Self.unidentifiedAtKiosk)
        }
        if call.identity.role != .officer {
            switch submission.delivery.dossier {
            case .inPerson: problems.append(Self.noCounter)
            case .postal where !isWithPost: problems.append(Self.noPost)
            default: break
            }
        }
        self.problems = problems
        let procedure = call.catalog.procedure(submission.procedure)
        documents = zip(submission.components, uploads.documents).map { component, found in
            ReceiptDocument(
                name: procedure?.component(component.code)?.name.vi ?? component.code, sha256: found?.sha256 ?? "",
                bytes: found?.bytes ?? 0)
        }
    }

    /// What the submission of a dossier would meet with another address and recipient of the result; each problem where it
    /// stands in a body that has these two at its top.
    static func problems(of delivery: Delivery, for dossier: Dossier, in call: Call) throws(Refusal) -> [Problem] {
        var changed = dossier.submission
        changed.delivery = delivery
        changed.delivery.dossier = dossier.delivery.dossier
        return try SubmissionReview(changed, in: call).problems.compactMap { problem in
            let place = problem.at.tokens.dropFirst()
            guard problem.at.tokens.first == "delivery", ["address", "recipient"].contains(place.first) else {
                return nil
            }
            return Problem(at: JSONPointer(tokens: Array(place)), code: problem.code, message: problem.message)
        }
    }

    /// Finds what the account uploaded under each digest.
    static func uploads(
        _ components: [SubmittedComponent], of call: Call
    ) throws(Refusal) -> (documents: [Attachment?], problems: [Problem]) {
        var documents: [Attachment?] = []
        var problems: [Problem] = []
        for (index, component) in components.enumerated() {
            let found = try call.reading { () throws(JournalError) in
                try call.gateway.uploads.find(
                    component.sha256, of: call.identity.account, in: call.gateway.journal)
            }
            documents.append(found)
            var place: JSONPointer { .root.appending("components").appending(index).appending("sha256") }
            switch found {
            case nil: problems.append(notUploaded(place))
            case let found? where !AcceptedMediaTypes.contains(found.mediaType):
                problems.append(AcceptedMediaTypes.problem(with: found.mediaType, at: place))
            case let found? where found.bytes == 0: problems.append(empty(place))
            default: break
            }
        }
        return (documents, problems)
    }

    static func notUploaded(_ place: JSONPointer) -> Problem {
        Problem(
            at: place, code: "notUploaded",
            message: Bilingual(
                vi: "Tệp này chưa được tải lên bằng tài khoản này; hãy PUT tệp trước.",
                en: "No file with this digest was uploaded by this account; PUT it first."))
    }

    static func empty(_ place: JSONPointer) -> Problem {
        Problem(
            at: place, code: "empty",
            message: Bilingual(
                vi: "Tệp này rỗng (0 byte); hãy kiểm tra bản quét và tải lên lại.",
                en: "This file is empty (0 bytes); look at the scan and upload it again."))
    }

    /// What is brought to the counter is entered there, where the papers are seen (NĐ 118/2025 Điều 17(1)).
    private static let noCounter = Problem(
        at: JSONPointer.root.appending("delivery").appending("dossier"), code: "channel",
        message: Bilingual(
            vi:
                "Hồ sơ nộp trực tiếp do cán bộ tiếp nhận nhập (DESK INTAKE); tự nộp thì ghi online, từ 05/08/2026 kiosk.",
            en: "What is handed in at the counter is entered by its officer (DESK INTAKE); to file write online, from "
                + "05/08/2026 kiosk."))

    /// What goes by the post is filed when the handover minutes are signed (QĐ 45/2016/QĐ-TTg Điều 7(4)).
    private static let noPost = Problem(
        at: JSONPointer.root.appending("delivery").appending("dossier"), code: "channel",
        message: Bilingual(
            vi: "Gửi qua bưu chính thì dùng POST REQUEST; tự nộp thì ghi online.",
            en: "By post use POST REQUEST; to file it yourself write online."))

    /// At a kiosk the identity comes from VNeID or a card reader (NĐ 309/2026/NĐ-CP), here from the identity provider.
    private static let unidentifiedAtKiosk = Problem(
        at: JSONPointer.root.appending("delivery").appending("dossier"), code: "identity",
        message: Bilingual(
            vi: "Tại ki-ốt phải xác thực bằng VNeID hoặc đầu đọc thẻ: dùng AUTH SANDBOX.",
            en: "A kiosk identifies by VNeID or a card reader: use AUTH SANDBOX."))

    /// A citizen whose number is known files for themselves, or names themselves as the representative.
    private static func impersonation(_ submission: Submission, by identity: Identity) -> Problem? {
        guard let number = identity.citizenNumber else { return nil }
        let isPerson = submission.applicant.kind == .citizen || submission.applicant.kind == .foreigner
        let filer = submission.representative?.id ?? (isPerson ? submission.applicant.id : number)
        guard filer != number else { return nil }
        let key = submission.representative == nil ? "applicant" : "representative"
        return Problem(
            at: JSONPointer.root.appending(key).appending("id"), code: "mismatch",
            message: Bilingual(
                vi: "Số định danh không phải của người đang đăng nhập; nếu nộp thay, hãy ghi mình là representative.",
                en: "This is not the number you identified with; to file for another, name yourself as representative.")
        )
    }
}
