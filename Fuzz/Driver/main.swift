import CLibFuzzer
import Foundation
import FuzzTargets

// fuzz TARGET FIXTURES LIBFUZZER-OPTIONS...: lets libFuzzer loose on one target.
// fuzz seeds FUZZ-FOLDER CATALOG CERTS: writes fixtures and seeds anew.

/// Ends the program with a message.
func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
}

/// The target at work; the callback of libFuzzer can hold nothing.
nonisolated(unsafe) var target: (any FuzzTarget)?

let words = CommandLine.arguments
if words.count == 5, words[1] == "seeds" {
    do {
        try FuzzSeeds(catalog: words[3], certificates: words[4]).write(to: words[2])
        exit(0)
    } catch {
        fail("seeds: \(error)")
    }
}
guard words.count >= 3, let type = FuzzTargets.named(words[1]) else {
    fail("usage: fuzz \(FuzzTargets.all.map { $0.name }.joined(separator: "|")) FIXTURES OPTIONS...")
}
do {
    target = try type.init(fixtures: FuzzFixtures(path: words[2], profiles: "Certs"))
} catch {
    fail("\(words[1]): \(error)")
}

var options = ([words[0]] + words.dropFirst(3)).map { strdup($0) } + [nil]
var count = CInt(options.count - 1)
let status = options.withUnsafeMutableBufferPointer { options in
    var start = options.baseAddress
    return LLVMFuzzerRunDriver(&count, &start) { data, size in
        do throws(BrokenProperty) {
            try target?.check([UInt8](UnsafeBufferPointer(start: data, count: size)))
        } catch {
            FileHandle.standardError.write(Data("property broken: \(error)\n".utf8))
            abort()
        }
        return 0
    }
}
exit(status)
