import Catalog
import Civil
import Dossiers

/// The register in the form of its time (sổ theo dõi hồ sơ).
enum RegisterForm {
    /// Form 06 of TT 01/2018/TT-VPCP; some columns are recalled.
    case f06
    /// Form 07 of TT 03/2025/TT-VPCP, from 15/09/2025; the columns of a working register.
    case f07

    /// The form in force on a day.
    init(on date: CivilDate) {
        let change = CivilDate(year: 2025, month: 9, day: 15)
        self = change.map { date >= $0 } ?? false ? .f07 : .f06
    }

    var basis: Bilingual {
        switch self {
        case .f06:
            Bilingual(
                vi: "TT 01/2018/TT-VPCP, mẫu số 06 (các cột theo sổ đang dùng; một số cột theo hiểu biết chung)",
                en: "TT 01/2018/TT-VPCP, form 06 (columns of a working register; some are recalled)")
        case .f07:
            Bilingual(
                vi: "TT 03/2025/TT-VPCP, mẫu số 07 (các cột theo sổ đang dùng)",
                en: "TT 03/2025/TT-VPCP, form 07 (columns of a working register)")
        }
    }

    var columns: [Report.Column] {
        let head = [
            Report.Column("office", vi: "cơ quan", en: "office"), Report.Column("serial", vi: "TT", en: "no."),
            Report.Column("dossier", vi: "mã hồ sơ", en: "dossier"),
            Report.Column("content", vi: "nội dung", en: "content"), Report.Column("sets", vi: "số bộ", en: "sets"),
            Report.Column("owner", vi: "chủ hồ sơ", en: "owner"),
            Report.Column("address", vi: "địa chỉ", en: "address"),
            Report.Column("phone", vi: "điện thoại", en: "phone"),
        ]
        let dates = [
            Report.Column("receivedAt", vi: "ngày nhận", en: "received"),
            Report.Column("due", vi: "hẹn trả", en: "appointed"),
            Report.Column("resultAt", vi: "ngày có kết quả", en: "result received"),
        ]
        let handover = [
            Report.Column("giver", vi: "người trả", en: "giver"),
            Report.Column("receiver", vi: "người nhận", en: "receiver"),
            Report.Column("officer", vi: "cán bộ tiếp nhận", en: "receiving officer"),
        ]
        switch self {
        case .f06:
            return head + [Report.Column("lead", vi: "cơ quan chủ trì", en: "lead agency")] + dates
                + [
                    Report.Column("returnedAt", vi: "ngày trả", en: "returned"),
                    Report.Column("way", vi: "phương thức nhận", en: "way of receiving"),
                ] + handover + [Report.Column("signature", vi: "ký nhận", en: "signature"), Self.note]
        case .f07:
            return head + dates + handover + [Report.Column("area", vi: "khu vực", en: "area"), Self.note]
        }
    }

    private static let note = Report.Column("note", vi: "ghi chú", en: "note")

    /// The line of a dossier after office and serial.
    func cells(_ life: DossierAtTime, _ request: ReportRequest) -> [Cell] {
        let (dossier, applicant) = (life.dossier, life.dossier.submission.applicant)
        let sets = request.catalog.procedure(dossier.terms.procedure)?.sets
        let head: [Cell] = [
            .word(dossier.code), .text(dossier.terms.procedureName), sets.map { .count($0) } ?? .empty,
            .word(applicant.name), .word(applicant.address?.oneLine), .word(applicant.phone),
        ]
        let dates: [Cell] = [.moment(dossier.acceptedAt), .moment(dossier.due), .moment(life.completedAt)]
        let handover: [Cell] = [
            .word(life.returnedBy?.account), .word(life.recipient), .word(life.acceptedBy?.account),
        ]
        let note: Cell = life.stoppedAt == nil ? .empty : .text(life.status.name)
        switch self {
        case .f06:
            let way = life.returnedAt == nil ? Cell.empty : .text(dossier.delivery.result.name)
            return head + [.text(request.officeName(dossier.terms.deciding))] + dates + [.moment(life.returnedAt), way]
                + handover + [.empty, note]
        case .f07:
            let area = [applicant.address?.commune, applicant.address?.district].compactMap(\.self)
            return head + dates + handover + [.word(area.joined(separator: ", ")), note]
        }
    }
}

extension Address {
    var oneLine: String {
        [line, commune, district, province].compactMap(\.self).joined(separator: ", ")
    }
}

extension ResultChannel {
    var name: Bilingual {
        switch self {
        case .post: Bilingual(vi: "bưu chính", en: "post")
        case .online: Bilingual(vi: "trực tuyến", en: "online")
        case .counter: Bilingual(vi: "trực tiếp", en: "counter")
        }
    }
}
