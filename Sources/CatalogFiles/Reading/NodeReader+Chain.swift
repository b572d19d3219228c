import Catalog
import Civil
import Yams

extension NodeReader {
    /// The tasks of an interconnected procedure, if any.
    mutating func chain() -> Chain? {
        guard var reader = mapping("chain") else { return nil }
        let basis = reader.optionalText("basis")
        let nodes = reader.required("tasks") == nil ? [] : reader.mappings("tasks")
        let tasks = nodes.compactMap { $0.chainTask() }
        reader.finish()
        return Chain(tasks: tasks, basis: basis)
    }

    private func chainTask() -> ChainTask? {
        var reader = self
        let id = reader.text("id", mend: "write lower-case words joined by hyphens, such as khai-sinh", isSlug)
        let (name, agency) = (reader.bilingual("name"), reader.bilingual("agency"))
        let role = reader.text(
            "role", mend: "write lead, committee/district, department/FIELD or outside/police/commune"
        ) { AgencyRole($0) != nil }
        let limit = reader.limit("limit")
        let later = reader.mapping("laterLimit").flatMap { $0.laterLimit() }
        let after = reader.texts("after")
        let result = reader.has("result") ? reader.bilingual("result") : nil
        let (isLead, optional) = (reader.optionalBool("lead") ?? false, reader.optionalBool("optional") ?? false)
        let chosenBy = reader.optionalText("chosenBy")
        let assumed = reader.texts("assumed")
        reader.finish()
        guard let id, let name, let agency, let role = role.flatMap({ AgencyRole($0) }) else { return nil }
        var task = ChainTask(id: id, name: name, agency: agency, role: role)
        (task.limit, task.laterLimit, task.after, task.result) = (limit, later, after, result)
        (task.isLead, task.optional, task.chosenBy, task.assumed) = (isLead, optional, chosenBy, assumed)
        return task
    }

    private func laterLimit() -> ChainTask.LaterLimit? {
        var reader = self
        let (since, limit) = (reader.date("since"), reader.limit("limit"))
        reader.finish()
        guard let since, let limit else {
            sink.error("missing", at: mark, "\(path) is incomplete", mend: "write since and limit, or leave it out")
            return nil
        }
        return ChainTask.LaterLimit(since: since, limit: limit)
    }

    /// One profile of rules of sector law.
    func procedureRules() -> ProcedureRules {
        var reader = self
        var rules = ProcedureRules()
        rules.since = reader.date("since")
        rules.limit = reader.limit("limit")
        rules.limitWithVerification = reader.limit("limitWithVerification")
        rules.supplementPolicy = reader.optionalChoice("supplementPolicy", ProcedureRules.SupplementPolicy.self)
        rules.completeWithin = reader.limit("completeWithin")
        rules.onExpired = reader.optionalChoice("onExpired", ProcedureRules.Expiry.self)
        rules.appraisalSupplementWithin = reader.limit("appraisalSupplementWithin")
        rules.appraisalSupplementMax = reader.optionalInteger("appraisalSupplementMax", in: 0...9).map { Int($0) }
        rules.intakeAnswerWithin = reader.limit("intakeAnswerWithin")
        rules.sameSession = reader.optionalBool("sameSession")
        rules.feeMode = reader.optionalChoice("feeMode", ProcedureRules.FeeMode.self)
        rules.needsVerification = reader.optionalBool("needsVerification")
        rules.agencyMayStop = reader.optionalText("agencyMayStop")
        rules.mayRefuseWithdrawal = reader.optionalText("mayRefuseWithdrawal")
        rules.dueAfterCutoff = reader.optionalBool("dueAfterCutoff")
        rules.article = reader.optionalText("article")
        rules.basis = reader.optionalText("basis")
        rules.assumed = reader.texts("assumed")
        reader.finish()
        return rules
    }
}
