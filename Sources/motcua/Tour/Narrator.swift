/// Tells the tour: headings, what people do, and the facts that the gateway answers.
enum Narrator {
    static func chapter(_ number: Int, _ title: String) {
        Terminal.print("")
        Terminal.print(Style.bold("\(number). \(title)"))
    }

    /// What somebody does, in plain words.
    static func say(_ text: String) {
        Terminal.print("   \(text)")
    }

    /// One fact of an answer.
    static func fact(_ name: String, _ value: String) {
        let padding = String(repeating: " ", count: max(1, 30 - name.count))
        Terminal.print("      \(Style.faint(name))\(padding)\(value)")
    }

    /// A command line and what it printed.
    static func shell(_ command: String, _ output: String) {
        Terminal.print("      \(Style.bold("$ \(command)"))")
        for line in output.split(separator: "\n") { Terminal.print("      \(Style.faint(String(line)))") }
    }
}
