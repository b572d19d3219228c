import JSON
import Testing

extension EndToEnd.Operators {
    /// A number kept ahead outlives a crash: nobody else is given it, and a gap explains itself.
    @Suite
    struct ReservationKillTests {
        @Test
        func `a number kept ahead stays kept when the server is killed, and a lapsed one explains itself`() throws {
            let home = try TemporaryHome()
            let citizen = Citizen.next()
            let reserve: JSON = [
                "key": "r", "procedure": .string(Filing.procedure), "office": .string(Filing.office),
            ]
            let killed = try RunningGateway(home)
            let kept = try killed.citizen(citizen).expect(201, "RESERVE", reserve).text("dossier")
            killed.killNow()

            let gateway = try RunningGateway(home)
            let connection = try gateway.citizen(citizen)
            #expect(try connection.expect(201, "RESERVE", reserve).text("dossier") == kept)
            let sha256 = try connection.put(Array("scan".utf8))
            let codes = try (1...2).map { number in
                try connection.expect(201, "SUBMIT", Filing(key: "k-\(number)", citizen: citizen, sha256: sha256).body)
                    .text("dossier")
            }
            #expect(([kept] + codes).map { $0.suffix(4) } == ["0001", "0002", "0003"])
            #expect(try connection.expect(200, "TRACK \(kept)").body["lapsed"] == false)
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "PT25H"])
            gateway.killNow()

            let last = try RunningGateway(home).citizen(citizen)
            let told = try last.expect(200, "TRACK \(kept)").body
            #expect(told["state"] == "draft")
            #expect(told["lapsed"] == true)
        }
    }
}
