import Civil
import Dossiers

/// Makes forms II.06a and 07a: what was received, solved and is in hand, by level and field.
struct BalanceBuilder: ReportBuilding {
    private let request: ReportRequest
    private let form: BalanceForm
    private var lines: [FieldKey: BalanceFigures] = [:]

    init(_ request: ReportRequest) {
        self.request = request
        form = request.kind == .results07a ? .f07a : .ii06a
    }

    mutating func add(_ life: CasePeriod) {
        let key = FieldKey(procedure: life.closing.dossier.terms.procedure, in: request)
        var line = lines[key] ?? BalanceFigures()
        line.add(life, request)
        if line != BalanceFigures() { lines[key] = line }
    }

    func report() throws(ReportFault) -> Report {
        let ordered = lines.sorted { $0.key < $1.key }
        for (key, line) in ordered { try Self.check(line, form, row: key.field.vi) }
        let sum = ordered.reduce(BalanceFigures()) { $0 + $1.value }
        try Self.check(sum, form, row: "total")
        let rows = ordered.enumerated().map { index, line in
            [.count(index + 1), .text(line.key.levelName), .text(line.key.field)] + form.cells(line.value)
        }
        let total: [Cell] = [.empty, .empty, .text(Bilingual(vi: "Tổng số", en: "Total"))] + form.cells(sum)
        return Report(
            request,
            title: Bilingual(
                vi: "Tình hình, kết quả giải quyết thủ tục hành chính tại đơn vị",
                en: "Dossiers received, solved and in hand at the unit"),
            basis: basis, columns: form.columns, rows: rows, total: total,
            checks: form.checks(sum).map(\.name), notes: notes)
    }

    /// - Throws: `ReportFault.unbalanced` with the first check that a line breaks.
    static func check(_ line: BalanceFigures, _ form: BalanceForm, row: String) throws(ReportFault) {
        for check in form.checks(line) where !check.holds { throw .unbalanced(row: row, check: check.name) }
    }

    private var basis: Bilingual {
        switch form {
        case .ii06a:
            Bilingual(
                vi: "TT 02/2017/TT-VPCP, TT 01/2020/TT-VPCP, biểu II.06a (theo hệ thống của tỉnh)",
                en: "TT 02/2017, TT 01/2020/TT-VPCP, form II.06a (read in provincial systems)")
        case .f07a:
            Bilingual(
                vi: "TT 09/2026/TT-BTP, biểu 07a (đã kiểm chứng)", en: "TT 09/2026/TT-BTP, form 07a (verified)")
        }
    }

    private var notes: [Bilingual] {
        let inForce = CivilDate(year: 2026, month: 8, day: 1)
        let isNewPeriod = inForce.map { request.period.to >= $0 } ?? false
        switch (form, isNewPeriod) {
        case (.ii06a, true):
            return [
                Bilingual(
                    vi: "Từ 01/08/2026 dùng biểu 07a của TT 09/2026/TT-BTP.",
                    en: "From 01/08/2026 form 07a of TT 09/2026/TT-BTP is the current one.")
            ]
        case (.f07a, false):
            return [
                Bilingual(
                    vi: "Biểu 07a áp dụng từ 01/08/2026; kỳ này theo biểu II.06a.",
                    en: "Form 07a is in force from 01/08/2026; for this period the form was II.06a.")
            ]
        default: return []
        }
    }
}
