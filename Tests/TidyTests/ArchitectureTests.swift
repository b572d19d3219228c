import Testing

@Suite struct ArchitectureTests {
    private static let modules = Set(SourceFile.all.map(\.module)).sorted()

    @Test func `the sources are found`() {
        #expect(SourceFile.all.count > 200)
    }

    @Test(arguments: modules)
    func `every module has its place in the architecture`(module: String) {
        #expect(Architecture.arrows[module] != nil)
    }

    @Test(arguments: Architecture.arrows.keys.sorted())
    func `a module knows only those below it`(module: String) throws {
        let allowed = try #require(Architecture.arrows[module])
        for file in SourceFile.all where file.module == module {
            for imported in file.imports where Architecture.arrows[imported] != nil {
                #expect(allowed.contains(imported), "\(file) imports \(imported)")
            }
        }
    }

    @Test(arguments: Architecture.libraries.keys.sorted())
    func `a library is imported where it has its place, and only there`(library: String) throws {
        let places = try #require(Architecture.libraries[library])
        for file in SourceFile.all where file.imports.contains(library) {
            #expect(places.contains(file.module), "\(file) imports \(library)")
        }
    }

    @Test func `nothing is imported that the architecture does not name`() {
        let known = Architecture.platform.union(Architecture.harmless).union(Architecture.arrows.keys)
            .union(Architecture.libraries.keys)
        for file in SourceFile.all {
            for imported in file.imports { #expect(known.contains(imported), "\(file) imports \(imported)") }
        }
    }

    @Test(arguments: Architecture.core.sorted())
    func `the core touches nothing outside`(module: String) {
        for file in SourceFile.all where file.module == module {
            for imported in file.imports {
                #expect(!Architecture.platform.contains(imported), "\(file) imports \(imported)")
            }
        }
    }

    @Test func `the arrows make no circle`() {
        var below = Architecture.arrows.mapValues { $0.filter { Architecture.arrows[$0] != nil } }
        while let bottom = below.keys.sorted().first(where: { below[$0]?.isEmpty == true }) {
            below[bottom] = nil
            for module in below.keys { below[module]?.remove(bottom) }
        }
        #expect(below.isEmpty)
    }
}
