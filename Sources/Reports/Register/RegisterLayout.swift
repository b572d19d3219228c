import Civil
import Dossiers
import Forms

/// The columns of the register in the form of its circular (sổ theo dõi hồ sơ).
struct RegisterLayout {
    /// TT 01/2018/TT-VPCP has form 06, of which some columns are recalled; TT 03/2025/TT-VPCP form 07, with the columns
    /// of a working register.
    let circular: Form.Circular

    var basis: Bilingual {
        switch circular {
        case .of2018:
            Bilingual(
                vi: "TT 01/2018/TT-VPCP, mẫu số 06 (các cột theo sổ đang dùng; một số cột theo hiểu biết chung)",
                en: "TT 01/2018/TT-VPCP, form 06 (columns of a working register; some are recalled)")
        case .of2025:
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
        let end = [Report.Column("area", vi: "khu vực", en: "area"), Report.Column("note", vi: "ghi chú", en: "note")]
        switch circular {
        case .of2018:
            return head + [Report.Column("lead", vi: "cơ quan chủ trì", en: "lead agency")] + dates
                + [
                    Report.Column("returnedAt", vi: "ngày trả", en: "returned"),
                    Report.Column("way", vi: "phương thức nhận", en: "way of receiving"),
                ] + handover + [Report.Column("signature", vi: "ký nhận", en: "signature")] + end
        case .of2025: return head + dates + handover + end
        }
    }

    /// The line of a dossier in the register of an office.
    func cells(_ entry: RegisterForm.Entry, office: String) -> [Cell] {
        let head: [Cell] = [
            .word(office), .count(entry.serial), .word(entry.dossier), .text(entry.content), .count(entry.sets),
            .word(entry.owner.name), .word(entry.owner.address), .word(entry.owner.phone),
        ]
        let dates: [Cell] = [.moment(entry.receivedAt), .moment(entry.dueAt), .moment(entry.completedAt)]
        let handover: [Cell] = [
            .word(entry.hands.giver), .word(entry.hands.recipient), .word(entry.hands.officer),
        ]
        let end: [Cell] = [.word(entry.area), .text(entry.note)]
        switch circular {
        case .of2018:
            return head + [.text(entry.leadAgency)] + dates
                + [.moment(entry.returnedAt), .text(entry.resultChannel.shortName)] + handover + [.empty] + end
        case .of2025: return head + dates + handover + end
        }
    }
}
