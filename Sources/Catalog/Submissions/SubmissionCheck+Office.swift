import Civil

extension SubmissionCheck {
    mutating func checkOffice(_ procedure: Procedure?) {
        guard let office = catalog.office(submission.office), office.agency == agency else {
            report(
                "/office", .unknown, "Cơ quan \(agency) không có đơn vị này.", "Agency \(agency) has no such office.")
            return
        }
        guard let procedure else { return }
        do throws(RoutingFault) {
            _ = try catalog.decidingOffice(
                for: procedure, receivedAt: office, deciding: submission.deciding,
                applicant: submission.applicant.address, on: today)
        } catch {
            report(error, procedure.code)
        }
    }

    private mutating func report(_ fault: RoutingFault, _ procedure: String) {
        switch fault {
        case .abolished(let office, let until, let desks):
            let (end, mend) = (until.map { " \($0)" } ?? "", Self.mend(desks))
            report(
                "/office", .abolished, "\(office) không hoạt động vào ngày nộp (ngày cuối:\(end)). \(mend.vi)",
                "\(office) does not exist on the day of filing (last day:\(end)). \(mend.en)")
        case .notCompetent(_, let competent):
            let mend = Self.mend(competent)
            report(
                "/office", .notCompetent, "Đơn vị này không giải quyết thủ tục \(procedure). \(mend.vi)",
                "This office does not decide procedure \(procedure). \(mend.en)")
        case .unknownDeciding(let code):
            report(
                "/deciding", .unknown, "Cơ quan \(agency) không có đơn vị \(code) vào ngày nộp.",
                "Agency \(agency) has no office \(code) on the day of filing.")
        case .decidingNotCompetent(let code, let competent):
            let names = competent.prefix(3).joined(separator: ", ")
            report(
                "/deciding", .notCompetent, "\(code) không giải quyết thủ tục \(procedure). Ghi: \(names).",
                "\(code) does not decide procedure \(procedure). Write one of: \(names).")
        case .boundary(let until):
            report(
                "/deciding", .notAllowed, "Đến hết \(until) phải nộp tại đơn vị giải quyết. Bỏ mục này.",
                "Until \(until) a dossier is filed with the office that decides. Leave this out.")
        case .ambiguous(let codes):
            let (names, more) = (codes.prefix(3).joined(separator: ", "), codes.count > 3 ? ", …" : "")
            report(
                "/deciding", .missing, "Có \(codes.count) đơn vị giải quyết. Ghi một mã: \(names)\(more)",
                "\(codes.count) offices decide it. Write the code of one: \(names)\(more)")
        }
    }

    private static func mend(_ offices: [String]) -> Bilingual {
        let names = offices.prefix(3).joined(separator: ", ")
        return offices.isEmpty
            ? Bilingual(vi: "Không đơn vị nào giải quyết.", en: "No office decides it.")
            : Bilingual(vi: "Nộp tại \(names).", en: "Submit to \(names).")
    }
}
