import ArgumentParser
import JSON

/// What a person comes to a counter for: one of three ways to say it.
struct CounterPurpose: ParsableArguments {
    @Option(help: ArgumentHelp("The field of work, in Vietnamese or English.", valueName: "text"))
    var field: String?

    @Option(help: ArgumentHelp("The procedure.", valueName: "code"))
    var procedure: String?

    @Option(help: ArgumentHelp("The letter of the counter group.", valueName: "letter"))
    var group: String?

    func validate() throws {
        if [field, procedure, group].compactMap(\.self).count > 1 {
            throw ValidationError("Give only one of --field, --procedure and --group.")
        }
    }

    var members: [JSON.Member] {
        [("field", field), ("procedure", procedure), ("group", group)].compactMap { key, value in
            value.map { JSON.Member(key, .string($0)) }
        }
    }
}
