import Civil
import Exchange

/// Messages with any parts, from a seed.
struct RandomMessage {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A number below a limit (xorshift).
    private mutating func number(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    private mutating func text() -> String {
        let letters: [Character] = [
            "a", "Đ", "ễ", "<", "&", ">", "\"", "'", " ", "\n", "\t", "\r", "]", "-", "𝄞", "\u{301}", "\u{FFFD}", "%",
        ]
        let count = number(12)
        return "x" + String((0..<count).map { _ in letters[number(letters.count)] })
    }

    private mutating func maybe<T>(_ make: (inout RandomMessage) -> T) -> T? {
        number(2) == 0 ? nil : make(&self)
    }

    private mutating func list<T>(_ limit: Int, _ make: (inout RandomMessage) -> T) -> [T] {
        (0..<number(limit)).map { _ in make(&self) }
    }

    private mutating func identifier() -> String { "H\(number(90) + 10).\(number(1000))#~" }
    private mutating func date() -> CivilDate { CivilDate(daysSinceEpoch: number(20_000)) }
    private mutating func instant() -> Instant { Instant(unixSeconds: Int64(number(2_000_000_000))) }
    private mutating func pick<T>(_ values: [T]) -> T { values[number(values.count)] }

    private mutating func organization() -> Organization {
        Organization(
            id: identifier(), inCharge: maybe { $0.text() }, name: text(), address: maybe { $0.text() },
            email: maybe { $0.text() }, telephone: maybe { $0.text() }, fax: maybe { $0.text() },
            website: maybe { $0.text() })
    }

    private mutating func staff() -> StaffInfo {
        StaffInfo(
            department: maybe { $0.text() }, staff: maybe { $0.text() }, mobile: maybe { $0.text() },
            email: maybe { $0.text() })
    }

    private mutating func response() -> ResponseFor {
        ResponseFor(organID: identifier(), code: text(), promulgated: date(), documentID: identifier())
    }

    private mutating func business() -> Business {
        Business(
            kind: pick(Business.Kind.allCases), reason: maybe { $0.text() },
            change: maybe { random in
                Business.Change(
                    info: random.maybe { $0.text() }, receiver: random.maybe { $0.text() },
                    receivers: random.list(3) {
                        Business.Receiver(organID: $0.identifier(), kind: $0.pick(Business.Receiver.Kind.allCases))
                    })
            }, documentID: maybe { $0.identifier() }, staff: maybe { $0.staff() }, paper: maybe { $0.number(2) == 1 },
            replacements: list(3) { random in
                Business.Replacement(documentID: random.identifier(), organIDs: random.list(3) { $0.text() })
            })
    }

    private mutating func other() -> OtherInfo {
        OtherInfo(
            priority: pick(OtherInfo.Priority.allCases), sphere: maybe { $0.text() },
            typerNotation: maybe { $0.text() },
            promulgationAmount: maybe { $0.number(1000) }, pageAmount: maybe { $0.number(1000) },
            direction: maybe { $0.text() }, appendixes: list(3) { $0.text() })
    }

    mutating func document() -> EdXMLMessage {
        var message = EdXMLMessage(
            from: organization(), to: [organization()] + list(3) { $0.organization() }, documentID: identifier(),
            code: DocumentCode(number: text(), notation: text()),
            promulgation: Promulgation(place: maybe { $0.text() }, date: date()),
            type: DocumentType(
                kind: pick(DocumentType.Kind.allCases), detail: maybe { $0.text() }, name: text()),
            subject: text(),
            signer: SignerInfo(competence: maybe { $0.text() }, position: maybe { $0.text() }, fullName: text()),
            traces: [EdXMLMessage.Trace(organID: identifier(), at: instant())], business: business())
        message.content = maybe { $0.text() }
        message.dueDate = maybe { $0.date() }
        message.toPlaces = list(4) { $0.text() }
        message.other = maybe { $0.other() }
        message.responseFor = list(3) { $0.response() }
        message.steering = maybe { $0.pick(SteeringType.allCases) }
        message.taskCode = maybe { $0.text() }
        message.applicationType = maybe { $0.text() }
        message.traces += list(3) { EdXMLMessage.Trace(organID: $0.identifier(), at: $0.instant()) }
        for index in 0..<number(3) {
            message.attachments.append(
                EdXMLAttachment(
                    contentID: "c\(index)", name: "Tệp \(index).bin", description: maybe { $0.text() },
                    mediaType: "application/octet-stream", bytes: list(3000) { UInt8($0.number(256)) }))
        }
        return message
    }

    mutating func status() -> StatusMessage {
        StatusMessage(
            responseFor: response(), from: organization(), code: pick(StatusCode.allCases),
            description: maybe { $0.text() }, at: instant(), staff: maybe { $0.staff() })
    }
}
