import Civil
import JSON
import Testing

@testable import motcua

@Suite struct PostTextTests {
    private let track: JSON = [
        "item": "BD000000014VN", "state": "delivered",
        "promise": [
            "promised": "2026-11-20", "verdict": "late", "verdictName": "late", "daysLate": 3, "refundVnd": 26_000,
            "explanation": [["rule": "J", "date": "2026-11-19", "text": "day J", "article": "TT 17/2017"]],
        ],
    ]

    @Test func `the promise of an item is only printed on demand`() {
        let plain = PostTrack.text(track, why: false, colour: false).joined(separator: "\n")
        #expect(plain.contains("delivered") && !plain.contains("TT 17/2017"))
        let why = PostTrack.text(track, why: true, colour: false).joined(separator: "\n")
        #expect(why.contains("TT 17/2017") && why.hasSuffix("late; 3 days, postage to refund: 26.000 đ"))
        let visitor = PostTrack.text(["item": "BD000000014VN"], why: true, colour: false)
        #expect(visitor.last?.hasPrefix("No promise to explain") == true)
    }

    private static let events: JSON = [
        "item": "BD000000014VN", "leg": "result", "state": "returnedToAuthority",
        "stateName": ["vi": "Đã hoàn trả cơ quan", "en": "Returned to the authority"], "status": "return_to_sender",
        "delivered": false,
        "events": [
            [
                "at": "2019-03-06T08:00:00+07:00", "event": "EMH",
                "name": ["vi": "Phát không thành công", "en": "Unsuccessful delivery attempt"], "state": "returning",
                "status": "return_to_sender", "reason": "refused",
                "reasonName": ["vi": "Từ chối nhận", "en": "refused by the recipient"],
            ]
        ],
    ]

    @Test func `a track speaks one language, and leaves out words for programs`() {
        let english = PostTrack.text(Self.events, why: true, colour: false).joined(separator: "\n")
        #expect(english.contains("Returned to the authority") && english.contains("TIME"))
        #expect(!english.contains("hoàn trả") && !english.contains("return_to_sender"))
        let lines = PostTrack.text(Self.events, why: true, in: .vietnamese, colour: false)
        let vietnamese = lines.joined(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("trạng thái") && $0.hasSuffix("Đã hoàn trả cơ quan") })
        #expect(lines.contains { $0.hasPrefix("đã phát") && $0.hasSuffix("không") })
        #expect(vietnamese.contains("LÝ DO") && vietnamese.contains("Từ chối nhận") && !vietnamese.contains("refused"))
        #expect(vietnamese.contains("THỜI ĐIỂM") && vietnamese.contains("trả kết quả"))
        for word in ["Returned", "state", "events", "No promise", "attempt"] {
            #expect(!vietnamese.contains(word), "\(word)")
        }
    }

    @Test func `the queue is a table without slips and postage`() {
        let page: JSON = [
            "items": [
                [
                    "item": "BD000000014VN", "leg": "result", "state": "collected",
                    "stateName": ["vi": "Bưu điện đã nhận", "en": "Collected by the Post"],
                    "dossier": "H61.12-190304-0001", "sender": ["name": "Sở mẫu", "phone": ""],
                    "recipient": ["name": "Nguyễn Văn A"], "slip": ["service": "result"], "postage": ["lines": []],
                    "promisedBy": "2019-03-06T23:59:59+07:00",
                ]
            ], "next": "BD000000014VN",
        ]
        #expect(
            PostQueue.text(page, colour: false, width: nil) == [
                "ITEM           LEG                      STATE                  DOSSIER             SENDER  RECIPIENT"
                    + "     PROMISED BY",
                "BD000000014VN  result to the applicant  Collected by the Post  H61.12-190304-0001  Sở mẫu  Nguyễn Văn"
                    + " A  2019-03-06 23:59:59 +07", "… more with --cursor BD000000014VN",
            ])
        let vietnamese = PostQueue.text(page, in: .vietnamese, colour: false, width: nil)
        #expect(vietnamese.first?.hasPrefix("MÃ BƯU GỬI") == true)
        #expect(vietnamese.dropFirst().first?.contains("trả kết quả  Bưu điện đã nhận") == true)
        #expect(PostQueue.text(["items": []], in: .vietnamese) == ["Không có bưu gửi nào chờ."])
    }

    @Test func `a dossier shows its items as the queue does, without what only programs read`() {
        let track: JSON = [
            "dossier": "H61.12-190304-0001",
            "items": [
                [
                    "item": "BD000000014VN", "dossier": "H61.12-190304-0001", "leg": "result", "state": "collected",
                    "stateName": ["vi": "Bưu điện đã nhận", "en": "Collected by the Post"], "attempts": 0,
                    "sender": ["name": "Sở mẫu", "phone": ""], "recipient": ["name": "Nguyễn Văn A"],
                    "slip": ["service": "result", "papers": [["code": "a"]], "place": "counter"],
                    "promisedBy": "2019-03-06T23:59:59+07:00",
                ]
            ],
        ]
        let lines = DossierTrack.text(track, colour: false, width: nil)
        #expect(lines.first == "dossier  H61.12-190304-0001")
        #expect(lines.dropFirst().first == "items")
        #expect(lines.count == 4)
        #expect(lines.last?.contains("Collected by the Post") == true)
        #expect(lines.allSatisfy { !$0.contains("{") && $0.count < 140 })
    }

    @Test func `the ledger has its heads in the language that was asked for`() {
        let ledger: JSON = [
            "from": "2019-03-01", "to": "2019-03-31", "accounts": [["key": "890000", "collectedVnd": 50_000]],
        ]
        let lines = PostLedger.text(ledger, in: .vietnamese, colour: false, width: nil)
        #expect(lines.first == "2019-03-01 – 2019-03-31, tính bằng đồng")
        #expect(lines.dropFirst().first?.hasPrefix("TÀI KHOẢN  ĐẦU KỲ  ĐÃ THU") == true)
        #expect(PostLedger.text(ledger, colour: false, width: nil).dropFirst().first?.hasPrefix("ACCOUNT") == true)
        #expect(PostLedger.text([:], in: .vietnamese).last == "Không có khoản thu, chi nào.")
    }

    @Test func `a network is a row with kilometres, and an exclamation mark where a level is missed`() {
        let network: JSON = [
            "networks": [
                [
                    "name": "Post", "offices": 1, "culturePoints": 2, "kt1Points": 1, "syntheticPoints": 0,
                    "communes": 4, "communesWithout": 1, "radiusMetres": 4_049, "halfSpacingMetres": 3_588,
                    "populationPerPoint": .null,
                    "levels": ["radiusKept": false, "populationKept": .null, "everyCommune": false],
                    "reported": ["offices": 1, "culturePoints": 2, "radiusMetres": 5_500],
                ]
            ]
        ]
        let lines = PostNetwork.text(network, colour: false)
        #expect(lines.count == 3)
        #expect(lines.last?.contains("5.50 km") == true)
        #expect(lines.dropFirst().first?.contains("4.05 !") == true)
        #expect(lines.dropFirst().first?.contains("1 of 4 !") == true)
        #expect(lines.last?.contains("as reported: 1 office, 2 culture points,") == true)
        let vietnamese = PostNetwork.text(network, in: .vietnamese, colour: false)
        #expect(vietnamese.first?.contains("BƯU CỤC") == true)
        #expect(vietnamese.dropFirst().first?.contains("1 trên 4 !") == true)
        #expect(vietnamese.last?.contains("theo báo cáo: 1 bưu cục, 2 điểm BĐ-VHX, 5,50 km") == true)
    }
}
