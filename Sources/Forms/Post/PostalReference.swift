public import Civil
import Dossiers

/// What every paper of the post says of itself.
public struct PostalReference: Hashable, Sendable {
    /// Who draws it up: the Post for a slip, the one-stop unit for minutes.
    public var unit: IssuingUnit
    public var dossier: String
    public var procedure: String
    /// The number of the item (mã bưu gửi), which is the number of its slip.
    public var item: String
    public var event: Int
    public var at: Instant

    public init(
        unit: IssuingUnit, dossier: String, procedure: String, item: String, event: Int, at: Instant
    ) {
        self.unit = unit
        self.dossier = dossier
        self.procedure = procedure
        self.item = item
        self.event = event
        self.at = at
    }

    /// The paper with the parts that all have in common; `nil` for a form that is none of the post.
    ///
    /// - Parameter number: what stands before the sign; the item where the paper has no number of its own.
    func paper(
        _ kind: Form, number: String? = nil, basis: String, subtitle: String? = nil, _ sections: [FormSection],
        signatures: [FormSignature], notes: [String] = []
    ) -> FormDocument? {
        kind.postalNumber.map { form in
            var paper = FormDocument(
                kind: kind, form: form, basis: basis, subject: dossier, event: event, at: at,
                head: FormHead(
                    superior: unit.superior, unit: unit.name, number: "Số: \(number ?? item)/\(kind.sign)",
                    place: "\(unit.place), \(FormTime.day(at.date))"),
                title: kind.name.vi.uppercased(), subtitle: subtitle, sections: sections, signatures: signatures,
                notes: notes)
            paper.item = item
            return paper
        }
    }

    var commonItems: [FormItem] {
        [
            FormItem("item", "Mã bưu gửi (số phiếu)", item, isShort: true),
            FormItem("dossierCode", "Mã hồ sơ", dossier, isShort: true),
            FormItem("procedure", "Thủ tục hành chính", procedure),
        ]
    }
}

extension FormSignature {
    /// Nhân viên bưu chính.
    static func postalWorker(_ name: String?) -> FormSignature {
        FormSignature(role: "NHÂN VIÊN BƯU CHÍNH", hint: "(Ký và ghi rõ họ tên)", name: name ?? "")
    }

    /// The person whom the authority names to give and receive: QĐ 45/2016/QĐ-TTg Điều 7(1), 9(2).
    static func authority(_ name: String?) -> FormSignature {
        FormSignature(role: "ĐẠI DIỆN CƠ QUAN", hint: "(Ký và ghi rõ họ tên)", name: name ?? "")
    }
}
