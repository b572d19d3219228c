import ArgumentParser

/// What a bench sends.
enum BenchMix: String, CaseIterable, ExpressibleByArgument {
    /// New dossiers, each under a key of its own.
    case submit
    /// Questions about dossiers that were filed before.
    case track
}
