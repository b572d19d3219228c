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
        #expect(why.contains("TT 17/2017") && why.hasSuffix("late; 3 days, postage to refund: 26000 đ"))
        let visitor = PostTrack.text(["item": "BD000000014VN"], why: true, colour: false)
        #expect(visitor.last?.hasPrefix("No promise to explain") == true)
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
    }
}
