import ArgumentParser
import Foundation

/// The guided main job on a throwaway home.
struct TourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour",
        abstract: "The main job from end to end, told step by step on a throwaway home.",
        discussion: """
            A citizen files a dossier, the one-stop desk handles it, the post returns the result, and the signed \
            receipts are verified with MotCua and with the stock openssl.

            Example: motcua tour --keep
            """)

    @Flag(help: "Leave the server running at the end, to go on by hand.")
    var keep = false

    @Option(help: "The folder for the home, the receipts and the transcript; default: a new one under /tmp.")
    var folder: String?

    @Flag(help: "JSON Lines instead of text for people.")
    var json = false

    func run() async throws {
        let stage = try TourStage(folder: folder, narrator: Narrator(isJSON: json))
        let interruption = Interruption { stage.server.stop() }
        defer { interruption.end() }
        let dossier: String
        do {
            dossier = try await tell(on: stage)
        } catch {
            stage.server.stop()
            throw error
        }
        if !keep { stage.server.stop() }
        Curtain(stage: stage, isRunning: keep, dossier: dossier).draw()
    }

    /// The code of the dossier that the tour follows.
    private func tell(on stage: TourStage) async throws -> String {
        let citizen = try await FilingChapter(stage: stage).play()
        let desk = try await DeskChapter(stage: stage, dossier: citizen.dossier).play()
        let item = try await PostChapter(stage: stage, citizen: citizen, clock: desk.clock).play()
        try await ProofChapter(stage: stage, citizen: citizen, item: item).play()
        return citizen.dossier
    }
}
