import Foundation
import Reports
import Synchronization

/// Draws the picture that other sites show of a link to this one, with rsvg-convert where it is installed.
struct PreviewPainter {
    /// The program with its version, which decides what bytes come out; nil where there is none or nothing is to be drawn.
    let name: String?
    private let tool: Tool?

    enum Outcome {
        case drawn([UInt8])
        case failed(String)
        case none
    }

    init(isWanted: Bool) {
        tool = isWanted ? Tool("rsvg-convert") : nil
        let said = try? tool?.run(["--version"], within: .seconds(10))
        let version = said.map { String(decoding: $0.output, as: UTF8.self).prefix { !$0.isNewline } }
        name = said?.status == 0 ? version.map { Terminal.safe(String($0)) } : nil
    }

    /// Begins to draw, and returns what waits for the picture.
    func begin(_ svg: @autoclosure () -> String) -> () -> Outcome {
        guard name != nil, let tool else { return { .none } }
        let drawing = Drawing()
        let input = Array(svg().utf8)
        Thread.detachNewThread { drawing.finish(Self.draw(input, tool)) }
        return { drawing.outcome }
    }

    private static func draw(_ svg: [UInt8], _ tool: Tool) -> Outcome {
        let arguments = ["--format=png", "--width=1200", "--height=630", "--background-color=white"]
        guard let result = try? tool.run(arguments, input: svg, within: .seconds(30)), result.status == 0,
            result.output.starts(with: [0x89, 0x50, 0x4E, 0x47])
        else { return .failed("rsvg-convert could not draw it; update librsvg.") }
        return .drawn(result.output)
    }

    /// A picture that another thread makes.
    private final class Drawing: Sendable {
        private let made = Mutex(Outcome.none)
        private let isMade = DispatchSemaphore(value: 0)

        func finish(_ outcome: Outcome) {
            made.withLock { $0 = outcome }
            isMade.signal()
        }

        /// Asked for once.
        var outcome: Outcome {
            isMade.wait()
            return made.withLock { $0 }
        }
    }
}
