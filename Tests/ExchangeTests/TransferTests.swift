import Civil
import Exchange
import Testing

@Suite struct TransferTests {
    private static let at = Instant(unixSeconds: 1_551_661_200)
    private static let reference = TransferReference(dossier: "H61.12-190304-0001", task: "T2")
    private static let file = EdXMLAttachment(
        contentID: "1", name: "to-khai.pdf", mediaType: "application/pdf", bytes: [1, 2, 3])

    private static let transfer = TransferMessage(
        documentID: "H61.D1", about: reference, procedureCode: "1.009374", procedureName: "Cấp giấy phép",
        from: Organization(id: "H61.12", name: "Sở A"), to: Organization(id: "H62.13", name: "Sở B"),
        due: at.date, signer: SignerInfo(fullName: "Lan"), attachments: [file], controlSlip: "Bước 1", at: at)

    @Test func `a transfer names its dossier and task and carries the control slip before the files`() {
        let message = Self.transfer.message()
        #expect(TransferReference(message) == Self.reference)
        #expect(message.attachments.map(\.name) == [TransferMessage.controlSlipName, "to-khai.pdf"])
        #expect(message.traces.last?.at == Self.at)
        #expect(TransferOutcome(.document(message), about: nil, state: nil) == nil)
    }

    @Test func `an answer gives the task its outcome and its files`() {
        let answer = TransferAnswer(
            documentID: "H62.D2", transfer: Self.transfer.message().asReference, about: Self.reference,
            from: Self.transfer.to, to: Self.transfer.from, outcome: .granted, number: "7/GP", note: "Đủ điều kiện",
            signer: SignerInfo(fullName: "Minh"), files: [Self.file], at: Self.at)
        let expected = TransferOutcome(
            dossier: "H61.12-190304-0001", task: "T2",
            outcome: .result(.granted, number: "7/GP", note: "Đủ điều kiện"), files: [Self.file])
        #expect(TransferOutcome(.document(answer.message()), about: nil, state: nil) == expected)
    }

    @Test(arguments: StatusCode.allCases)
    func `only a status that ends the task has an outcome`(code: StatusCode) {
        let status = StatusMessage(
            responseFor: Self.transfer.message().asReference, from: Self.transfer.to, code: code, description: "vì sao",
            at: Self.at)
        let found = TransferOutcome(
            .status(status), about: Self.reference, state: ExchangeState(code == .agreed ? .withdrawn : .inHand))
        let expected: TransferOutcome.Outcome? =
            switch code {
            case .refused: .refused(reason: "vì sao")
            case .done: .done
            case .agreed: .withdrawn
            default: nil
            }
        #expect(found?.outcome == expected)
        #expect(TransferOutcome(.status(status), about: nil, state: nil) == nil)
    }

    @Test(arguments: ["../a", "a/b", "a\\b", ".a", "", "a\u{0}b", "C:a"])
    func `a name with a path in it is no file name`(name: String) {
        #expect(!EdXMLAttachment.isPlainName(name))
        #expect(EdXMLAttachment.isPlainName("Tờ khai số 1.pdf"))
    }

    @Test func `dates and stamps have slashes and the hour of Việt Nam`() {
        #expect(EdXMLTime.text(Self.at) == "2019/03/04 08:00:00")
        #expect(EdXMLTime.instant("2019/03/04 08:00:00") == Self.at)
        #expect(EdXMLTime.text(Self.at.date) == "2019/03/04")
        #expect(EdXMLTime.date("2019/03/04") == Self.at.date)
        for text in ["2019-03-04", "2019/02/30", "4/3/2019", "2019/03-04", ""] { #expect(EdXMLTime.date(text) == nil) }
        for text in ["2019/03/04 8:00:00", "2019/03/04T08:00:00", "2019/03/04 24:00:00", "2019/03/04  08:00:00"] {
            #expect(EdXMLTime.instant(text) == nil)
        }
    }
}
