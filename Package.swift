// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where the environment says so (continuous integration does), so that a newer compiler's
/// warning never keeps a user from building.
let strict = Context.environment["WEEKLOOK_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// Our targets in the order of the line: a stage imports the stage on its left (`Guides/Architecture.md`).
let package = Package(
    name: "weeklook",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "weeklook", targets: ["weeklook"]),
        .library(name: "Smartlook", targets: ["Smartlook"]),
        .library(name: "SVGCharts", targets: ["SVGCharts"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

        .target(name: "CMasks"),
        .target(name: "Hashing", dependencies: ["CCrypto"], swiftSettings: settings),
        .target(name: "Wire", dependencies: ["CCurl"], swiftSettings: settings),
        .target(
            name: "Smartlook",
            dependencies: ["Wire", .product(name: "Logging", package: "swift-log")],
            swiftSettings: settings),
        .target(
            name: "Archive",
            dependencies: ["Smartlook", "Hashing", "CZlib", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(name: "Analysis", dependencies: ["Archive", "Smartlook", "CMasks"], swiftSettings: settings),
        .target(name: "SVGCharts", dependencies: ["CLibXML2"], swiftSettings: settings),
        .target(
            name: "Reports",
            dependencies: [
                "Analysis", "Archive", "Smartlook", "SVGCharts", "Hashing",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),
        .target(
            name: "SmartlookServer",
            dependencies: [
                "Smartlook", "Archive", "Analysis", "Hashing", "Wire",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "weeklook",
            dependencies: [
                "Smartlook", "Wire", "Archive", "Analysis", "SVGCharts", "Reports", "SmartlookServer", "Hashing",
                "Yams",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "FetchBenchmark", dependencies: ["Smartlook", "Wire", "Archive", "SmartlookServer"],
            path: "Benchmarks/Fetch", swiftSettings: settings),
        .executableTarget(
            name: "QuestionBenchmark", dependencies: ["Analysis", "Archive", "Smartlook"],
            path: "Benchmarks/Questions/Program", swiftSettings: settings),
        .executableTarget(
            name: "RenderBenchmark", dependencies: ["Analysis", "Archive", "Smartlook", "Reports"],
            path: "Benchmarks/Render/Program", swiftSettings: settings),

        .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: settings),
        .testTarget(name: "WireTests", dependencies: ["Wire"], swiftSettings: settings),
        .testTarget(name: "SmartlookTests", dependencies: ["Smartlook", "Wire"], swiftSettings: settings),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["Archive", "Smartlook", "Wire", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "Archive", "Smartlook"], swiftSettings: settings),
        .testTarget(
            name: "SVGChartsTests", dependencies: ["SVGCharts", "CLibXML2"], exclude: ["Gallery"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "Analysis", "Archive", "Smartlook", "SVGCharts"],
            swiftSettings: settings),
        .testTarget(
            name: "SmartlookServerTests",
            dependencies: [
                "SmartlookServer", "Smartlook", "Wire", "Archive", "Analysis", "Hashing",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "weeklookTests",
            dependencies: ["weeklook", "Archive", "Analysis", "Reports", "Smartlook", "Wire", "Hashing"],
            swiftSettings: settings),
        .testTarget(name: "ProjectTests", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
