import ArgumentParser
import Client
import Evidence
import EvidenceOpenSSL
import Home
import JSON

/// Plays a year of the post against a running server and measures it.
struct BenchPost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-post", abstract: "Play a virtual year of the post against a running sandbox server.",
        discussion: """
            The server needs a simulated clock, which is moved from day to day through the home's socket; never point it \
            at a home whose data you want to keep.
            Example: motcua bench-post --items 100000 --server 127.0.0.1 --user postman.85000
            """)

    @Option(help: ArgumentHelp("How many dossiers the post brings in the year.", valueName: "number"))
    var items = 100_000

    @Option(help: ArgumentHelp("On how many working days.", valueName: "number"))
    var days = 250

    @Option(help: ArgumentHelp("How many postmen work at once.", valueName: "number"))
    var connections = 32

    @Option(help: ArgumentHelp("The procedure.", valueName: "code"))
    var procedure = "1.009374"

    @Option(help: ArgumentHelp("The office that receives them.", valueName: "code"))
    var office = "H61.12"

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        guard (1...10_000_000).contains(items), (1...3_660).contains(days), (1...1_024).contains(connections) else {
            throw ValidationError("Use 1 to 10000000 items, 1 to 3660 days, 1 to 1024 connections.")
        }
        guard connection.user != nil else { throw ValidationError("Name the account of a postman with --user.") }
    }

    func run() async throws {
        let preparation = try await BenchPreparation(connection, procedure: procedure, office: office)
        let administrator = try await GatewaySession(.unix(path: connection.home.socketPath))
        var postmen: [GatewaySession] = []
        for _ in 0..<connections { postmen.append(try await connection.open()) }
        _ = try await postmen[0].put(BenchSubmission.upload, mediaType: BenchSubmission.mediaType)
        let year = PostalYear(
            items: items, days: days, office: office, body: preparation.submission.postalBody, run: preparation.run)
        let start = ContinuousClock.now
        let outcome = try await year.play(by: postmen) {
            _ = try await administrator.call("ADMIN CLOCK", ["advance": "1wd"])
        }
        let seconds = (ContinuousClock.now - start).inSeconds
        Terminal.endProgress()
        let report: JSON = [
            "items": .integer(Int64(outcome.items)), "days": .integer(Int64(days)),
            "minutes": .integer(Int64(outcome.minutes)), "requests": .integer(Int64(outcome.requests)),
            "seconds": .integer(Int64(seconds.rounded())),
            "itemsPerSecond": .integer(Int64(Double(outcome.items) / seconds)),
            "requestsPerSecond": .integer(Int64(Double(outcome.requests) / seconds)),
        ]
        connection.output.show(report)
    }
}
