public import Civil
public import JSON

/// Reads a body strictly and by type, and collects everything that is wrong with it before it refuses.
///
/// A member that is `null` counts as absent. Every member that is never asked for is a problem: a mistyped field
/// does not pass in silence.
public struct BodyReader: Sendable {
    /// The place of the object that is read.
    public let at: JSONPointer
    /// What is wrong so far, in the order of asking.
    public private(set) var problems: [Problem]
    private let members: [JSON.Member]
    private var asked: [String] = []
    /// How many of the members were asked for.
    private var known = 0

    /// As many members as most objects are asked for.
    private static let usuallyAsked = 16

    /// A reader of an object; an absent body is read as an object without members.
    public init(_ body: JSON?, at: JSONPointer = .root) {
        self.at = at
        members = body?.members ?? []
        problems = []
        if let body, body.members == nil {
            problems = [Problem(at: at, code: "type", message: ProblemText.type("object"))]
        }
        asked.reserveCapacity(Self.usuallyAsked)
    }

    /// Reads a whole body and refuses it if anything is wrong.
    /// - Throws: 422 with every problem; also when `build` gives `nil`, which it may only for a missing part.
    public static func read<T>(_ body: JSON?, _ build: (inout BodyReader) -> T?) throws(Refusal) -> T {
        var reader = BodyReader(body)
        let value = build(&reader)
        try reader.finish()
        guard let value else { throw .internalFault }
        return value
    }

    /// Whether nothing is wrong so far.
    public var isClean: Bool { problems.isEmpty }

    /// Adds a problem with a member, found by the caller.
    public mutating func report(_ key: String, _ code: String, _ message: Bilingual) {
        problems.append(Problem(at: at.appending(key), code: code, message: message))
    }

    /// Adds a problem with the object as a whole.
    public mutating func report(_ code: String, _ message: Bilingual) {
        problems.append(Problem(at: at, code: code, message: message))
    }

    /// Adds a problem that was found elsewhere, its place given from the root of the body.
    public mutating func report(_ problem: Problem) {
        problems.append(problem)
    }

    /// Ends the reading.
    /// - Throws: 422 with every problem, the members never asked for among them.
    public mutating func finish() throws(Refusal) {
        reportUnknown()
        if !problems.isEmpty { throw .invalid(problems) }
    }

    /// Adds a problem for each of the first members that were never asked for, and one for the rest.
    mutating func reportUnknown() {
        let unknown = members.count - known
        var left = min(unknown, ProblemText.mostUnknown)
        for member in members {
            guard left > 0 else { break }
            guard !asked.contains(member.key) else { continue }
            report(member.key, "unknown", ProblemText.unknown(member.key, known: asked))
            left -= 1
        }
        if unknown > ProblemText.mostUnknown {
            report("unknown", ProblemText.moreUnknown(unknown - ProblemText.mostUnknown))
        }
    }

    /// The value of a member; `nil` when it is absent or null.
    mutating func value(_ key: String) -> JSON? {
        let value = members.value(of: key)
        if !asked.contains(key) {
            asked.append(key)
            if value != nil { known += 1 }
        }
        return value?.isNull == true ? nil : value
    }

    /// The value of a member that has to be there.
    mutating func requiredValue(_ key: String) -> JSON? {
        let value = value(key)
        if value == nil { report(key, "required", ProblemText.required) }
        return value
    }

    /// What `read` makes of an inner object, whose problems become this reader's.
    mutating func inner<T>(_ json: JSON, at place: JSONPointer, _ read: (inout BodyReader) -> T?) -> T? {
        var reader = BodyReader(json, at: place)
        guard reader.isClean else {
            problems += reader.problems
            return nil
        }
        let value = read(&reader)
        reader.reportUnknown()
        problems += reader.problems
        return value
    }
}
