import Foundation

/// Reads a page as a reader of its ids does: the parts from the page inwards, then that of the column.
struct PageNumbers {
    private(set) var cells: [(id: String, text: String)] = []
    /// The paths that sentences name.
    private(set) var sentences: [String] = []

    init(_ html: String) {
        var week = ""
        var figure = ""
        var table = ""
        var row = ""
        var columns: [String] = []
        var column = 0
        let body = html.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "").replacing(/<wbr[^>]*>/, with: "")
        for match in body.matches(of: /<(\/?[a-z0-9]+)([^>]*)>([^<]*)/) {
            let part = match.2.firstMatch(of: /data-id="([^"]*)"/).map { String($0.1) }
            let text = Self.plain(String(match.3))
            switch match.1 {
            case "main": week = part ?? ""
            case "figure": figure = part ?? ""
            case "/figure": figure = ""
            case "table":
                table = part ?? figure
                columns = []
            case "tr":
                row = part ?? ""
                column = -1
            case "th" where match.2.contains("scope=\"col\""): columns.append(part ?? "")
            case "th":
                if row.isEmpty { row = text }
                column = 0
            case "bdi" where column == 0 && row.isEmpty: row = text
            case "td":
                column += 1
                let last = columns.indices.contains(column) ? columns[column] : ""
                let id = [week, table, row, last].filter { !$0.isEmpty }.joined(separator: ".")
                cells.append((id, text))
            case "h1", "li", "p", "dd": sentences += (part ?? "").split(separator: " ").map(String.init)
            default: break
            }
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacing("\n", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
