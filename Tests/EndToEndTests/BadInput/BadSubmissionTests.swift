import JSON
import Testing

extension EndToEnd.Clients {
    /// Submissions with a fault: refused with the place of it, and nothing is filed.
    @Suite
    struct BadSubmissionTests {
        @Test(arguments: BadSubmission.all)
        func `a submission with a fault is refused with its place`(bad: BadSubmission) throws {
            let number = Citizen.next()
            let citizen = try RunningGateway.shared.get().citizen(number)
            let sha256 = try citizen.put(Array("file".utf8))
            let filing = bad.change(Filing(key: "bad", citizen: number, sha256: sha256))
            let answer = try citizen.ask("SUBMIT", filing.body)
            #expect(answer.code == 422)
            #expect(answer.problems.contains(bad.problem), "\(answer.problems)")
            #expect(try citizen.isAlive)
            #expect(try citizen.expect(200, "CHANGES").body["items"] == [])
        }

        @Test
        func `every fault of a submission is told at once`() throws {
            let number = Citizen.next()
            let citizen = try RunningGateway.shared.get().citizen(number)
            let sha256 = try citizen.put(Array("file".utf8))
            let filing = Filing(key: "bad", citizen: number, sha256: sha256)
                .with("applicant", "phone", value: "12").with("form", "pages", value: 501)
                .changingComponent("sha256", to: .string(String(repeating: "0", count: 64)))
            let problems = try citizen.ask("SUBMIT", filing.body).problems
            let expected: Set = ["/applicant/phone format", "/form/pages range", "/components/0/sha256 notUploaded"]
            #expect(expected.isSubset(of: problems))
            let checked =
                try citizen.expect(
                    200, "CHECK", filing.body
                ).body["problems"]?.array?.compactMap { $0["at"]?.string } ?? []
            #expect(Set(["/applicant/phone", "/form/pages", "/components/0/sha256"]).isSubset(of: checked))
        }

        @Test(arguments: ["application/x-sh", "text/html", "application/zip"])
        func `a component of a media type that no office opens is refused`(mediaType: String) throws {
            let number = Citizen.next()
            let citizen = try RunningGateway.shared.get().citizen(number)
            let sha256 = try citizen.put(Array("#!/bin/sh \(number)".utf8), mediaType: mediaType)
            let answer = try citizen.ask("SUBMIT", Filing(key: "m", citizen: number, sha256: sha256).body)
            #expect(answer.code == 422)
            #expect(answer.problems.contains("/components/0/sha256 mediaType"), "\(answer.problems)")
            #expect(try citizen.isAlive)
        }

        @Test(arguments: ["application/pdf", "image/jpeg", "image/png", "text/plain"])
        func `a component of a media type that offices open is taken`(mediaType: String) throws {
            let number = Citizen.next()
            let citizen = try RunningGateway.shared.get().citizen(number)
            let sha256 = try citizen.put(Array("scan \(number)".utf8), mediaType: mediaType)
            try citizen.expect(201, "SUBMIT", Filing(key: "m", citizen: number, sha256: sha256).body)
        }

        @Test
        func `delivery by post is refused where the procedure excludes it`() throws {
            let home = try TemporaryHome()
            let file = "catalog/procedures/\(Filing.procedure).yaml"
            let text = try home.read(file)
            let excluded = text.replacing("post:\n  reception: true\n", with: "postExcluded: true\n")
            try #require(excluded != text)
            try home.write(excluded, to: file)
            let gateway = try RunningGateway(home)
            let filed = try FiledDossier(on: gateway)
            let byPost = filed.filing.with("key", value: "post").with(
                "delivery", value: Story.byPost.replacing(["dossier"], by: "online"))
            let refused = try filed.citizen.ask("SUBMIT", byPost.body)
            #expect(refused.code == 422)
            #expect(refused.problems.contains { $0.hasPrefix("/delivery/result ") }, "\(refused.problems)")
            let changed = try filed.citizen.ask("DELIVERY \(filed.code)", Story.byPost)
            #expect(changed.code == 422)
            #expect(changed.problems == ["/result excluded"])
            #expect(try filed.citizen.isAlive)
        }
    }
}
