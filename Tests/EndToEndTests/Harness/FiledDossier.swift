import JSON

/// A citizen's connection with a dossier that was just submitted.
struct FiledDossier {
    let citizen: RawConnection
    let number: String
    let filing: Filing
    /// The reply to `SUBMIT`.
    let answer: Answer
    let code: String

    /// Identifies a citizen who never was, uploads a file, submits.
    init(on gateway: RunningGateway, changing change: (Filing) -> Filing = { $0 }) throws {
        number = Citizen.next()
        citizen = try gateway.citizen(number)
        let sha256 = try citizen.put(Array("%PDF-1.4 \(number)".utf8))
        filing = change(Filing(key: "filing", citizen: number, sha256: sha256))
        answer = try citizen.expect(201, "SUBMIT", filing.body)
        code = try answer.text("dossier")
    }
}
