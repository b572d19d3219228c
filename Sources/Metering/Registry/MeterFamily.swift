/// What is known of the instruments of one name before there are any.
public struct MeterFamily: Hashable, Sendable {
    let name: String
    let help: String
    let scale: Scale?

    /// - Parameters:
    ///   - name: by the rules of Prometheus: small letters, the unit at the end, `_total` for counts.
    ///   - help: one line for people.
    ///   - scale: the steps of a histogram; `nil` for what is none, and for the usual ones.
    public init(_ name: String, _ help: String, scale: Scale? = nil) {
        self.name = name
        self.help = help
        self.scale = scale
    }
}
