import Foundation
import Glibc
import JSON

/// A home that a server has used: dossiers at several stages, forms, a ticket, revocation lists of several days.
struct UsedHome {
    /// As the server left it when it was stopped.
    let stopped: TemporaryHome
    /// As it was when the server was killed: much of it only in the write-ahead log.
    let killed: TemporaryHome
    /// As it was before the last dossiers were filed.
    let earlier: TemporaryHome

    /// The only one of a run.
    static let made = Result { try UsedHome() }

    private init() throws {
        let home = try TemporaryHome()
        let first = try RunningGateway(home)
        let filed = try FiledDossier(on: first)
        let reception = try first.account("reception.H61.12")
        try reception.expect(200, "DESK RECEIVE \(filed.code)")
        try first.admin().expect(200, "ADMIN CLOCK", ["advance": "2wd"])
        try first.visitor().expect(201, "TICKET TAKE", ["key": "t1", "office": "H61.12", "field": "Báo chí"])
        try first.visitor().expect(200, "LOG CHECKPOINT")
        first.signal(SIGTERM)
        _ = first.wait()
        earlier = try TemporaryHome(copyOf: home)
        let second = try RunningGateway(home)
        for _ in 0..<3 { _ = try FiledDossier(on: second) }
        try second.visitor().expect(200, "LOG CHECKPOINT")
        second.killNow()
        killed = try TemporaryHome(copyOf: home)
        let third = try RunningGateway(home)
        third.signal(SIGTERM)
        _ = third.wait()
        stopped = home
    }
}
