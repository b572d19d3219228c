import JSON

/// A decided dossier whose result waits for the post at the authority.
struct PostedResult {
    let code: String
    let item: String

    /// - Parameter line: the line of the delivery address, where a script may stand.
    init(on gateway: RunningGateway, line: String = "12 Lê Lợi") throws {
        let address = Story.byPost.replacing(["address", "line"], by: .string(line))
        let filed = try FiledDossier(on: gateway) { filing in
            filing.with("delivery", value: address.replacing(["dossier"], by: "online"))
        }
        code = filed.code
        item = try Story.decide(code, on: gateway).text("item")
    }
}
