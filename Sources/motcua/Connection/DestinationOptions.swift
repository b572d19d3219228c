import ArgumentParser
import JSON

/// Where something is to be sent, and to whom.
struct DestinationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("House number and street.", valueName: "text"))
    var line: String?

    @Option(help: ArgumentHelp("Commune.", valueName: "name"))
    var commune: String?

    @Option(help: ArgumentHelp("District.", valueName: "name"))
    var district: String?

    @Option(help: ArgumentHelp("Province, by GSO number.", valueName: "number"))
    var province: String?

    @Option(help: ArgumentHelp("Post code.", valueName: "number"))
    var postcode: String?

    @Option(help: ArgumentHelp("The recipient's name.", valueName: "name"))
    var recipient: String?

    @Option(help: ArgumentHelp("The recipient's phone.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("The recipient's citizen number.", valueName: "number"))
    var id: String?

    /// The address; `nil` where nothing of it is given.
    var address: JSON? {
        Self.object([
            "line": line, "commune": commune, "district": district, "province": province, "postcode": postcode,
        ])
    }

    /// The recipient; `nil` where nothing of them is given.
    var person: JSON? { Self.object(["name": recipient, "phone": phone, "id": id]) }

    private static func object(_ texts: KeyValuePairs<String, String?>) -> JSON? {
        let members = texts.compactMap { key, text in text.map { JSON.Member(key, .string($0)) } }
        return members.isEmpty ? nil : .object(members)
    }
}
