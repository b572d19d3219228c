import Foundation
import JSON

/// The person whose dossier the tour follows.
struct TourCitizen {
    let session: GatewaySession
    let dossier: String
}

/// A citizen finds the procedure, reads what it needs, and files.
struct FilingChapter {
    let stage: TourStage

    static let number = "086090000017"
    static let name = "Nguyễn Văn A"
    static let procedure = "1.009374"
    static let office = "H61.12"

    func play() async throws -> TourCitizen {
        let session = try await stage.connect(as: "citizen")
        stage.narrator.chapter(1, "A citizen looks for the procedure")
        try await find(session)
        let procedure = try await read(session)
        stage.narrator.chapter(2, "The dossier is filed")
        try await session.call("AUTH SANDBOX", ["id": .string(Self.number)])
        stage.narrator.say(
            "\(Self.name) identifies with the citizen number \(Self.number) (sandbox) and uploads the papers:")
        let components = try await upload(procedure, session)
        let body = submission(components)
        let check = try await session.call("CHECK", body)
        stage.narrator.fact("CHECK", "\(check["problems"]?.array?.count ?? 0) problems")
        let filed = try await session.call("SUBMIT", body)
        guard let code = filed["dossier"]?.string else {
            throw Failure("the gateway gave no dossier code", mend: "see \(stage.folder)/wire.txt", .ourFault)
        }
        stage.narrator.say("Filed. The gateway answers once the dossier is on disk:")
        stage.narrator.fact("dossier code", code)
        stage.narrator.fact("status", "\(filed["status"]?.integer ?? 0) \(filed["statusName"]?.string ?? "")")
        stage.narrator.fact("signed receipt", filed["receipt"]?["id"]?.string ?? "none")
        stage.narrator.fact("its SHA-256", filed["receipt"]?["sha256"]?.string ?? "none")
        return TourCitizen(session: session, dossier: code)
    }

    private func find(_ session: GatewaySession) async throws {
        stage.narrator.say("Nobody has to identify to look. Typed without diacritics: “ban tin”")
        let hits = try await session.call("CATALOG SEARCH", ["text": "ban tin", "limit": 3])
        for hit in hits["items"]?.array ?? [] {
            stage.narrator.fact(hit["code"]?.string ?? "", hit["name"]?["vi"]?.string ?? "")
        }
    }

    private func read(_ session: GatewaySession) async throws -> JSON {
        let procedure = try await session.call("CATALOG SHOW \(Self.procedure)")
        stage.narrator.say("What \(Self.procedure) needs:")
        for component in procedure["components"]?.array ?? [] {
            stage.narrator.fact(component["code"]?.string ?? "", component["name"]?["vi"]?.string ?? "")
        }
        stage.narrator.fact(
            "time limit", "\(procedure["time"]?["limit"]?.string ?? "none published"), \(fee(procedure))")
        for office in procedure["offices"]?.array ?? [] {
            stage.narrator.fact("decided by", "\(office["code"]?.string ?? "") \(office["name"]?.string ?? "")")
        }
        return procedure
    }

    private func fee(_ procedure: JSON) -> String {
        procedure["fee"]?["status"] == "none" ? "no fee" : "fee: \(procedure["fee"]?["status"]?.string ?? "unknown")"
    }

    private func upload(_ procedure: JSON, _ session: GatewaySession) async throws -> [JSON] {
        var components: [JSON] = []
        for component in procedure["components"]?.array ?? [] {
            guard let code = component["code"]?.string else { continue }
            let text = "\(component["name"]?["vi"]?.string ?? code)\n\(Self.name), Vĩnh Long (mô phỏng)\n"
            let sha256 = try await session.put(Array(text.utf8), mediaType: "text/plain")
            stage.narrator.fact(code, "\(text.utf8.count) bytes, sha256 \(sha256.prefix(16))…")
            components.append(["code": .string(code), "sha256": .string(sha256), "copies": 1, "kind": "original"])
        }
        return components
    }

    private func submission(_ components: [JSON]) -> JSON {
        [
            "key": "tour-1", "procedure": .string(Self.procedure), "office": .string(Self.office),
            "applicant": [
                "kind": "organisation", "id": "9900000016", "name": "Hội Làm vườn Vĩnh Long (mô phỏng)",
                "phone": "0912345678",
                "address": ["line": "12 Lê Lợi", "district": "855", "province": "86", "postcode": "85000"],
            ],
            "representative": [
                "kind": "citizen", "id": .string(Self.number), "name": .string(Self.name), "phone": "0912345678",
            ],
            "form": Self.form, "components": .array(components),
            "delivery": ["dossier": "online", "result": "counter"], "payment": "none",
        ]
    }

    /// The electronic form of the newsletter licence, filled in.
    static let form: JSON = [
        "newsletterName": "Làm vườn miệt Cửu Long", "purpose": "Phổ biến kỹ thuật làm vườn cho hội viên",
        "content": "Kỹ thuật, giá cả, gương hội viên", "audience": "Hội viên trong tỉnh", "language": "vi",
        "frequency": "monthly", "pages": 16, "size": "A4", "printRun": 500, "printer": "Nhà in mô phỏng",
        "distribution": "Phát miễn phí cho hội viên trong tỉnh", "responsiblePerson": "Nguyễn Văn A",
        "responsiblePosition": "Chủ tịch Hội", "responsiblePhone": "0912345678",
    ]
}
