/// Where the rules of a dossier stand, by its rule set (căn cứ pháp lý).
struct LegalArticles {
    let acceptance: String
    let transfer: String
    let levels: String
    let intakeAnswer: String
    let intakeSupplement: String
    let supplement: String
    let apology: String
    let result: String
    let correction: String

    init(_ rules: RuleSet) {
        self = rules.from < RuleSet.of2025.from ? .of2018 : .of2025
    }

    private init(
        acceptance: String, transfer: String, levels: String, intakeAnswer: String, intakeSupplement: String,
        supplement: String, apology: String, result: String, correction: String
    ) {
        self.acceptance = acceptance
        self.transfer = transfer
        self.levels = levels
        self.intakeAnswer = intakeAnswer
        self.intakeSupplement = intakeSupplement
        self.supplement = supplement
        self.apology = apology
        self.result = result
        self.correction = correction
    }

    private static let of2018 = LegalArticles(
        acceptance: "NĐ 61/2018/NĐ-CP Điều 17", transfer: "NĐ 61/2018/NĐ-CP Điều 18",
        levels: "NĐ 61/2018/NĐ-CP Điều 18", intakeAnswer: "NĐ 45/2020/NĐ-CP (recalled)",
        intakeSupplement: "NĐ 61/2018/NĐ-CP Điều 17", supplement: "NĐ 61/2018/NĐ-CP Điều 19(4)",
        apology: "NĐ 61/2018/NĐ-CP Điều 19(9)", result: "NĐ 61/2018/NĐ-CP Điều 20",
        correction: "NĐ 61/2018/NĐ-CP Điều 21")

    private static let of2025 = LegalArticles(
        acceptance: "NĐ 118/2025/NĐ-CP Điều 17(3)", transfer: "NĐ 118/2025/NĐ-CP Điều 18",
        levels: "NĐ 118/2025/NĐ-CP Điều 20(1)", intakeAnswer: "NĐ 118/2025/NĐ-CP Điều 17(2)",
        intakeSupplement: "DESIGN (NĐ 118/2025/NĐ-CP Điều 19(5))",
        supplement: "NĐ 118/2025/NĐ-CP Điều 19(5)", apology: "NĐ 118/2025/NĐ-CP Điều 19(6)",
        result: "NĐ 118/2025/NĐ-CP Điều 22", correction: "NĐ 118/2025/NĐ-CP Điều 23(1)")
}
