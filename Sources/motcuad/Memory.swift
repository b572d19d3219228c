import CMalloc

/// How the process gets its memory from the system.
enum Memory {
    /// Blocks of this many bytes or more are given back to the system as soon as they are freed. Without it malloc keeps
    /// ever larger ones, and what long lines took in a bad moment stays taken.
    private static let givenBack: CInt = 262_144

    /// To be called before anything large is asked for.
    static func giveBackLargeBlocks() {
        mallopt(M_MMAP_THRESHOLD, givenBack)
    }
}
