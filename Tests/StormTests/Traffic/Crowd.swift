import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Journal
import LineProtocol
import MotCuaTesting
import Postal

@testable import Gateway

/// Everybody who has to do with the gateway, and what they want of it.
final class Crowd {
    let clients: [Client]
    private let dice: Dice
    private var keys = 0

    private static let citizens = ["an", "binh", "chi"].map { Identity(role: .citizen, account: $0) }
    private static let officers = [Duty.reception, .processing, .approval].map { duty in
        Identity(
            role: .officer, account: "\(duty.rawValue)", duty: duty, offices: [SampleCatalog.officeCode])
    }

    init(_ dice: Dice) {
        self.dice = dice
        let others = [Role.postman, .auditor, .admin].map { Identity(role: $0, account: $0.rawValue) }
        clients = (Self.citizens + Self.officers + others).map(Client.init)
    }

    /// What a client wants next, with a view of what there is.
    func errand(for client: Client, _ dossiers: [String], _ journal: any Journal) -> Errand? {
        let code = dice.pick(Array(dossiers.suffix(12)))
        let file = code.flatMap { code in try? journal.caseFile(code) }
        switch client.identity.role {
        case .citizen: return citizen(client, file)
        case .officer: return file.flatMap { officer(client.identity.duty, $0) }
        case .postman: return file.flatMap(postman)
        case .auditor: return auditor(file)
        case .admin: return admin()
        case .visitor: return nil
        }
    }

    // MARK: Citizens

    private func citizen(_ client: Client, _ file: CaseFile?) -> Errand? {
        let paper = Array("Tờ khai của \(client.identity.account)".utf8)
        let sha256 = Digest.sha256Hex(paper)
        guard client.papers.contains(sha256) else { return Errand(uploading: paper, sha256: sha256) }
        guard let file, !dice.oneIn(3) else { return submission(paper: sha256) }
        let code = file.dossier.code
        guard file.dossier.owner == client.identity.account else { return Errand("TRACK", code) }
        switch dice.below(8) {
        case 0: return Errand("HISTORY", code)
        case 1: return Errand("CHANGES", "{}")
        case 2: return marked("WITHDRAW \(code)") { #""reason":"\#($0) nhầm""# }
        case 3: return keyed("RATE \(code)", #""score":5"#)
        case 4 where file.dossier.openRequest != nil:
            return marked("SUPPLEMENT \(code)") {
                #""components":[{"code":"to-khai","sha256":"\#(sha256)"}],"note":"\#($0)""#
            }
        default:
            let amount = file.dossier.demandedVnd ?? 50_000
            return marked("PAY \(code)") { #""method":"online","amount":\#(amount),"reference":"\#($0)""# }
        }
    }

    private func submission(paper: String) -> Errand {
        let post = #"""
            {"result":"post","address":{"line":"12 Lê Lợi","district":"855","province":"86"},\#
            "recipient":{"name":"Nguyễn Văn A","phone":"0912345678"}}
            """#
        let mail = dice.oneIn(2) ? #","email":"a@example.vn""# : ""
        return marked("SUBMIT") {
            #"""
            "procedure":"\#(SampleCatalog.procedureCode)","office":"\#(SampleCatalog.officeCode)",\#
            "applicant":{"kind":"citizen","id":"086090000017","name":"Nguyễn Văn A","phone":"0912345678"\#(mail)},\#
            "form":{"tieuDe":"\#($0)"},"components":[{"code":"to-khai","sha256":"\#(paper)"}],\#
            "delivery":\#(dice.oneIn(2) ? post : #"{"result":"counter"}"#)
            """#
        }
    }

    // MARK: Officers

    private func officer(_ duty: Duty?, _ file: CaseFile) -> Errand? {
        let code = file.dossier.code
        switch (file.dossier.state, duty) {
        case (.submitted, .reception), (.checking, .reception):
            switch dice.below(10) {
            case 0: return marked("DESK REQUEST \(code)") { #""reason":"\#($0)","components":["to-khai"]"# }
            case 1: return marked("DESK REFUSE \(code)") { #""reason":"\#($0)""# }
            default: return keyed("DESK RECEIVE \(code)")
            }
        case (.completed, .reception): return keyed("DESK RETURN \(code)", #""recipient":"Nguyễn Văn A""#)
        case (.processing, .processing) where dice.oneIn(6):
            return marked("DESK DEMAND \(code)") { #""amount":7000,"reason":"\#($0)""# }
        case (.awaitingSignature, .approval), (.processing, .approval):
            return marked("DESK DECIDE \(code)") { #""outcome":"granted","result":{"number":"\#($0)"}"# }
        case (.withdrawalRequested, _): return keyed("DESK STEP \(code)")
        default: return dice.oneIn(4) ? Errand("DESK QUEUE", "{}") : keyed("DESK STEP \(code)")
        }
    }

    // MARK: The others

    private func postman(_ file: CaseFile) -> Errand? {
        guard let item = file.items.last?.id else { return Errand("POST QUEUE", "{}") }
        switch dice.below(6) {
        case 0, 1: return keyed("POST COLLECT \(item)")
        case 2: return keyed("POST SCAN \(item)", #""event":"EMC""#)
        case 3: return keyed("POST SCAN \(item)", #""event":"EDG""#)
        case 4: return keyed("POST FAIL \(item)", #""reason":"recipientAbsent""#)
        default:
            return keyed("POST DELIVER \(item)", #""recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true"#)
        }
    }

    private func auditor(_ file: CaseFile?) -> Errand {
        switch dice.below(4) {
        case 0: Errand("LOG EVENTS", "{}")
        case 1: Errand("ADMIN STATS")
        case 2: Errand("LEDGER", #"{"office":"\#(SampleCatalog.officeCode)"}"#)
        default: Errand("LOG CHECKPOINT")
        }
    }

    private func admin() -> Errand {
        Errand("ADMIN CLOCK", #"{"advance":"\#(dice.pick(["PT1M", "PT1H", "PT5H", "P1D", "P3D"]) ?? "PT1H")"}"#)
    }

    // MARK: Keys

    private func keyed(_ verb: String, _ members: String = "") -> Errand { errand(verb, members) }

    /// An errand whose key stands in what it leads to.
    private func marked(_ verb: String, _ members: (String) -> String) -> Errand {
        errand(verb, members("\(Errand.markPrefix)\(keys + 1)."), leavesMark: true)
    }

    private func errand(_ verb: String, _ members: String, leavesMark: Bool = false) -> Errand {
        keys += 1
        let key = "\(Errand.markPrefix)\(keys)"
        let body = #"{"key":"\#(key)"\#(members.isEmpty ? "" : ",")\#(members)}"#
        return Errand(verb, body, key: key, leavesMark: leavesMark)
    }
}
