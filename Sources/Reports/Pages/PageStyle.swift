import Hashing
import SVGCharts

/// The one style sheet of a page and the policy that admits nothing else.
struct PageStyle {
    let css: String
    let policy: String

    init(_ templates: TemplateSet) {
        // A closing tag inside would end the sheet early.
        css = "\n" + (ChartStyle.css + templates.styleSheet).replacing("</", with: "<\\/")
        let digest = SHA256Digest(of: css.utf8).base64
        policy =
            "default-src 'none'; style-src 'sha256-\(digest)'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    }

    var context: TemplateContext { ["style": css, "policy": policy, "language": Language.current.code] }
}
