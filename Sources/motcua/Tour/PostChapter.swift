import JSON

/// The citizen changes to the post, which delivers at the second attempt.
struct PostChapter {
    let stage: TourStage
    let citizen: TourCitizen
    let clock: GatewaySession

    /// The number of the postal item.
    func play() async throws -> String {
        stage.narrator.chapter(5, "The result goes by post (Quyết định 45/2016/QĐ-TTg)")
        let item = try await choosePost()
        let postman = try await stage.officer("postman.85000")
        try await carry(item, by: postman)
        try await deliver(item, by: postman)
        return item
    }

    private func choosePost() async throws -> String {
        let address: JSON = ["line": "25 Trần Hưng Đạo", "district": "857", "province": "86"]
        let quote = try await citizen.session.call(
            "QUOTE",
            ["procedure": .string(FilingChapter.procedure), "from": .string(FilingChapter.office), "to": address])
        stage.narrator.say(
            "\(FilingChapter.name) would rather have it brought home to Long Hồ, and asks for the charge:")
        for line in quote["lines"]?.array ?? [] {
            stage.narrator.fact(
                "\(line["amountVnd"]?.integer ?? 0) đồng",
                "\(line["label"]?["en"]?.string ?? "") [\(line["tariffRow"]?.string ?? "")]")
        }
        stage.narrator.fact("promised", quote["promises"]?.array?.first?["promised"]?.string ?? "")
        let changed = try await citizen.session.call(
            "DELIVERY \(citizen.dossier)",
            [
                "result": "post", "address": address,
                "recipient": [
                    "name": .string(FilingChapter.name), "phone": "0912345678", "id": .string(FilingChapter.number),
                ],
            ])
        guard let item = changed["item"]?.string else {
            throw Failure("the post gave no item number", mend: "see \(stage.folder)/wire.txt", .ourFault)
        }
        stage.narrator.fact("postal item", "\(item) (\(changed["itemState"]?.string ?? ""))")
        return item
    }

    private func carry(_ item: String, by postman: GatewaySession) async throws {
        let collected = try await postman.call("POST COLLECT \(item)", ["seal": "VL-0001"])
        stage.narrator.say("The postman collects it at the desk; both count the contents, sign and seal:")
        stage.narrator.fact("collection receipt", collected.receiptID)
        try await advance("PT2H")
        try await scan(item, "EMG", "at the delivery office", postman)
        try await scan(item, "EDG", "out for delivery", postman)
        let failed = try await postman.call("POST FAIL \(item)", ["reason": "recipientAbsent"])
        stage.narrator.say("Nobody is at home. The law wants an invitation, and a second one two working days later:")
        stage.narrator.fact("item", failed["itemState"]?.string ?? "")
    }

    private func deliver(_ item: String, by postman: GatewaySession) async throws {
        try await advance("1wd")
        try await scan(item, "EDG", "out for delivery again", postman)
        let delivered = try await postman.call(
            "POST DELIVER \(item)",
            ["recipient": .string(FilingChapter.name), "idChecked": "cccd", "signature": true])
        stage.narrator.say("This time \(FilingChapter.name) opens, shows the citizen card and signs:")
        stage.narrator.fact("item", delivered["itemState"]?.string ?? "")
        stage.narrator.fact("dossier", "\(delivered["status"]?.integer ?? 0) \(delivered["statusName"]?.string ?? "")")
        let visitor = try await stage.connect(as: "visitor")
        let track = try await visitor.call("POST TRACK \(item)")
        stage.narrator.say("Anybody may track the item; nothing personal is shown:")
        for event in track["events"]?.array ?? [] {
            stage.narrator.fact(event["at"]?.string ?? "", event["name"]?["en"]?.string ?? "")
        }
    }

    private func scan(_ item: String, _ code: String, _ words: String, _ postman: GatewaySession) async throws {
        _ = try await postman.call("POST SCAN \(item)", ["event": .string(code), "office": "891300"])
        stage.narrator.fact("scan \(code)", words)
    }

    private func advance(_ step: String) async throws {
        let reply = try await clock.call("ADMIN CLOCK", ["advance": .string(step)])
        stage.narrator.fact("clock", reply["clock"]?.string ?? "")
    }
}
