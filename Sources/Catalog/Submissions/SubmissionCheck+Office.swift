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
            let (end, mend) = (until.map { " \($0)" } ?? "", mend(desks))
            report(
                "/office", .abolished, "\(office) không hoạt động vào ngày nộp (ngày cuối:\(end)). \(mend.vi)",
                "\(office) does not exist on the day of filing (last day:\(end)). \(mend.en)")
        case .notCompetent(_, let competent):
            let mend = mend(nearest(competent))
            report(
                "/office", .notCompetent, "Đơn vị này không giải quyết thủ tục \(procedure). \(mend.vi)",
                "This office does not decide procedure \(procedure). \(mend.en)")
        case .unknownDeciding(let code):
            report(
                "/deciding", .unknown, "Cơ quan \(agency) không có đơn vị \(code) vào ngày nộp.",
                "Agency \(agency) has no office \(code) on the day of filing.")
        case .decidingNotCompetent(let code, let competent):
            let names = list(nearest(competent))
            report(
                "/deciding", .notCompetent, "\(code) không giải quyết thủ tục \(procedure). Ghi: \(names.vi).",
                "\(code) does not decide procedure \(procedure). Write one of: \(names.en).")
        case .boundary(let until):
            report(
                "/deciding", .notAllowed, "Đến hết \(until) phải nộp tại đơn vị giải quyết. Bỏ mục này.",
                "Until \(until) a dossier is filed with the office that decides. Leave this out.")
        case .ambiguous(let codes):
            let (names, more) = (list(nearest(codes)), codes.count > 3 ? "; …" : "")
            report(
                "/deciding", .missing, "Có \(codes.count) đơn vị giải quyết. Ghi một mã: \(names.vi)\(more)",
                "\(codes.count) offices decide it. Write the code of one: \(names.en)\(more)")
        }
    }

    /// The offices with those first that are the applicant's own, above or below the office that was asked, or in its
    /// district.
    private func nearest(_ codes: [String]) -> [String] {
        let asked = catalog.office(submission.office)
        let home = submission.applicant.address.flatMap { catalog.commune(at: $0, agency: agency, on: today) }
        func distance(_ code: String) -> Int {
            guard let office = catalog.office(code) else { return 3 }
            if code == home?.code { return 0 }
            if code == asked?.parent || office.parent == asked?.code { return 1 }
            return asked?.parent != nil && office.parent == asked?.parent ? 2 : 3
        }
        return codes.enumerated().sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
            .map(\.element)
    }

    private func mend(_ offices: [String]) -> Bilingual {
        guard !offices.isEmpty else {
            return Bilingual(vi: "Không đơn vị nào giải quyết.", en: "No office decides it.")
        }
        let names = list(offices)
        return Bilingual(vi: "Nộp tại \(names.vi).", en: "Submit to \(names.en).")
    }

    /// The first of the offices, by code and name.
    private func list(_ offices: [String]) -> Bilingual {
        let named = offices.prefix(3).map { code in (code, catalog.name(ofOffice: code, asOf: today)) }
        func list(_ name: (Bilingual) -> String) -> String {
            named.map { code, office in office.map { "\(code) (\(name($0)))" } ?? code }.joined(separator: "; ")
        }
        return Bilingual(vi: list(\.vi), en: list(\.en))
    }
}
