/// Why a form was not printed.
public enum RenderingFault: Error, Hashable, Sendable {
    /// The font of the forms is not installed, or lacks Vietnamese letters.
    case missingFont(String)
    /// A library failed; the text is its own.
    case library(String)
}

extension RenderingFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingFont(let family): "the font \(family) with Vietnamese letters is not installed"
        case .library(let reason): reason
        }
    }

    /// How to mend it.
    public var mend: String {
        switch self {
        case .missingFont: "install the Debian package fonts-liberation2, or the same fonts from elsewhere"
        case .library: "install Pango, Cairo and fontconfig as scripts/setup does"
        }
    }
}
