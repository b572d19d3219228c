import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// True receipts in the wrong place, by the wrong agency, at the wrong time.
    static let replays: [Forgery] = [
        signed(.replay, "other-dossier", "A true receipt of another dossier", .refused(.otherDossier)) { _ in
            try SampleReceipt.draft { $0.dossier = "H61.12-190304-0002" }.payload()
        },
        signed(
            .replay, "dossier-with-suffix", "A dossier code that begins as the expected one", .refused(.otherDossier)
        ) { _ in
            try SampleReceipt.draft { $0.dossier = SampleReceipt.dossier + "1" }.payload()
        },
        Forgery(.replay, "other-agency", "A payload of one agency signed by another", .refused(.agencyNotSigner)) {
            workshop in
            let payload = try SampleReceipt.draft { $0.keyId = "H62-2019" }.payload()
            let signature = try workshop.signature(payload, by: workshop.signer(agency: "H62"))
            return Files(payload: payload, cms: try signature.bytes())
        },
        signed(
            .replay, "claims-other-agency", "A payload that names another agency than its signer",
            .refused(.agencyNotSigner)
        ) { _ in
            try SampleReceipt.draft { $0.agency = "H62" }.payload()
        },
        signed(.replay, "other-key", "A payload that names another key than its signer", .refused(.keyNotSigner)) { _ in
            try SampleReceipt.draft { $0.keyId = "H61-2020" }.payload()
        },
        signed(.replay, "before-the-event", "Signed a second before its event", .refused(.signingTime)) { _ in
            try SampleReceipt.draft { $0.at = Workshop.at.adding(seconds: 1) }.payload()
        },
        signed(.replay, "long-after-the-event", "Signed a day and a second after its event", .refused(.signingTime)) {
            _ in
            try SampleReceipt.draft { $0.at = Workshop.at.adding(seconds: -86_401) }.payload()
        },
        Forgery(.replay, "from-the-future", "A receipt of 2027", .refused(.signedInFuture)) { workshop in
            guard let date = CivilDate(year: 2027, month: 3, day: 4) else { throw ForgeryFault(what: "date") }
            let instant = Instant(date, minuteOfDay: 480)
            let payload = try SampleReceipt.draft(at: instant).payload()
            let signature = try workshop.signature(payload, at: instant, by: workshop.signer(year: 2027))
            return Files(
                payload: payload, cms: try signature.bytes(), lists: try workshop.lists(at: instant),
                at: instant)
        },
    ]
}
