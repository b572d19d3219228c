import Testing
import TransparencyLog

@Suite struct TileTests {
    @Test(arguments: [
        (0, 0, 256, "tile/0/000"), (0, 999, 256, "tile/0/999"), (0, 1000, 256, "tile/0/x001/000"),
        (2, 1_234_067, 256, "tile/2/x001/x234/067"), (1, 0, 17, "tile/1/000.p/17"),
        (63, 1_000_000_000, 1, "tile/63/x001/x000/x000/000.p/1"),
    ])
    func `paths are as the format writes them`(_ row: (level: Int, index: Int, width: Int, path: String)) throws {
        let place = try #require(TileCoordinate(level: row.level, index: row.index, width: row.width))
        #expect(place.path == row.path)
        #expect(TileCoordinate(path: row.path) == place)
    }

    @Test(arguments: [
        "", "tile/0", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/0/00", "tile/0/0000", "tile/0/x000/001",
        "tile/0/001/000", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/017", "tile/0/000.p",
        "tile/0/x001.p/3/000", "tile/0/000/", "/tile/0/000", "tile/0/+01", "tile/entries/000",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
    ])
    func `another path is refused`(path: String) {
        #expect(TileCoordinate(path: path) == nil)
    }

    @Test func `a tree of seventy thousand has the tiles that the format counts`() {
        let tiles = TileCoordinate.all(ofTreeSize: 70_000)
        #expect(tiles.filter { $0.level == 0 && !$0.isPartial }.count == 273)
        #expect(tiles.filter(\.isPartial).map(\.width) == [112, 17, 1])
        #expect(TileCoordinate.all(ofTreeSize: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(TileCoordinate.all(ofTreeSize: 0).isEmpty)
    }

    @Test func `a tile is read back from its bytes, and only from as many`() throws {
        let log = GrownLog(size: 3)
        let tile = try #require(log.frontier.partialTiles.first)
        #expect(tile.bytes == log.leaves.flatMap(\.bytes))
        #expect(Tile(place: tile.place, bytes: tile.bytes) == tile)
        #expect(Tile(place: tile.place, bytes: tile.bytes + [0]) == nil)
        #expect(Tile(place: tile.place, bytes: tile.bytes.dropLast()) == nil)
    }

    @Test func `a bundle is read back, and nothing cut or added is`() throws {
        let entries: [[UInt8]] = [[], [1], [UInt8](repeating: 7, count: 300)]
        let bundle = try #require(EntryBundle.encode(entries))
        #expect(bundle.prefix(5) == [0, 0, 0, 1, 1])
        #expect(EntryBundle.decode(bundle, count: 3) == entries)
        for length in bundle.indices { #expect(EntryBundle.decode(Array(bundle[..<length]), count: 3) == nil) }
        #expect(EntryBundle.decode(bundle + [0], count: 3) == nil)
        #expect(EntryBundle.decode(bundle, count: 2) == nil)
        #expect(EntryBundle.encode([[UInt8](repeating: 0, count: 65_536)]) == nil)
        #expect(EntryBundle.encode([]) == nil)
    }
}
