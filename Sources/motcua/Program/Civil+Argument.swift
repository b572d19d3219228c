public import ArgumentParser
public import Civil

extension Instant: ExpressibleByArgument {
    /// A moment in RFC 3339, such as `2019-03-04T08:00:00+07:00`.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension TimeLimit: ExpressibleByArgument {
    /// A time limit, such as `5wd`, `3d`, `4h` or `P1M`.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Language: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    /// A day, such as `2019-03-04`.
    public init?(argument: String) {
        self.init(argument)
    }
}
