import ArgumentParser
import Client
import Home
import JSON

/// Loads a running server and measures it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Load a running sandbox server: rate, latency, errors.",
        discussion: """
            Files dossiers under sandbox citizens; never point it at a home whose data you want to keep.
            Example: motcua bench --connections 32 --pipeline 16 --seconds 10 --mix submit --server 127.0.0.1
            """)

    @Option(help: ArgumentHelp("How many connections.", valueName: "number"))
    var connections = 32

    @Option(help: ArgumentHelp("How many requests are on the way on each.", valueName: "number"))
    var pipeline = 16

    @Option(help: ArgumentHelp("How long.", valueName: "seconds"))
    var seconds = 10

    @Option(help: ArgumentHelp("Requests a second of all connections together, at an even pace.", valueName: "number"))
    var rate: Int?

    @Option(help: ArgumentHelp("submit or track.", valueName: "mix"))
    var mix = BenchMix.submit

    @Option(help: ArgumentHelp("How many dossiers to file first for track.", valueName: "number"))
    var prepare = 320

    @Option(help: ArgumentHelp("The procedure to file.", valueName: "code"))
    var procedure = "1.009374"

    @Option(help: ArgumentHelp("The office to file at.", valueName: "code"))
    var office = "H61.12"

    @Flag(inversion: .prefixedNo, help: "Also measure signatures and disk writes of this machine, a second each.")
    var rateLimits = true

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        guard (1...4096).contains(connections), (1...1024).contains(pipeline), (1...86_400).contains(seconds) else {
            throw ValidationError("Use 1 to 4096 connections, a pipeline of 1 to 1024, 1 to 86400 seconds.")
        }
        guard rate.map({ (1...1_000_000).contains($0) }) ?? true else {
            throw ValidationError("Use a rate of 1 to 1000000 requests a second.")
        }
        guard Word(argument: procedure) != nil, (0...1_000_000).contains(prepare) else {
            throw ValidationError("Use a procedure code without spaces, and 0 to 1000000 dossiers to prepare.")
        }
    }

    func run() async throws {
        let limits = rateLimits ? RawLimits.measure(in: connection.home.storePath) : nil
        let preparation = try await BenchPreparation(connection, procedure: procedure, office: office)
        var lines: [@Sendable (Int) -> [UInt8]] = []
        for index in 0..<connections { lines.append(try await line(index, preparation)) }
        var load: [BenchConnection] = []
        for index in 0..<connections {
            load.append(try await BenchConnection(connection.endpoint, citizen: BenchCitizen.number(index)))
            Terminal.progress("connected \(index + 1) of \(connections)")
        }
        let start = ContinuousClock.now + (rate == nil ? .zero : LoadConnection.Pace.lead)
        let tally = try await measure(load, lines, until: start + .seconds(seconds))
        let elapsed = (ContinuousClock.now - start).inSeconds
        Terminal.endProgress()
        let report = BenchReport(
            mix: mix, connections: connections, pipeline: pipeline, seconds: elapsed, tally: tally, limits: limits)
        connection.output.show(report.json) { _ in report.lines() }
        guard tally.errors.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private func line(_ index: Int, _ preparation: BenchPreparation) async throws -> @Sendable (Int) -> [UInt8] {
        guard mix == .track else {
            return preparation.submission.lines(
                keyPrefix: "bench-\(preparation.run)-\(index)-", citizen: BenchCitizen.number(index))
        }
        let codes = try await preparation.file(max(1, prepare / connections), connection: index)
        Terminal.progress("filed for \(index + 1) of \(connections) citizens")
        guard !codes.isEmpty else {
            throw Failure("no dossier was filed to ask about", mend: "report this fault", .ourFault)
        }
        let lines = codes.map { Array("TRACK \($0)\n".utf8) }
        return { number in lines[number % lines.count] }
    }

    private func measure(
        _ load: [BenchConnection], _ lines: [@Sendable (Int) -> [UInt8]], until end: ContinuousClock.Instant
    ) async throws -> BenchTally {
        let window = pipeline
        let paces = rate.map { LoadConnection.Pace.turns(rate: Double($0), connections: load.count) }
        let ticker = Task {
            while !Task.isCancelled {
                Terminal.progress("\(load.map(\.answers).reduce(0, +)) answers")
                try? await Task.sleep(for: .seconds(1))
            }
        }
        defer { ticker.cancel() }
        return try await withThrowingTaskGroup(of: BenchTally.self) { group in
            for (index, (connection, line)) in zip(load, lines).enumerated() {
                let pace = paces?[index]
                group.addTask { try await connection.load(window: window, pace: pace, until: end, line: line) }
            }
            var total = BenchTally()
            for try await tally in group { total.add(tally) }
            return total
        }
    }
}
