import Civil
import EvidenceOpenSSL

extension Drill {
    static func signerExpires(_ stage: DrillStage) throws -> [DrillFinding] {
        let receipt = try stage.sign()
        stage.wait(days: 3 * 365)
        let name = Bilingual(vi: "ký khi chứng thư còn hạn", en: "signed while the certificate was valid")
        return [
            try stage.judge(
                receipt, name, .valid(),
                because: Bilingual(
                    vi: "Chứng thư được xét tại thời điểm của dấu thời gian; hết hạn sau đó không đổi gì.",
                    en:
                        "The certificate is judged at the moment of the time stamp; that it expired later changes nothing."
                )),
            try stage.judge(
                receipt, name, .unknown,
                because: Bilingual(
                    vi: "Không có danh sách thu hồi nào: không biết thì không nói là hợp lệ.",
                    en: "No revocation list at hand: what isn't known isn't called valid."), withLists: false),
        ]
    }

    static func signerRevoked(_ stage: DrillStage) throws -> [DrillFinding] {
        let before = try stage.sign()
        let thief = try stage.thief()
        stage.wait(days: 10)
        try stage.revoke("signer-H61-2019", .cessationOfOperation)
        stage.wait(days: 1)
        let after = try stage.sign(by: thief, keyID: "H61-2019")
        _ = try SandboxPKI.rotateSigner(
            of: "H61", year: 2019, in: stage.folder, profiles: stage.profiles, now: stage.now)
        try stage.signer.reload()
        stage.wait(days: 1)
        let next = try stage.sign()
        return [
            try stage.judge(
                before, Bilingual(vi: "ký trước khi thu hồi", en: "signed before the revocation"),
                .valid("revokedLater"),
                because: Bilingual(
                    vi: "Dấu thời gian chứng minh chữ ký có trước ngày thu hồi.",
                    en: "The time stamp proves that the signature was there before the revocation.")),
            try stage.judge(
                after, Bilingual(vi: "ký bằng khóa đã thu hồi", en: "signed with the revoked key"), .revoked,
                because: Bilingual(
                    vi: "Ngày thu hồi không muộn hơn dấu thời gian.",
                    en: "The revocation is not later than the time stamp.")),
            try stage.judge(
                next, Bilingual(vi: "ký bằng khóa kế tiếp", en: "signed with the next key"), .valid(),
                because: Bilingual(
                    vi: "Khóa mới trong năm có chứng thư riêng.",
                    en: "The next key of the year has a certificate of its own.")),
        ]
    }

    static func keyStolen(_ stage: DrillStage) throws -> [DrillFinding] {
        let before = try stage.sign()
        let thief = try stage.thief()
        stage.wait(days: 5)
        let theft = stage.now
        stage.wait(days: 3)
        let between = try stage.sign(by: thief, keyID: "H61-2019")
        stage.wait(days: 12)
        try stage.revoke("signer-H61-2019", .keyCompromise, since: theft)
        stage.wait(days: 1)
        return [
            try stage.judge(
                before, Bilingual(vi: "ký trước khi lộ khóa", en: "signed before the theft"), .valid("revokedLater"),
                because: Bilingual(
                    vi: "Dấu thời gian có trước ngày khóa bị nghi lộ (invalidityDate).",
                    en: "The time stamp is from before the invalidity date.")),
            try stage.judge(
                between, Bilingual(vi: "ký giữa lúc lộ và lúc thu hồi", en: "signed between theft and revocation"),
                .revoked,
                because: Bilingual(
                    vi: "Khi lộ khóa, mốc tính là invalidityDate, sớm hơn ngày thu hồi: không phân biệt được ai ký.",
                    en:
                        "For a stolen key the invalidity date counts, which is earlier than the revocation: nobody can tell "
                        + "who signed.")),
        ]
    }
}
