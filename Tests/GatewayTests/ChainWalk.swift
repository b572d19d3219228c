import Catalog
import CatalogFiles
import Civil
import Foundation
import JSON
import LineProtocol
import Testing

@testable import Gateway

/// An interconnected dossier of the real catalog on its way through the officers of its agencies, in requests.
struct ChainWalk {
    let motcua: TestGateway
    let procedure: Procedure
    /// The office at which it is filed and that decides.
    let office: Office
    let owner: TestClient
    let code: String

    /// The catalog that the project ships.
    static let catalog = Result {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../ServiceCatalog")
        return try CatalogFolder(path: folder.standardizedFileURL.path).load(agency: "H61")
    }

    /// Files a dossier online or, where the procedure is for the counter, through the desk; up to the first open task.
    init(
        _ code: String, at clock: String, form choices: JSON = .object([]), exchange: ExchangeCourier? = nil
    ) async throws {
        let catalog = try Self.catalog.get()
        motcua = try TestGateway(at: clock, catalog: catalog, exchange: exchange)
        procedure = try #require(catalog.procedure(code))
        let date = moment(clock).date
        office = try #require(
            catalog.competentOffices(for: procedure, agency: "H61", on: date).first { $0.oneStop != nil })
        owner = try motcua.connect(.applicant)
        let online = procedure.takesOnlineDossiers || !procedure.channels.contains(.inPerson)
        let desk = try motcua.connect(.officer(.reception, of: office.code))
        let filer = online ? owner : desk
        let paper = try #require(await filer.put(Array("%PDF".utf8)).body["sha256"]?.string)
        let body = Self.body(
            of: procedure, at: office, living: try Self.commune(of: office, in: catalog, on: date), online: online,
            form: choices, paper: paper)
        let filed = try await filer.call("\(online ? "SUBMIT" : "DESK INTAKE") \(body)")
        try #require(filed.code == 201 || filed.code == 200, "\(filed.body)")
        self.code = try #require(filed.dossier)
        try await reach("processing", from: desk)
    }

    /// Accepts the dossier and takes it on to the competent agency.
    private func reach(_ state: String, from desk: TestClient) async throws {
        var reply = try await desk.call("DESK RECEIVE \(code)")
        while reply.body["state"] == "accepted" { reply = try await desk.call("DESK STEP \(code)") }
        try #require(reply.body["state"]?.string == state, "\(reply.body)")
    }

    /// The commune in which the applicant lives: that of the office, or the first below it.
    private static func commune(of office: Office, in catalog: Catalog, on date: CivilDate) throws -> Office {
        if office.level == .commune { return office }
        return try #require(
            catalog.offices.first {
                $0.kind == .commune && $0.isInForce(on: date)
                    && ($0.parent == office.code || $0.parent == office.parent || $0.parent == "H61")
            })
    }

    private static func body(
        of procedure: Procedure, at office: Office, living commune: Office, online: Bool, form: JSON,
        paper: String
    ) -> JSON {
        let components = procedure.components.map { component -> JSON in
            [
                "code": .string(component.code), "sha256": .string(paper),
                "copies": .integer(Int64(component.requiredCount)),
            ]
        }
        return .object([
            "key": "chain", "procedure": .string(procedure.code), "office": .string(office.code),
            "applicant": .object([
                "kind": "citizen", "id": "086090000017", "name": "Nguyễn Văn A", "phone": "0912345678",
                "address": .object([
                    "line": "12 Lê Lợi", "commune": commune.gso.map { .string($0) },
                    "district": commune.district.map { .string($0) }, "province": "86",
                ]),
            ]),
            "form": form, "components": .array(components),
            "delivery": ["dossier": online ? "online" : "inPerson", "result": "counter"],
        ])
    }

    func track() async throws -> JSON {
        try await owner.call("TRACK \(code)").body
    }

    /// The tasks as `TRACK` lists them.
    func tasks() async throws -> [JSON] {
        try await track()["tasks"]?.array ?? []
    }

    func open() async throws -> [String] {
        try await tasks().filter { $0["state"] == "open" }.compactMap { $0["task"]?.string }
    }

    /// An officer of the office of a task.
    func officer(of task: String) async throws -> TestClient {
        let office = try #require(try await tasks().first { $0["task"]?.string == task }?["office"]?.string)
        return try motcua.connect(.officer(.processing, of: office))
    }

    /// The officer of a task's office finds the dossier in the queue, takes it and finishes the task.
    @discardableResult
    func finish(_ task: String) async throws -> Reply {
        let officer = try await officer(of: task)
        let queue = try await officer.call("DESK QUEUE").body["items"]?.array ?? []
        #expect(queue.map { $0["dossier"]?.string } == [code], "\(task)")
        #expect(try await officer.call("DESK NEXT").dossier == code, "\(task)")
        let reply = try await officer.call(
            #"DESK TASK \#(code) {"task":"\#(task)","result":{"number":"\#(task)/01"}}"#)
        #expect(reply.code == 200, "\(task): \(reply.body)")
        return reply
    }

    func advance(_ step: String) async throws {
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"\#(step)"}"#)
        #expect(reply.code == 200)
    }
}
