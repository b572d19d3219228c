import Civil

extension SubmissionCheck {
    mutating func checkComponents(_ procedure: Procedure) {
        var seen: Set<String> = []
        for (position, submitted) in submission.components.enumerated() {
            var pointer: String { "/components/\(position)" }
            guard let component = procedure.component(submitted.code) else {
                let known = procedure.components.map(\.code).joined(separator: ", ")
                report(
                    pointer + "/code", .unknown, "Thủ tục không có thành phần này. Có: \(known).",
                    "The procedure has no such component. It has: \(known).")
                continue
            }
            if !seen.insert(submitted.code).inserted {
                report(pointer + "/code", .duplicate, "Thành phần này đã có ở trên.", "This component stands above.")
            }
            check(submitted, of: component, at: pointer)
        }
        checkSomethingIsThere(procedure)
        for component in procedure.components where component.isAlwaysDemanded && !seen.contains(component.code) {
            report(
                "/components", .missing, "Thiếu \(component.code): \(component.name.vi).",
                "\(component.code) is missing: \(component.name.en).")
        }
    }

    private mutating func checkSomethingIsThere(_ procedure: Procedure) {
        guard submission.components.isEmpty else { return }
        let needed = procedure.alternativePapers
        guard !needed.isEmpty else { return }
        report(
            "/components", .missing,
            "Hồ sơ chưa có giấy tờ nào. Tùy trường hợp, cần: \(needed.map(\.name.vi).joined(separator: "; ")).",
            "There is no paper yet. As the case may be, it needs: \(needed.map(\.name.en).joined(separator: "; ")).")
    }

    private mutating func check(
        _ submitted: SubmittedComponent, of component: Component, at pointer: @autoclosure () -> String
    ) {
        if !submitted.sha256.isSHA256 {
            report(
                pointer() + "/sha256", .format, "Phải là 64 chữ số thập lục phân viết thường.",
                "Must be 64 lower-case hexadecimal digits.")
        }
        let required = submission.delivery.dossier.isSelfService ? 1 : component.requiredCount
        if submitted.copies < required {
            report(
                pointer() + "/copies", .tooFew, "Cần \(required) bản.", "\(required) needed.")
        } else if submitted.copies > 100 {
            report(pointer() + "/copies", .range, "Nhiều nhất 100 bản.", "At most 100.")
        }
        if component.form == .original, submitted.kind == .copy, !submission.delivery.dossier.isSelfService {
            report(pointer() + "/kind", .mismatch, "Phải nộp bản chính.", "The original is needed.")
        }
    }
}
