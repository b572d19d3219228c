import ArgumentParser
import Civil
import JSON

/// Shows where an item is.
struct PostTrack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track", abstract: "Where an item is; nobody has to identify.",
        discussion: "Example: motcua post track BD100000017VN --server 127.0.0.1")

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Flag(help: "Also how the promised day was counted and whether it was kept, for who may know.")
    var why = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let track = try await session.call("POST TRACK \(item)")
        await session.close()
        let language = connection.output.spoken
        connection.output.show(track) { Self.text($0, why: why, in: language) }
    }

    /// What programs read beside a name for people.
    private static let words = [
        "state": ["stateName", "name"], "status": ["stateName", "name"], "reason": ["reasonName"],
    ]

    static func text(
        _ track: JSON, why: Bool, in language: Language = .english, colour: Bool = Terminal.hasColour
    ) -> [String] {
        let labels = PostLabels(language)
        let facts = FactSheet(labels.labelled(forPeople(track))).lines(colour: colour)
        guard why else { return facts }
        guard let promise = track["promise"], let verdict = promise["verdictName"]?.string else {
            return facts + [
                "",
                labels.text(
                    "Không có thời gian toàn trình để giải thích: bưu điện chưa nhận, hoặc bạn không được xem.",
                    "No promise to explain: not with the Post yet, or not for you to know."),
            ]
        }
        let days = promise["daysLate"]?.integer ?? 0
        let refund = Dong.figures(promise["refundVnd"]?.integer ?? 0)
        let late = labels.text(
            "; \(days) ngày, cước phải hoàn: \(refund) đ",
            "; \(days) day\(days == 1 ? "" : "s"), postage to refund: \(refund) đ")
        let due = DueExplanation(
            .object(["due": promise["promised"], "explanation": promise["explanation"]]), in: language)
        return facts + [""] + due.lines(colour: colour) + [verdict + (days > 0 ? late : "")]
    }

    /// The track without the words that only programs read, where a name says the same.
    private static func forPeople(_ json: JSON) -> JSON {
        guard let members = json.members else {
            return json.array.map { .array($0.map(forPeople)) } ?? json
        }
        let keys = members.map(\.key)
        return .object(
            members.filter { member in
                member.key != "promise" && !(words[member.key] ?? []).contains(where: keys.contains)
            }.map { JSON.Member($0.key, forPeople($0.value)) })
    }
}
