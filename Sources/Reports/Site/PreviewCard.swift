import SVGCharts

/// The drawing that other sites and chats show of a link to the site: the newest week's headline over its key numbers.
struct PreviewCard: Chart {
    let report: WeeklyReport

    /// What it becomes 1200 by 630 pixels by.
    static let zoom = 1200.0 / Double(ChartWidth.wide.rawValue)
    private static let margin = 36.0
    private static let headlineSize = 34.0
    private static let mostLines = 4

    var svg: String {
        standaloneSVG(
            .wide, caption: ChartCaption(key: "preview", title: report.headlineText, description: report.leadText))
    }

    func scene(_ width: ChartWidth) -> Scene {
        var scene = Scene(width: Double(width.rawValue), height: 630 / Self.zoom)
        let (left, room) = (Self.margin, scene.width - 2 * Self.margin)
        scene.rect(Scene.Box(x: 0, y: 0, width: scene.width, height: 8), fill: .accent)
        let brand = TextWidth.cutEnd(VisitorText.plain(report.title), to: room * 0.6, size: 19, bold: true)
        scene.text(Label(brand, x: left, baseline: 52, size: 19, bold: true))
        scene.text(
            Label(
                report.week.name, x: scene.width - left, baseline: 52, size: 19, anchor: .end,
                color: .ink2))
        var baseline = 108.0
        for line in lines(report.headlineText, room) {
            scene.text(Label(line, x: left, baseline: baseline, size: Self.headlineSize, bold: true))
            baseline += Self.headlineSize * 1.2
        }
        let numbers = report.keyNumbers.prefix(3)
        let column = room / 3
        scene.line(.init(left, 280), .init(scene.width - left, 280), stroke: Stroke(.axis))
        for (place, number) in numbers.enumerated() {
            let x = left + Double(place) * column
            func cut(_ text: String, _ size: Double, bold: Bool = false) -> String {
                TextWidth.cutEnd(VisitorText.plain(text), to: column - 12, size: size, bold: bold)
            }
            scene.text(Label(cut(number.label, 15), x: x, baseline: 304, size: 15, color: .ink2))
            scene.text(
                Label(cut(number.value, 26, bold: true), x: x, baseline: 334, size: 26, bold: true))
            if let change = number.change {
                scene.text(Label(cut(change, 15), x: x, baseline: 356, size: 15, color: .ink2))
            }
        }
        return scene
    }

    /// The headline in lines that fit, the last one cut where it is too long.
    private func lines(_ text: String, _ room: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        // The widths are those of one face; another one may be somewhat wider.
        let fits = { TextWidth.measure($0, size: Self.headlineSize, bold: true) * 1.06 <= room }
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if line.isEmpty || fits(longer) {
                line = longer
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        lines.append(line)
        if lines.count > Self.mostLines {
            lines = Array(lines.prefix(Self.mostLines))
            lines[Self.mostLines - 1] += " …"
        }
        return lines.map { TextWidth.cutEnd($0, to: room, size: Self.headlineSize, bold: true) }
    }
}
