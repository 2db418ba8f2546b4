import Hashing
import SVGCharts

/// The one style sheet of a page and the policy that admits nothing else.
struct PageStyle {
    let css: String
    let policy: String
    private let logo: String?

    /// - Parameter foot: what stands at the foot of every printed page.
    init(_ templates: TemplateSet, foot: String = "") {
        let page = foot.isEmpty ? "" : "@page{@bottom-left{content:\(CSSText.quoted(foot))}}\n"
        // A closing tag inside would end the sheet early.
        css = "\n" + (ChartStyle.css + templates.styleSheet + page).replacing("</", with: "<\\/")
        let digest = SHA256Digest(of: css.utf8).base64
        policy =
            "default-src 'none'; style-src 'sha256-\(digest)'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
        logo = templates.logo?.address
    }

    var context: TemplateContext {
        [
            "style": css, "policy": policy, "hasLogo": logo != nil, "logo": logo ?? "",
            "language": Language.current.code,
        ]
    }
}
