/// Where a value stands in a tree; a path is put together only where somebody asks for it.
indirect enum TreePlace {
    case root
    case member(of: TreePlace, any CodingKey)

    /// The keys that lead here.
    var path: [any CodingKey] {
        var keys: [any CodingKey] = []
        var place = self
        while case .member(let parent, let key) = place {
            keys.append(key)
            place = parent
        }
        return keys.reversed()
    }
}
