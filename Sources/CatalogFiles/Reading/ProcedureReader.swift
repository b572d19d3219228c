import Catalog
import Civil
import Yams

/// A procedure with the lines of its keys, for findings.
struct ProcedureRecord: Sendable {
    let procedure: Procedure
    let file: String
    /// Line by top-level key.
    let lines: [String: Int]

    func line(_ key: String) -> Int { lines[key] ?? lines["code"] ?? 0 }
}

/// Reads the file of one procedure.
struct ProcedureReader {
    private var reader: NodeReader
    private let sink: FindingSink

    init?(_ root: Node, sink: FindingSink) {
        guard let reader = NodeReader(root, path: "", sink: sink) else { return nil }
        self.reader = reader
        self.sink = sink
    }

    /// The record; `nil` when a fact is missing without which there is none. Every fault is reported.
    mutating func read() -> ProcedureRecord? {
        let code = reader.text("code", mend: "write a code such as \"1.009374\" or \"local:MIC-5623\"") {
            (try? ProcedureCode($0))?.national == $0
        }
        let name = reader.bilingual("name")
        let field = reader.bilingual("field")
        let level = reader.choice("level", GovernmentLevel.self)
        let (result, validity) = readResult()
        let provenance = readProvenance()
        var draft = Procedure(
            code: code ?? "", name: name ?? .unread, field: field ?? .unread, level: level ?? .province,
            result: result ?? .unread, provenance: provenance ?? Provenance(asOf: "", source: ""))
        draft.resultValidity = validity
        readIdentity(into: &draft)
        readTime(into: &draft)
        draft.fee = reader.fee() ?? draft.fee
        readDossier(into: &draft)
        readProcess(into: &draft)
        draft.keywords = reader.texts("keywords")
        draft.related = reader.texts("related")
        draft.notes = reader.optionalText("notes")
        reader.finish()
        guard code != nil, name != nil, field != nil, level != nil, result != nil, provenance != nil else { return nil }
        let keys = [
            "code", "codeStatus", "field", "level", "online", "time", "fee", "components", "channels",
            "post",
            "postExcluded", "steps", "publishedSteps", "form", "related", "interconnected", "rules", "chain",
        ]
        let lines = Dictionary(uniqueKeysWithValues: keys.map { ($0, reader.line($0)) })
        return ProcedureRecord(procedure: draft, file: sink.file, lines: lines)
    }

    private mutating func readIdentity(into draft: inout Procedure) {
        draft.codeStatus = reader.choice("codeStatus", Procedure.CodeStatus.self) ?? .recalled
        draft.codeExample = reader.optionalText("codeExample")
        draft.sector = reader.choice("sector", ProcedureSector.self) ?? .ict
        draft.levelText = reader.optionalText("levelText")
        draft.authorities = Authorities(
            receivingOffice: reader.optionalText("receivingOffice"),
            decidingAuthority: reader.optionalText("decidingAuthority"),
            processingUnit: reader.optionalText("processingUnit"),
            coordinatingAgencies: reader.texts("coordinatingAgencies"))
        draft.interconnected = reader.optionalBool("interconnected") ?? false
        guard var online = reader.mapping("online") else { return }
        draft.online = OnlineService(
            level: online.optionalInteger("level", in: 1...4).map { Int($0) },
            mode: online.optionalChoice("mode", OnlineService.Mode.self), evidence: online.optionalText("evidence"))
        online.finish()
    }

    private mutating func readResult() -> (Bilingual?, String?) {
        guard let node = reader.required("result"), var result = NodeReader(node, path: "result", sink: sink) else {
            return (nil, nil)
        }
        let (vi, en) = (result.text("vi"), result.text("en"))
        let validity = result.optionalText("validity")
        result.finish()
        guard let vi, let en else { return (nil, validity) }
        return (Bilingual(vi: vi.nfc, en: en), validity)
    }

    private mutating func readProvenance() -> Provenance? {
        let (asOf, source) = (reader.text("asOf"), reader.text("source"))
        let confidence = reader.choice("confidence", Provenance.Confidence.self)
        let others = reader.texts("otherSources")
        let (recalled, null) = (reader.texts("recalledFields"), reader.texts("nullFields"))
        guard let asOf, let source, let confidence else { return nil }
        return Provenance(
            asOf: asOf, source: source, otherSources: others, confidence: confidence, recalledFields: recalled,
            nullFields: null)
    }

    private mutating func readTime(into draft: inout Procedure) {
        if var time = reader.mapping("time") {
            draft.time = time.limit("limit")
            draft.timeAssumed = time.optionalBool("assumed") ?? false
            draft.timeNote = time.optionalText("note")
            time.finish()
        }
        draft.timeVariants = reader.mappings("timeVariants").map { $0.timeVariant() }
        draft.supplementRules = reader.optionalText("supplementRules")
        draft.ruleProfiles = reader.mappings("rules").map { $0.procedureRules() }
    }

    private mutating func readDossier(into draft: inout Procedure) {
        draft.sets = reader.optionalInteger("sets", in: 1...99).map { Int($0) }
        _ = reader.optionalText("componentCodes", mend: "write assumed, or leave it out") { $0 == "assumed" }
        draft.components = reader.mappings("components").compactMap { $0.component() }
        draft.componentsComplete = reader.optionalBool("componentsComplete") ?? true
        draft.channels = reader.choices("channels", Channel.self)
        if var post = reader.mapping("post") {
            draft.postalReception = post.optionalBool("reception")
            draft.postalReturn = post.optionalBool("return")
            post.finish()
        }
        draft.postExcluded = reader.optionalBool("postExcluded") ?? false
        draft.applicants = reader.choices("applicants", ApplicantKind.self)
        draft.legalBasis = reader.texts("legalBasis")
    }

    private mutating func readProcess(into draft: inout Procedure) {
        if var steps = reader.mapping("steps") {
            draft.stepsAssumed = steps.optionalBool("assumed") ?? false
            draft.stepsBasis = steps.optionalText("basis")
            draft.steps = steps.mappings("items").compactMap { $0.processStep() }
            steps.finish()
        }
        draft.publishedSteps = reader.publishedSteps()
        draft.chain = reader.chain()
        if var form = reader.mapping("form") {
            draft.formAssumed = form.optionalBool("assumed") ?? false
            draft.form = form.mappings("fields").compactMap { $0.formField() }
            form.finish()
        }
    }
}

extension Bilingual {
    /// Stands in a draft whose text could not be read; such a draft is thrown away.
    fileprivate static let unread = Bilingual(vi: "", en: "")
}
