import Civil
public import JSON

extension PostalItem {
    /// The track; a visitor learns what happened where and when, and nothing about a person or why a delivery failed.
    public func trackingJSON(visitor: Bool) -> JSON {
        .object([
            "item": .string(id.description),
            "dossier": visitor ? nil : .string(dossier),
            "leg": .string(leg.rawValue),
            "state": .string(state.rawValue),
            "stateName": state.name.json,
            "status": .string(state.tracking.rawValue),
            "incident": state == .lost ? "carrier_parcel_lost" : nil,
            "delivered": .bool(state.tracking == .delivered),
            "promisedBy": promisedBy.map { .string($0.description) },
            "events": .array(history.map { $0.json(visitor: visitor) }),
        ])
    }

    /// The item as those see it who have to do with it: the postal worker, the authority, the applicant.
    public func json() -> JSON {
        .object([
            "item": .string(id.description),
            "dossier": .string(dossier),
            "leg": .string(leg.rawValue),
            "state": .string(state.rawValue),
            "stateName": state.name.json,
            "status": .string(state.tracking.rawValue),
            "allowed": .array(allowedActions.map { .string($0.rawValue) }),
            "attempts": .integer(Int64(attempts)),
            "invitations": .integer(Int64(invitations)),
            "lastFailure": lastFailure.map { .string($0.rawValue) },
            "registeredAt": .string(registeredAt.description),
            "acceptedAt": acceptedAt.map { .string($0.description) },
            "promisedBy": promisedBy.map { .string($0.description) },
            "firstAttemptAt": firstAttemptAt.map { .string($0.description) },
            "deliveredAt": deliveredAt.map { .string($0.description) },
            "wakeAt": wakeAt.map { .string($0.description) },
            "late": isLate.map { .bool($0) },
            "weightGrams": .integer(Int64(weightGrams)),
            "lacking": lacking.isEmpty ? nil : .array(lacking.map { .string($0) }),
            "minutes": minutes.map { .integer(Int64($0.number)) },
            "handedOverAt": handedOverAt.map { .string($0.description) },
            "appointment": appointment.map { .string($0.description) },
            "seal": sealing.map { .string($0.number) },
            "takesBack": takesBack.isEmpty ? nil : .array(takesBack.map { .string($0) }),
            "extraPostageVnd": extraPostageVnd == 0 ? nil : .integer(extraPostageVnd),
            "feeInHandVnd": feeInHandVnd == 0 ? nil : .integer(feeInHandVnd),
            "marking": registration.official.map { .string($0.marking) },
            "slip": registration.slip.map { $0.json(papers: papers) },
            "contents": .array(registration.contents.map { .string($0) }),
            "sender": sender.json(),
            "recipient": recipient.json(),
            "postage": postage.json(),
            "script": plan?.json(),
        ])
    }
}

extension ScriptPlan {
    /// How far the script of an item got.
    func json() -> JSON {
        .object([
            "text": .string(script.description),
            "played": .integer(Int64(played)),
            "next": next.map { .string($0.move.name) },
            "due": next.map { .string($0.due.description) },
            "stoppedBy": stoppedBy.map { .string($0) },
        ])
    }
}

extension Slip {
    /// The slip with the papers as they are now.
    func json(papers: [SlipPaper]) -> JSON {
        .object([
            "service": .string(service.rawValue), "place": .string(place.rawValue),
            "procedure": .string(procedure), "procedureName": .string(procedureName),
            "papers": .array(
                papers.map { paper in
                    .object([
                        "code": .string(paper.code), "name": .string(paper.name),
                        "original": .bool(paper.isOriginal), "goesBack": .bool(paper.goesBack),
                        "copies": .integer(Int64(paper.copies)),
                        "sha256": paper.file.map { .string($0) },
                    ])
                }),
            "feeVnd": .integer(feeVnd),
        ])
    }
}

extension TrackingEntry {
    /// One line of a track, without the reason of a failure for visitors.
    public func json(visitor: Bool) -> JSON {
        .object([
            "at": .string(at.description),
            "event": code.map { .string($0.rawValue) },
            "name": name.json,
            "state": .string(state.rawValue),
            "status": .string(state.tracking.rawValue),
            "office": office.map { .string($0) },
            "reason": visitor ? nil : reason.map { .string($0.rawValue) },
            "reasonName": visitor ? nil : reason?.name.json,
        ])
    }
}

extension PostalParty {
    /// The party with its address.
    public func json() -> JSON {
        .object([
            "name": .string(name),
            "phone": .string(phone),
            "line": .string(line),
            "commune": commune.map { .string($0) },
            "district": district.map { .string($0) },
            "province": .string(province),
            "postcode": postcode.map { .string($0) },
        ])
    }
}
