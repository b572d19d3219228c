import Civil
import EvidenceOpenSSL

extension Drill {
    static func caRotated(_ stage: DrillStage) throws -> [DrillFinding] {
        let before = try stage.sign()
        stage.wait(days: 30)
        _ = try SandboxPKI.rotateIssuing(in: stage.folder, profiles: stage.profiles, now: stage.now)
        _ = try SandboxPKI.rotateTimeStamping(in: stage.folder, profiles: stage.profiles, now: stage.now)
        _ = try SandboxPKI.rotateSigner(
            of: "H61", year: 2019, in: stage.folder, profiles: stage.profiles, now: stage.now)
        try stage.authority.reload()
        try stage.signer.reload()
        stage.wait(days: 1)
        let after = try stage.sign()
        let old = try stage.judge(
            before,
            Bilingual(vi: "ký dưới CA cũ, CA cũ còn hiệu lực", en: "signed under the old CA, which still stands"),
            .valid(),
            because: Bilingual(
                vi: "Chuỗi qua CA cũ vẫn dẫn tới gốc; danh sách của CA cũ vẫn được công bố.",
                en: "The chain by the old CA still leads to the root, and its list is still published."))
        try stage.revoke("issuing-ca", .superseded)
        stage.wait(days: 1)
        return [
            old,
            try stage.judge(
                before,
                Bilingual(vi: "ký dưới CA cũ, sau đó CA cũ bị thu hồi", en: "signed under the old CA, revoked since"),
                .valid("revokedLater"),
                because: Bilingual(
                    vi: "CA cũ bị thu hồi vì được thay, sau dấu thời gian.",
                    en: "The old CA was revoked because another followed, after the time stamp.")),
            try stage.judge(
                after, Bilingual(vi: "ký dưới CA mới", en: "signed under the new CA"), .valid(),
                because: Bilingual(
                    vi: "Chuỗi qua CA mới dẫn tới cùng gốc.", en: "The chain by the new CA leads to the same root.")),
        ]
    }

    static func stampingLost(_ stage: DrillStage) throws -> [DrillFinding] {
        let before = try stage.sign()
        stage.wait(days: 1)
        let without = try stage.sign(by: CMSReceiptSigner(folder: stage.folder, agency: "H61"))
        try stage.revoke("tsa", .cessationOfOperation)
        stage.wait(days: 1)
        _ = try SandboxPKI.rotateTimeStamping(in: stage.folder, profiles: stage.profiles, now: stage.now)
        try stage.authority.reload()
        stage.wait(days: 1)
        let after = try stage.sign()
        return [
            try stage.judge(
                before, Bilingual(vi: "đóng dấu trước khi mất", en: "stamped before the loss"), .valid("revokedLater"),
                because: Bilingual(
                    vi: "Dấu được đóng trước khi chứng thư dấu thời gian ngừng dùng.",
                    en: "It was stamped before the authority ceased.")),
            try stage.judge(
                without, Bilingual(vi: "ký trong ngày mất, không có dấu", en: "signed on that day, without a stamp"),
                .unstamped,
                because: Bilingual(
                    vi: "Không có dấu thời gian thì thời điểm ký chỉ là lời của người ký.",
                    en: "Without a stamp the signing time is only the signer's word.")),
            try stage.judge(
                after, Bilingual(vi: "đóng dấu bởi nơi kế tiếp", en: "stamped by the next authority"), .valid(),
                because: Bilingual(
                    vi: "Nơi đóng dấu mới có chứng thư riêng.", en: "The next authority has a certificate of its own.")),
        ]
    }

    static func stampingStolen(_ stage: DrillStage) throws -> [DrillFinding] {
        let before = try stage.sign()
        stage.wait(days: 20)
        try stage.revoke("tsa", .keyCompromise, since: stage.now)
        stage.wait(days: 1)
        return [
            try stage.judge(
                before, Bilingual(vi: "đóng dấu từ lâu trước khi lộ khóa", en: "stamped long before the theft"),
                .stampRevoked,
                because: Bilingual(
                    vi:
                        "Ai có khóa thì đóng được dấu của bất kỳ ngày nào: mọi dấu cũ mất giá trị. Biên nhận còn dựa vào "
                        + "nhật ký minh bạch và nhân chứng.",
                    en: "Who has the key can stamp any date: no old stamp counts. The receipt still rests on the "
                        + "transparency log and its witnesses."))
        ]
    }
}
