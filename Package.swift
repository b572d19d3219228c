// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

extension Target.Dependency {
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let coreMetrics = product(name: "CoreMetrics", package: "swift-metrics")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let sqlite = product(name: "GRDBSQLite", package: "GRDB.swift")
    static let histogram = product(name: "Histogram", package: "hdrhistogram-swift")
    static let logging = product(name: "Logging", package: "swift-log")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let nioSSL = product(name: "NIOSSL", package: "swift-nio-ssl")
    static let nioTLS = product(name: "NIOTLS", package: "swift-nio")
    static let yams = product(name: "Yams", package: "Yams")
}

let package = Package(
    name: "MotCua",
    products: [
        .executable(name: "motcuad", targets: ["motcuad"]),
        .executable(name: "motcua", targets: ["motcua"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The core: no input, no output, no clock, no Foundation.
        module("Civil"),
        module("JSON", "Civil"),
        module("Catalog", "Civil", "JSON"),
        module("Dossiers", "Catalog", "Civil", "JSON"),
        module("Postal", "Civil", "JSON"),
        module("Desk", "Catalog", "Civil", "JSON"),
        module("Evidence", "Civil", "JSON"),
        module("Exchange", "Civil"),
        module("Notices", "Catalog", "Civil", "Dossiers", "Postal"),
        module(
            "Journal", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "Exchange", "JSON", "Notices", "Postal",
            "TransparencyLog"),
        module("Reports", "Catalog", "Civil", "Dossiers", "Forms", "Journal", "JSON", "Postal"),
        module("LineProtocol", "Civil", "JSON"),
        module("Forms", "Catalog", "Civil", "Dossiers", "Evidence", "JSON", "Postal"),
        module("TransparencyLog"),

        // What touches files, libraries, the network.
        module("CatalogFiles", "Catalog", "Civil", "JSON", "Postal", .yams),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        module("EvidenceOpenSSL", "COpenSSL", "Civil", "Evidence", "JSON", "TransparencyLog"),
        module("HostileReceipts", "Civil", "Evidence", "EvidenceOpenSSL", "JSON", "TransparencyLog"),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        module("FormsRendering", "CPango", "CQRCode", "Civil", "Dossiers", "Forms"),
        .systemLibrary(
            name: "CXMLSec", pkgConfig: "xmlsec1-openssl", providers: [.apt(["libxmlsec1-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        module("ZipArchive", "CZip"),
        module("ExchangeXML", "CXMLSec", "Catalog", "Civil", "EvidenceOpenSSL", "Exchange", "ZipArchive"),
        module(
            "JournalSQLite", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "Exchange", "Journal", "JSON",
            "Notices", "Postal", "TransparencyLog", .grdb, .sqlite),
        module("Mail", "Civil", "Notices"),
        module("Metering", .coreMetrics),
        module("TimeStampHTTP", "Evidence", .nioCore, .nioHTTP1, .nioPosix, .nioSSL),
        .systemLibrary(name: "CScheduling"),
        module(
            "Gateway", "CScheduling", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "EvidenceOpenSSL", "Exchange",
            "ExchangeXML",
            "Forms", "FormsRendering", "Journal", "JSON", "LineProtocol", "Mail", "Metering", "Notices", "Postal",
            "Reports",
            "TransparencyLog", "ZipArchive", .coreMetrics, .logging),
        module(
            "Server", "Civil", "Gateway", "JSON", "LineProtocol", "Metering", .logging, .nioCore, .nioPosix, .nioSSL,
            .nioTLS),
        module("MetricsHTTP", "Server", .nioCore, .nioHTTP1, .nioPosix),
        module("Transcripts", "Civil", "JSON", "LineProtocol"),
        module("Client", "Civil", "JSON", "LineProtocol", .nioCore, .nioPosix, .nioSSL),
        module(
            "Home", "Catalog", "CatalogFiles", "Civil", "Evidence", "EvidenceOpenSSL", "ExchangeXML", "Forms",
            "FormsRendering",
            "Gateway", "Journal", "JournalSQLite", "JSON", "LineProtocol", "Mail", "Metering", "Notices", "Postal",
            "TimeStampHTTP",
            "TransparencyLog",
            .logging),
        .target(name: "CJemalloc", linkerSettings: [.linkedLibrary("jemalloc")]),
        program(
            "motcuad", "CJemalloc", "Civil", "EvidenceOpenSSL", "Gateway", "Home", "JSON", "MetricsHTTP", "Server",
            .argumentParser, .logging),

        program(
            "motcua", "Catalog", "CatalogFiles", "Civil", "Client", "Evidence", "EvidenceOpenSSL", "Exchange",
            "ExchangeXML", "Forms", "FormsRendering", "Home", "HostileReceipts", "JSON", "LineProtocol", "Transcripts",
            "TransparencyLog", "ZipArchive",
            .argumentParser,
            .histogram),

        module(
            "FuzzTargets", "CatalogFiles", "Civil", "Evidence", "EvidenceOpenSSL", "Exchange", "ExchangeXML",
            "HostileReceipts", "JSON", "LineProtocol", "Postal", "TransparencyLog", "ZipArchive"),
        .target(
            name: "MotCuaTesting",
            dependencies: [
                "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "Exchange", "JSON", "Journal", "Notices", "Postal",
                "TransparencyLog",
            ],
            swiftSettings: strict),
        tests("CivilTests", "Civil"),
        tests("JSONTests", "Civil", "JSON"),
        tests("CatalogTests", "Catalog", "Civil", "JSON"),
        tests("CatalogFilesTests", "Catalog", "CatalogFiles", "Civil", "Postal"),
        tests("DeskTests", "Catalog", "Civil", "Desk", "JSON"),
        tests("DossiersTests", "Catalog", "Civil", "Dossiers", "JSON", "MotCuaTesting"),
        tests("PostalTests", "Civil", "JSON", "MotCuaTesting", "Postal"),
        tests("NoticesTests", "Catalog", "Civil", "Dossiers", "JSON", "MotCuaTesting", "Notices", "Postal"),
        tests("MailTests", "Civil", "EvidenceOpenSSL", "Mail", "Notices"),
        tests("EvidenceTests", "Civil", "Evidence", "JSON"),
        tests(
            "FormsTests", "Catalog", "Civil", "Dossiers", "EvidenceOpenSSL", "Forms", "FormsRendering", "JSON",
            "Journal", "MotCuaTesting", "Postal"),
        tests("EvidenceOpenSSLTests", "Civil", "Evidence", "EvidenceOpenSSL", "HostileReceipts"),
        tests("HostileReceiptsTests", "Civil", "Evidence", "EvidenceOpenSSL", "HostileReceipts", "TransparencyLog"),
        tests("ExchangeTests", "Civil", "Exchange"),
        tests("ExchangeXMLTests", "Civil", "EvidenceOpenSSL", "Exchange", "ExchangeXML", "ZipArchive"),
        tests("ZipArchiveTests", "ZipArchive"),
        tests(
            "JournalTests", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "JSON", "Journal", "MotCuaTesting",
            "Notices",
            "Postal"),
        tests(
            "JournalSQLiteTests", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "JSON", "Journal",
            "JournalSQLite",
            "MotCuaTesting", "Notices", "Postal", .grdb),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Catalog", "Civil", "Dossiers", "Forms", "JSON", "Journal", "MotCuaTesting", "Postal", "Reports",
            ], exclude: ["Golden"], swiftSettings: strict),
        tests("LineProtocolTests", "Civil", "JSON", "LineProtocol"),
        tests(
            "GatewayTests", "Catalog", "CatalogFiles", "Civil", "Desk", "Dossiers", "Evidence", "EvidenceOpenSSL",
            "Exchange",
            "ExchangeXML",
            "Forms", "FormsRendering", "Gateway", "JSON", "Journal", "LineProtocol", "Mail", "MotCuaTesting", "Notices",
            "Postal", "Reports", "TransparencyLog", "Metering", .logging),
        tests(
            "StormTests", "Catalog", "Civil", "Dossiers", "Evidence", "EvidenceOpenSSL", "Gateway", "Home", "JSON",
            "Journal", "JournalSQLite", "LineProtocol", "Mail", "Metering", "MotCuaTesting", "Notices", "Postal",
            "Server",
            "TransparencyLog", .logging, .sqlite,
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio")),
        tests("MeteringTests", "Metering", "MotCuaTesting", .coreMetrics),
        tests(
            "ServerTests", "Civil", "Client", "Gateway", "JSON", "LineProtocol", "Metering", "MetricsHTTP", "Server",
            .logging, .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio")),
        tests("TranscriptsTests", "JSON", "LineProtocol", "Transcripts"),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["Civil", "JSON", "LineProtocol", "MotCuaTesting", "Transcripts", "motcua", "motcuad"],
            exclude: ["Transcripts"], swiftSettings: strict),
        tests(
            "CommandLineTests", "Catalog", "CatalogFiles", "Civil", "Client", "Home", "JSON", "motcua", "motcuad",
            .argumentParser),
        .testTarget(
            name: "TransparencyLogTests", dependencies: ["EvidenceOpenSSL", "TransparencyLog"], exclude: ["Vectors"],
            swiftSettings: strict),
        tests("TidyTests"),
        tests("FuzzTargetsTests", "EvidenceOpenSSL", "FuzzTargets"),
    ],
    swiftLanguageModes: [.v6]
)

// libFuzzer's runtime belongs to the sanitizers: `make fuzz` alone builds with them.
if Context.environment["MOTCUA_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CLibFuzzer", "FuzzTargets"], path: "Fuzz/Driver", swiftSettings: strict),
    ]
}
