// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every Swift target: imports stay private unless said otherwise, and existentials are spelled out.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "chapbut",
    products: [
        .executable(name: "chapbut", targets: ["chapbut"]),
        .executable(name: "chapbut-serve", targets: ["chapbut-serve"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    ],
    // In the order of the flow: a target imports only what stands above it.
    targets: [
        // C libraries, each behind one door
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CFiles"),
        .target(name: "CEmbedded"),
        // Nothing calls it: linked in front of glibc it gives out memory, for which a build spends a sixth less processor time.
        .target(name: "CMemory", linkerSettings: [.linkedLibrary("jemalloc")]),

        // the flow
        .target(name: "Parallel", swiftSettings: settings),
        .target(name: "Digests", dependencies: ["CLibCrypto", "CLibXXHash"], swiftSettings: settings),
        .target(name: "Diagnostics", dependencies: ["Parallel"], swiftSettings: settings),
        .target(
            name: "Catalogue", dependencies: ["Digests", "Diagnostics", "CEmbedded"], exclude: ["Reference/Data", "Reference/SOURCES.md"],
            swiftSettings: settings),
        .target(name: "YAML", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
        .target(name: "CommonMark", dependencies: ["CCmark", "Diagnostics", "Catalogue"], swiftSettings: settings),
        .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: settings),
        .target(name: "CSV", swiftSettings: settings),
        .target(name: "Codes", dependencies: ["CQRencode", "CZlib", "XML"], swiftSettings: settings),
        .target(name: "Children", swiftSettings: settings),
        .target(name: "Pictures", dependencies: ["Parallel", "Digests", "Catalogue", "Children"], swiftSettings: settings),
        .target(
            name: "Stories", dependencies: ["Parallel", "Diagnostics", "Catalogue", "YAML", "CommonMark", "Pictures"],
            exclude: ["FORMAT.md"],
            swiftSettings: settings),
        .target(name: "Rulebook", dependencies: ["Parallel", "Diagnostics", "Catalogue"], swiftSettings: settings),
        .target(
            name: "Pages", dependencies: ["CEmbedded", "Digests", "Diagnostics", "Catalogue", "YAML", "XML", "Codes", "Rulebook"],
            exclude: ["DESIGN.md"],
            swiftSettings: settings),
        .target(
            name: "Feeds", dependencies: ["CEmbedded", "Digests", "Diagnostics", "Catalogue", "XML", "Rulebook"],
            exclude: [
                "CHANNELS.md", "BMEcat/bmecat.rng", "GDSN/gs1-gdsn.rng", "GoogleMerchant/google-merchant.rng",
                "GoogleMerchant/google-supplement.rng", "GoogleShaped/google-shaped.rng", "Heureka/heureka.rng",
                "Lazada/lazada-changes.rng", "Lazada/lazada.rng",
                "Meta/meta.rng", "Microsoft/microsoft.rng",
                "Pinterest/pinterest.rng", "Site/atom.rng", "Site/sitemap.rng",
                "TikTok/tiktok.rng", "UBL/peppol-catalogue.rng", "UBL/peppol-update.rng", "UBL/ubl-catalogue.rng",
            ], swiftSettings: settings),
        .target(name: "Answers", dependencies: ["Diagnostics", "Catalogue", "XML", "CSV"], swiftSettings: settings),
        .target(
            name: "Ledger", dependencies: ["Digests", "Diagnostics", "Feeds", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(
            name: "SiteBuild",
            dependencies: [
                "CFiles", "Parallel", "Digests", "Diagnostics", "Catalogue", "Pictures", "Stories", "Rulebook", "Pages", "Feeds", "Answers",
                "Ledger",
            ],
            exclude: ["INCREMENTAL.md", "Sharding/PARTS.md", "Sharding/kubernetes.yaml"], swiftSettings: settings),
        .target(
            name: "Drafting",
            dependencies: [
                "Digests", "Diagnostics", "Catalogue", "YAML", "CommonMark", "CSV", "Children", "Pictures", "Stories", "Rulebook",
            ],
            swiftSettings: settings),
        .target(
            name: "Preview",
            dependencies: [
                "CEmbedded", "Diagnostics", "Catalogue", "Codes", "Rulebook", "Pages", "SiteBuild", "Drafting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Web"], swiftSettings: settings),
        .target(
            name: "LanguageServer", dependencies: ["Diagnostics", "Catalogue", "YAML", "Stories", "SiteBuild", "Drafting"],
            swiftSettings: settings),
        .executableTarget(
            name: "chapbut",
            dependencies: [
                "Diagnostics", "Catalogue", "Stories", "Rulebook", "Pages", "Feeds", "Answers", "Ledger", "SiteBuild", "Drafting",
                "LanguageServer", "CMemory",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "chapbut-serve",
            dependencies: [
                "Diagnostics", "Catalogue", "SiteBuild", "Preview", "CMemory",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .target(
            name: "ModelCatalogue", dependencies: ["Diagnostics", "YAML"], path: "Tests/ModelCatalogue", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "StoriesTests", dependencies: ["Stories", "Catalogue", "Diagnostics", "ModelCatalogue"], swiftSettings: settings),
        .target(name: "ProcessorTime", path: "Tests/ProcessorTime", swiftSettings: settings),
        .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML", "ProcessorTime"], swiftSettings: settings),
        .testTarget(
            name: "CommonMarkTests", dependencies: ["Diagnostics", "Catalogue", "CommonMark", "ProcessorTime"], swiftSettings: settings),
        .testTarget(
            name: "PagesTests", dependencies: ["Diagnostics", "Catalogue", "Stories", "Rulebook", "Pages", "ModelCatalogue"],
            exclude: ["Themes"], swiftSettings: settings),
        .testTarget(
            name: "SiteBuildTests",
            dependencies: ["Pages", "Feeds", "Ledger", "SiteBuild", "Diagnostics", "Catalogue", "Stories", "ModelCatalogue"],
            swiftSettings: settings),
        .testTarget(name: "TranscriptTests", dependencies: ["chapbut"], exclude: ["Expected"], swiftSettings: settings),
        .testTarget(name: "CatalogueTests", dependencies: ["Diagnostics", "Catalogue"], swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "ProcessorTime"], swiftSettings: settings),
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "CCmark", "Parallel", "Digests", "Diagnostics", "Catalogue", "Stories", "Rulebook", "Feeds", "SiteBuild", "CMemory",
            ],
            path: "Tests/Benchmark", exclude: ["Peer"], swiftSettings: settings),
        .testTarget(
            name: "DraftingTests", dependencies: ["Diagnostics", "Catalogue", "YAML", "Stories", "Drafting"],
            exclude: ["Word/Documents"], swiftSettings: settings),
        .testTarget(
            name: "RulebookTests", dependencies: ["Diagnostics", "Catalogue", "Stories", "Rulebook", "ModelCatalogue", "ProcessorTime"],
            swiftSettings: settings),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: settings),
        .testTarget(
            name: "AnswersTests", dependencies: ["Diagnostics", "Catalogue", "Answers", "ProcessorTime"], swiftSettings: settings),
        .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: settings),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "chapbut", "Digests", "Diagnostics", "Catalogue", "Feeds", "Ledger", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(name: "CodesTests", dependencies: ["Codes"], swiftSettings: settings),
        .testTarget(name: "PicturesTests", dependencies: ["Catalogue", "Children", "Pictures"], swiftSettings: settings),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Diagnostics", "Catalogue", "Codes", "Rulebook", "Pages", "SiteBuild", "Drafting", "Preview", "ModelCatalogue"],
            swiftSettings: settings),
        .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: settings),
        .target(
            name: "Doors",
            dependencies: [
                "Diagnostics", "Catalogue", "YAML", "CommonMark", "XML", "CSV", "Pictures", "Stories", "Rulebook", "Answers", "Drafting",
                "SiteBuild", "Preview", "LanguageServer", "ModelCatalogue",
            ],
            path: "Tests/Doors", swiftSettings: settings),
        .testTarget(name: "DoorTests", dependencies: ["Doors"], swiftSettings: settings),
        .testTarget(
            name: "FeedsTests", dependencies: ["Digests", "Diagnostics", "Catalogue", "XML", "Rulebook", "Feeds"],
            exclude: ["GoogleMerchant/Expected", "GoogleShaped/Expected", "Heureka/Expected", "Lazada/Expected", "Trade/Expected"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// The fuzzer can be linked with libFuzzer only: `Tests/Outside/fuzz` asks for it.
if Context.environment["CHAPBUT_FUZZ"] != nil {
    package.targets += [
        .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", "Doors"], path: "Tests/Fuzz", exclude: ["CFuzzer"], swiftSettings: settings),
    ]
}
