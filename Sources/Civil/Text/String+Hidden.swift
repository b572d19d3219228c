extension Unicode.Scalar {
    /// Whether a reader cannot see it for what it is: controls but tab and line feed, bidirectional marks, zero-width and
    /// other format characters, private ones, and those that Unicode has not given out or never will.
    public var isHidden: Bool {
        switch value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x1EA0...0x1EF9: return false
        // A braille pattern without dots, and the place of an embedded object.
        case 0x2800, 0xFFFC: return true
        default: break
        }
        return switch properties.generalCategory {
        case .control: self != "\n" && self != "\t"
        case .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}

extension String {
    /// The first character in it that a reader cannot see for what it is.
    public var firstHidden: Unicode.Scalar? {
        isPlain ? nil : unicodeScalars.first(where: \.isHidden)
    }
}
