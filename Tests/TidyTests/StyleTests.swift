import Testing

@Suite struct StyleTests {
    @Test func `no file is longer than four hundred lines`() {
        for file in SourceFile.all {
            #expect(file.lines.count <= 401, "\(file) has \(file.lines.count) lines")
        }
    }

    @Test(arguments: ["try!", "fatalError(", " as! "])
    func `nothing may bring the process down by surprise`(text: String) {
        for file in SourceFile.all {
            #expect(!file.codeContains(text), "\(file)")
        }
    }

    @Test(arguments: [
        "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random(in",
        ".randomElement()", ".shuffled()", "print(", "readLine(", " Task {", "Task.sleep", "@unchecked",
    ])
    func `the core has no clock, no chance and no output`(text: String) {
        for file in SourceFile.all where Architecture.core.contains(file.module) {
            #expect(!file.codeContains(text), "\(file)")
        }
    }

    @Test func `the gateway takes durations from the clock that it is given`() {
        for file in SourceFile.all where file.module == "Gateway" {
            #expect(!file.codeContains("ContinuousClock") && !file.codeContains("DispatchTime"), "\(file)")
        }
    }

    @Test func `nothing is left to be done`() {
        for file in SourceFile.all {
            for mark in ["TODO", "FIXME", "XXX:", "HACK"] {
                #expect(!file.contains(mark), "\(file) says \(mark)")
            }
        }
    }

    @Test func `no comment is a block`() {
        for file in SourceFile.all { #expect(!file.codeContains(" /*") && !file.contains("\n/*"), "\(file)") }
    }

    @Test(arguments: ["Utils", "Helper", "Manager", "Misc"])
    func `no file hides what it is about`(word: String) {
        for file in SourceFile.all { #expect(!file.path.contains(word), "\(file)") }
    }

    @Test func `lines end where they end`() {
        for file in SourceFile.all {
            for waste in [" \n", "\t", "\r", "\n\n\n"] {
                #expect(!file.contains(waste), "\(file) has \(waste.debugDescription)")
            }
            #expect(file.lines.last?.isEmpty == true, "\(file) does not end in a line feed")
        }
    }
}
