import Reports

/// Draws the picture that other sites show of a link to this one, with rsvg-convert where it is installed.
struct PreviewPainter: Sendable {
    private let tool: Tool?
    private let version: Later<String?>

    enum Outcome {
        case drawn([UInt8])
        case failed(String)
        case none
    }

    init(isWanted: Bool) {
        let tool = isWanted ? Tool("rsvg-convert") : nil
        self.tool = tool
        // Another program takes a while to say it, meanwhile.
        version = tool.map { tool in Later { Self.version(of: tool) } } ?? Later(nil)
    }

    /// The program with its version, which decides what bytes come out; nil where there is none or nothing is to be drawn.
    var name: String? { version.value }

    private static func version(of tool: Tool) -> String? {
        guard let said = try? tool.run(["--version"], within: .seconds(10)), said.status == 0 else { return nil }
        return Terminal.safe(String(String(decoding: said.output, as: UTF8.self).prefix { !$0.isNewline }))
    }

    /// Begins to draw.
    func begin(_ svg: @autoclosure () -> String) -> Later<Outcome> {
        guard name != nil, let tool else { return Later(.none) }
        let input = Array(svg().utf8)
        return Later { Self.draw(input, tool) }
    }

    private static func draw(_ svg: [UInt8], _ tool: Tool) -> Outcome {
        let arguments = ["--format=png", "--width=1200", "--height=630", "--background-color=white"]
        guard let result = try? tool.run(arguments, input: svg, within: .seconds(30)), result.status == 0,
            result.output.starts(with: [0x89, 0x50, 0x4E, 0x47])
        else { return .failed("rsvg-convert could not draw it; update librsvg.") }
        return .drawn(result.output)
    }
}
