import JSON

/// Tells the tour: headings, what people do, and the facts that the gateway answers.
struct Narrator {
    /// Whether each is a line of JSON instead.
    let isJSON: Bool

    func chapter(_ number: Int, _ title: String) {
        tell(["chapter": .integer(Int64(number)), "title": .string(title)]) {
            ["", Style.bold("\(number). \(title)")]
        }
    }

    /// What somebody does, in plain words.
    func say(_ text: String) {
        tell(["say": .string(text)]) { ["   \(text)"] }
    }

    /// One fact of an answer.
    func fact(_ name: String, _ value: String) {
        tell(["fact": .string(name), "value": .string(value)]) {
            let padding = String(repeating: " ", count: max(1, 30 - name.count))
            return ["      \(Style.faint(name))\(padding)\(value)"]
        }
    }

    /// A command line and what it printed, or what to try next.
    func shell(_ command: String, _ output: String = "") {
        tell(["command": .string(command), "output": .string(output)]) {
            ["      \(Style.bold("$ \(command)"))"]
                + output.split(separator: "\n").map { "      \(Style.faint(String($0)))" }
        }
    }

    private func tell(_ line: JSON, people: () -> [String]) {
        if isJSON {
            Terminal.print(json: "\(line)")
        } else {
            for line in people() { Terminal.print(line) }
        }
    }
}
