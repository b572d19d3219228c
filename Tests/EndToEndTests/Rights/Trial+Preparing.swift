import JSON
import LineProtocol

extension Trial {
    /// The codes that stand in the examples of verbs.
    private static let dossiers = ["H61.12-190304-0001", "H61.12-260810-0001"]
    private static let absentCode = "H61.12-190304-9999"
    private static let absentItem = "BD999999995VN"

    /// The example of a verb about a thing that was just prepared for it.
    init(of verb: VerbDescription, on stage: Stage) throws {
        line = verb.example
        switch verb.scope {
        case .step: try prepareStep(verb.name, stage)
        case .dossier, .status, .papers: try prepareDossier(verb, stage)
        case .item, .journey: try prepareItem(verb, stage)
        case .counter: try prepareCounter(verb.name, stage)
        case .office:
            if verb.name == "REPORT" { line = line.replacing(#"{"from""#, with: #"{"office":"H61.12","from""#) }
        case .rows: marks = [try stage.submitted(), Cast.postmen[0]]
        case .file: try prepareFile(stage)
        case .filing: try prepareFiling(verb.name, stage)
        case .message, .document: try prepareExchange(verb.name, stage)
        case .open: try prepareOpen(verb.name, stage)
        }
    }

    private mutating func name(dossier: String) {
        let example = line
        for code in Self.dossiers { line = line.replacing(code, with: dossier) }
        if line != example {
            absent = Self.dossiers.reduce(example) { $0.replacing($1, with: Self.absentCode) }
        }
    }

    private mutating func prepareDossier(_ verb: VerbDescription, _ stage: Stage) throws {
        marks = ["Nguyễn Văn A", "Hội Nông dân", "0912345678"]
        if verb.name == "EXCHANGE EXPORT" { line = #"EXCHANGE EXPORT H61.12-190304-0001 {"to":"H61.13"}"# }
        let code = try verb.name == "RATE" ? stage.returned() : stage.accepted()
        name(dossier: code)
        guard verb.name == "FORM" else { return }
        official = "FORM \(try stage.officialItem())"
        absentOfficial = "FORM \(Self.absentItem)"
    }

    private mutating func prepareItem(_ verb: VerbDescription, _ stage: Stage) throws {
        marks = ["Nguyễn Văn A", "12 Lê Lợi", "0912345678"]
        let example = line
        if line.contains("BA100000017VN") {
            let item = try stage.dossierItem()
            line = line.replacing("BA100000017VN", with: item.item)
            officers = Officers(own: "reception.H61.04", foreign: "reception.H61.13")
        } else if line.contains("BD100000017VN") {
            let item = try stage.resultItem()
            line = line.replacing("BD100000017VN", with: item.item)
        }
        guard verb.arguments.hasPrefix("<item>") else { return }
        for number in ["BA100000017VN", "BD100000017VN"] where example.contains(number) {
            absent = example.replacing(number, with: Self.absentItem)
            absentOfficial = absent
            official = example.replacing(number, with: try stage.officialItem())
        }
    }

    private mutating func prepareStep(_ verb: String, _ stage: Stage) throws {
        officers = Officers(own: Stage.processing, otherDuty: Stage.reception, foreign: "processing.H61.13")
        switch verb {
        case "DESK RECEIVE", "DESK REFUSE", "DESK REQUEST", "DESK OPEN":
            officers = Officers()
            name(dossier: try stage.submitted())
        case "DESK RELEASE":
            officers = Officers(otherDuty: "clerk.H61.12")
            name(dossier: try stage.submitted())
        case "SUPPLEMENT":
            officers = Officers()
            let code = try stage.submitted()
            try stage.cast.expect(
                200, Stage.reception, "DESK REQUEST \(code)", ["reason": "Thiếu chữ ký", "components": []])
            name(dossier: code)
        case "DESK STEP", "DESK FORWARD", "PAY", "WITHDRAW":
            officers = Officers()
            name(dossier: try stage.accepted())
        case "DESK SENDBACK": name(dossier: try stage.inTransfer())
        case "DESK VERIFY", "DESK DEMAND": name(dossier: try stage.inProcess())
        case "DESK CONSULT":
            line = line.replacing("H61.11", with: "H61.13")
            name(dossier: try stage.inProcess())
        case "DESK VERIFIED": name(dossier: try stage.verifying())
        case "DESK ANSWER":
            officers = Officers(own: "processing.H61.13", otherDuty: "reception.H61.13", foreign: "processing.H61.04")
            name(dossier: try stage.consulting())
        case "DESK REWORK", "DESK DECIDE":
            officers = Officers(own: Stage.approval, otherDuty: Stage.processing, foreign: "approval.H61.13")
            name(dossier: try stage.awaitingSignature())
        case "DESK APOLOGISE":
            officers = Officers(own: Stage.approval, otherDuty: Stage.processing, foreign: "approval.H61.13")
            name(dossier: try stage.inProcess())
        case "DESK DISAGREE":
            officers = Officers(own: Stage.approval, otherDuty: Stage.reception, foreign: "approval.H61.13")
            name(dossier: try stage.withdrawalRequested())
        case "DESK TASK":
            officers = Officers(
                own: "processing.H61.101.01", otherDuty: "reception.H61.101.01", foreign: "processing.H61.12")
            name(dossier: try stage.chain())
        case "DESK RETURN":
            officers = Officers()
            name(dossier: try stage.completed())
        case "DESK ARCHIVE":
            officers = Officers(own: "clerk.H61.12", otherDuty: Stage.reception, foreign: "clerk.H61.13")
            name(dossier: try stage.returned())
        case "DESK CORRECT":
            officers = Officers()
            name(dossier: try stage.returned())
        case "DESK REFUND":
            officers = Officers()
            name(dossier: try stage.refused())
        default: throw HarnessFault("nobody prepares a dossier for \(verb)")
        }
    }

    private mutating func prepareCounter(_ verb: String, _ stage: Stage) throws {
        guard line.contains("A012") else { return }
        if line == verb + " A012" { line += " {}" }
        line = line.replacing("{", with: #"{"office":"H61.12","#).replacing(",}", with: "}")
        let taken = try stage.cast.expect(
            201, "visitor", "TICKET TAKE", ["office": "H61.12", "field": "Báo chí"])
        line = line.replacing("A012", with: try taken.text("ticket"))
            .replacing(#"["H61.12-190304-0001"]"#, with: "[]")
    }

    private mutating func prepareFile(_ stage: Stage) throws {
        let body = try stage.filing().body
        try stage.cast.expect(201, stage.cast.owner, "SUBMIT", body)
        guard let sha256 = body["components"]?.array?.first?["sha256"]?.string else {
            throw HarnessFault("a filing without files")
        }
        line = "GET \(sha256)"
        absent = "GET \(String(repeating: "0", count: 64))"
    }

    private mutating func prepareFiling(_ verb: String, _ stage: Stage) throws {
        let body = try verb == "POST REQUEST" ? stage.postalRequest() : stage.filing().body
        line = "\(verb) \(String(decoding: body.serialized(), as: UTF8.self))"
    }

    private mutating func prepareExchange(_ verb: String, _ stage: Stage) throws {
        officers = Officers(own: "reception.H61.13", foreign: "reception.H61.04")
        let transfer = try stage.transfer()
        if verb == "EXCHANGE IMPORT" {
            line = #"EXCHANGE IMPORT {"message":"\#(transfer.message)"}"#
        } else {
            line = #"EXCHANGE REPLY \#(transfer.document) {"status":"01"}"#
            absent = #"EXCHANGE REPLY H61.01D4VN8Z400000000000000000 {"status":"01"}"#
        }
    }

    private mutating func prepareOpen(_ verb: String, _ stage: Stage) throws {
        switch verb {
        case "HELP": line = "HELP PING"
        case "AUTH PASSWORD", "AUTH EXTERNAL", "AUTH SANDBOX", "QUIT": endsConnection = true
        case "FEES": line = "FEES \(Filing.procedure)"
        case "LOG PROOF":
            let code = try stage.submitted()
            let receipts = try stage.cast.expect(200, "auditor", "RECEIPT \(code)").body["items"]?.array
            guard let id = receipts?.first?["id"]?.string else { throw HarnessFault("no receipt of \(code)") }
            line = "LOG PROOF \(id)"
        case "TICKET SHOW":
            let taken = try stage.cast.expect(
                201, "visitor", "TICKET TAKE", ["office": "H61.12", "field": "Báo chí"])
            line = "TICKET SHOW H61.12 \(try taken.text("ticket"))"
        case "ADMIN CLOCK": line = #"ADMIN CLOCK {"advance":"PT1S"}"#
        case "ADMIN BACKUP": line = #"ADMIN BACKUP {"folder":"\#(TemporaryHome.temporaryPath("backup"))"}"#
        default: break
        }
    }
}
