import JSON

/// Reads one line without its LF, in which no control character stands: `VERB[ WORD]...[ JSON]`.
enum LineReader {
    private static let longestWord = 256
    private static let longestRef = 64
    /// What a line of 1 MiB might hold beyond takes much more memory and time than the line itself.
    private static let mostValues = 65_536
    private static let space = UInt8(ascii: " ")

    /// The request, the start of an upload, or the fault of a line.
    static func frame(of line: ArraySlice<UInt8>) -> Frame {
        guard !line.isEmpty else { return .fault(LineFault(.empty)) }
        let body = bodyStart(of: line)
        let head = body.map { line[..<($0 - 1)] } ?? line
        do throws(LineFault) {
            let end = head.firstIndex(of: space) ?? head.endIndex
            var request = Request(verb: try verb(head[..<end]), words: try words(of: head[end...]))
            if let body { request = try self.request(request, with: line[body...]) }
            return request.verb == "PUT" ? try upload(request) : .request(request)
        } catch {
            return .fault(error)
        }
    }

    /// Where the JSON begins: at the first `{` that follows a space.
    private static func bodyStart(of line: ArraySlice<UInt8>) -> Int? {
        line.indices.first { index in
            line[index] == UInt8(ascii: "{") && index > line.startIndex && line[index - 1] == space
        }
    }

    /// The words of what is left of a line, each of which a space precedes.
    private static func words(of head: ArraySlice<UInt8>) throws(LineFault) -> [String] {
        var words: [String] = []
        var rest = head
        while rest.popFirst() != nil {
            let end = rest.firstIndex(of: space) ?? rest.endIndex
            words.append(try word(rest[..<end]))
            rest = rest[end...]
        }
        return words
    }

    private static func verb(_ bytes: ArraySlice<UInt8>) throws(LineFault) -> String {
        guard (1...longestWord).contains(bytes.count), let first = bytes.first, isLetter(first),
            bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") })
        else { throw LineFault(.verb) }
        return String(unsafeUninitializedCapacity: bytes.count) { capitals in
            for (offset, byte) in bytes.enumerated() { capitals[offset] = isSmall(byte) ? byte - 0x20 : byte }
            return bytes.count
        }
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        isSmall(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func word(_ bytes: ArraySlice<UInt8>) throws(LineFault) -> String {
        guard (1...longestWord).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw LineFault(.word)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func request(
        _ head: Request, with text: ArraySlice<UInt8>
    ) throws(LineFault) -> Request {
        let json: JSON
        do {
            json = try JSON.parse(text, maximumValues: mostValues)
        } catch {
            throw LineFault(.json(error))
        }
        guard var members = json.members, let index = members.firstIndex(where: { $0.key == "ref" }) else {
            return Request(verb: head.verb, words: head.words, body: json)
        }
        guard let ref = members.remove(at: index).value.string, ref.unicodeScalars.count <= longestRef else {
            throw LineFault(.ref)
        }
        return Request(verb: head.verb, words: head.words, body: .object(members), ref: ref)
    }

    /// `PUT <length> <media-type>`, with no body but one that holds `ref` alone.
    private static func upload(_ request: Request) throws(LineFault) -> Frame {
        guard request.words.count == 2, request.body?.members?.isEmpty ?? true,
            let length = length(request.words[0]), MediaType.isWellFormed(request.words[1])
        else { throw LineFault(.upload, ref: request.ref) }
        return .uploadStarted(length: length, mediaType: request.words[1], ref: request.ref)
    }

    /// How many bytes of payload follow a line that begins `PUT <length>`, whatever stands after that; `nil` where the
    /// line does not begin so.
    static func payloadLength(of line: ArraySlice<UInt8>) -> Int? {
        // A faulty line may be very long, and all that matters stands where it begins.
        let head = line.prefix(2 * longestWord)
        let words = head.split(separator: space, maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count > 1, (try? verb(words[0])) == "PUT" else { return nil }
        return (try? word(words[1])).flatMap(length)
    }

    /// A number of bytes in decimal, without sign or leading zeros.
    private static func length(_ word: String) -> Int? {
        guard word.utf8.allSatisfy(isDigit), word == "0" || word.utf8.first != 0x30 else {
            return nil
        }
        return Int(word)
    }
}
