import JSON
import LineProtocol
import Testing

extension EndToEnd.Clients {
    /// Standings that the matrix has no column for.
    @Suite
    struct OwnershipTests {
        @Test
        func `who is named as the applicant but did not file is no owner`() throws {
            let cast = Cast(on: try RunningGateway())
            let sha256 = try cast.connection(of: cast.owner).put(Array("%PDF-1.4".utf8))
            let papers = ["giay-de-nghi", "ban-sao-giay-to-phap-ly"].map { code -> JSON in
                ["code": .string(code), "sha256": .string(sha256)]
            }
            let body: JSON = [
                "key": "for-another", "procedure": "2.001610", "office": "H61.04",
                "applicant": [
                    "kind": "citizen", "id": .string(cast.stranger), "name": "Trần Thị B", "phone": "0912345678",
                ],
                "representative": [
                    "kind": "citizen", "id": .string(cast.owner), "name": "Nguyễn Văn A", "phone": "0912345678",
                ],
                "components": .array(papers), "delivery": ["dossier": "online", "result": "counter"],
                "payment": "none",
            ]
            let code = try cast.expect(201, cast.owner, "SUBMIT", body).text("dossier")
            let applicant = try cast.connection(of: cast.stranger)
            for verb in VerbTable.all where [.dossier, .step].contains(verb.scope) && verb.roles.contains(.citizen) {
                let line = verb.example.replacing("H61.12-190304-0001", with: code)
                    .replacing("H61.12-260810-0001", with: code)
                #expect(try applicant.ask(line).code == 404, "\(line)")
            }
            try cast.expect(200, cast.owner, "HISTORY \(code)")
        }

        @Test
        func `an upload that no dossier refers to is given to who uploaded it alone`() throws {
            let cast = Cast(on: try RunningGateway.shared.get())
            let owner = try cast.connection(of: cast.owner)
            let sha256 = try owner.put(Array("of nobody's dossier \(cast.owner)".utf8))
            #expect(try owner.get(sha256).code == 200)
            for name in [cast.stranger, Stage.reception, "auditor"] {
                #expect(try cast.connection(of: name).get(sha256).code == 404, "\(name)")
            }
        }

        @Test
        func `the papers of an item are for its post and its dossier's people`() throws {
            let cast = Cast(on: try RunningGateway())
            let item = try Stage(cast).resultItem().item
            for (name, code) in [
                (Cast.postmen[0], 200), (Cast.postmen[1], 200), (cast.owner, 200), (Stage.reception, 200),
                ("auditor", 200), (cast.stranger, 404), ("reception.H61.13", 404),
            ] {
                #expect(try cast.connection(of: name).ask("FORM \(item)").code == code, "\(name)")
            }
        }
    }
}
