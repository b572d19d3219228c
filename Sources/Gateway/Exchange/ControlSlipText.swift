import Catalog
import Civil
import Dossiers
import Journal

/// The control slip (phiếu kiểm soát quá trình giải quyết hồ sơ) as plain text: who did what, when.
enum ControlSlipText {
    static func make(_ file: CaseFile, _ records: [EventRecord]) -> String {
        let head = [
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ (mô phỏng)", "Mã hồ sơ: \(file.dossier.code)",
            "Thủ tục: \(file.dossier.terms.procedure) \(file.dossier.terms.procedureName.vi)",
            "Hẹn trả: \(file.dossier.due?.description ?? "–")",
        ]
        let lines = records.map { record in
            "\(record.number). \(record.at) \(record.event.name) \(record.actor.kind.rawValue)"
                + " \(record.actor.office ?? "")"
        }
        return (head + lines).joined(separator: "\n") + "\n"
    }
}
