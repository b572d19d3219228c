import Civil
import JSON

extension Bilingual {
    /// `{"vi":…,"en":…}`.
    var json: JSON {
        .object(["vi": .string(vi), "en": .string(en)])
    }
}
