import Archive
import ArgumentParser
import Foundation
import Smartlook

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens of the server that 'weeklook serve' runs.",
        discussion: "Example: weeklook token create --description 'nightly export'",
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token and shows it, once; only a hash of it is kept.")

        @OptionGroup var common: CommonOptions
        @Option(help: "What the token is for.") var description: String
        @Flag(help: "Let it make, list and delete tokens over HTTP too.") var owner = false
        @Flag(help: "Print one JSON document.") var json = false

        func run() async throws {
            let archive = try TokenCommand.archive(common)
            let secret = TokenSecret.random()
            let token = try archive.addToken(
                secret: secret, description: description, isOwner: owner, now: Clock.now)
            if json {
                try Output.json(["id": .string(token.id), "token": .string(secret)])
            } else {
                common.terminal.say("Token \(token.id), shown this once:")
                print(secret)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists tokens with the time since their last use.")

        @OptionGroup var common: CommonOptions
        @Flag(help: "Print one JSON document.") var json = false

        func run() async throws {
            let tokens = try TokenCommand.archive(common).tokens()
            let now = Clock.now
            if json {
                try Output.json(
                    .array(
                        tokens.map { token in
                            [
                                "id": .string(token.id), "description": .string(token.description),
                                "created": .string(token.created.description),
                                "last_used": token.lastUsed.map { .string($0.description) } ?? .null,
                                "alive": .bool(token.isAlive(at: now)), "owner": .bool(token.isOwner),
                            ]
                        }))
                return
            }
            try Output.table(
                ["id", "description", "created", "last used", "state"],
                tokens.map { token in
                    [
                        token.id, token.description + (token.isOwner ? " (owner)" : ""), token.created.description,
                        token.lastUsed.map { "\($0) (\(TimeSince.text($0, now: now)))" } ?? "never",
                        token.isAlive(at: now) ? "alive" : "dead (90 days unused)",
                    ]
                })
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Removes a token; its next use is refused.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The token's id, as 'weeklook token list' shows it.") var id: String

        func run() async throws {
            guard try TokenCommand.archive(common).removeToken(id: id) else {
                throw Failure(.usage, "There is no token \(id); 'weeklook token list' shows them.")
            }
            common.terminal.say("Token \(id) is gone.")
        }
    }

    static func archive(_ common: CommonOptions) throws -> ReportArchive {
        try ReportArchive(path: common.archivePath(common.configuration()), create: false)
    }
}
