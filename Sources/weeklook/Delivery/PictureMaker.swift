import Foundation
import Reports

/// Draws the pictures of mails with rsvg-convert, each drawing once.
final class PictureMaker {
    private let tool = Tool("rsvg-convert")
    private let deadline: RunDeadline
    private var drawn: [MailPicture: [UInt8]] = [:]

    /// Pixels of the picture for one of the screen.
    private static let zoom = 2
    /// A mail stays small.
    private static let mostBytes = 80 << 10

    init(by deadline: RunDeadline = .none) {
        self.deadline = deadline
    }

    var isMissing: Bool { tool == nil }

    /// The pictures by name; none without rsvg-convert, as a mail has all numbers as text too.
    func draw(_ pictures: [MailPicture]) throws -> [String: [UInt8]] {
        guard let tool else { return [:] }
        var result: [String: [UInt8]] = [:]
        for picture in pictures {
            if drawn[picture] == nil { drawn[picture] = try png(picture, tool) }
            result[picture.name] = drawn[picture]
        }
        return result
    }

    private func png(_ picture: MailPicture, _ tool: Tool) throws -> [UInt8] {
        let margin = MailPicture.margin
        let result = try tool.run(
            [
                "--format=png", "--background-color=white", "--zoom=\(Self.zoom)",
                "--page-width=\(Self.zoom * (picture.width + 2 * margin))px",
                "--page-height=\(Self.zoom * (picture.height + 2 * margin))px", "--left=\(Self.zoom * margin)px",
                "--top=\(Self.zoom * margin)px",
            ], input: Array(picture.svg.utf8), within: deadline.bounded(.seconds(60)))
        guard result.status == 0, result.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
            throw Failure(
                .output, "rsvg-convert could not draw \(picture.name) (\(result.errors.prefix(200))); update librsvg.")
        }
        guard result.output.count <= Self.mostBytes else {
            throw Failure(
                .output, "The picture \(picture.name) has \(result.output.count) bytes, more than a mail should carry.")
        }
        return result.output
    }
}
