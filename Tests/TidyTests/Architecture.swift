/// The arrows of `Docs/Architecture.md`: what a module may know of the others, and who alone carries a library.
enum Architecture {
    /// The modules without input, output, clock, randomness or Foundation.
    static let core: Set = [
        "Civil", "JSON", "Catalog", "Desk", "Dossiers", "Postal", "Evidence", "Exchange", "Notices", "Journal",
        "Reports",
        "LineProtocol", "Forms", "TransparencyLog",
    ]

    /// The modules of this project that each module may import.
    static let arrows: [String: Set<String>] = [
        "Civil": [],
        "JSON": ["Civil"],
        "Catalog": ["Civil", "JSON"],
        "Desk": ["Catalog", "Civil", "JSON"],
        "Dossiers": ["Catalog", "Civil", "JSON"],
        "Postal": ["Civil", "JSON"],
        "Evidence": ["Civil", "JSON"],
        "Exchange": ["Civil"],
        "Notices": ["Catalog", "Civil", "Dossiers", "Postal"],
        "Journal": [
            "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "Exchange", "JSON", "Notices", "Postal",
            "TransparencyLog",
        ],
        "Reports": ["Catalog", "Civil", "Dossiers", "Forms", "JSON", "Journal", "Postal"],
        "LineProtocol": ["Civil", "JSON"],
        "Forms": ["Catalog", "Civil", "Dossiers", "Evidence", "JSON", "Postal"],
        "TransparencyLog": [],
        "FormsRendering": ["CPango", "CQRCode", "Civil", "Dossiers", "Forms"],
        "CatalogFiles": ["Catalog", "Civil", "JSON", "Postal"],
        "EvidenceOpenSSL": ["COpenSSL", "Civil", "Evidence", "JSON", "TransparencyLog"],
        "HostileReceipts": ["Civil", "Evidence", "EvidenceOpenSSL", "JSON", "TransparencyLog"],
        "ExchangeXML": ["CXMLSec", "Catalog", "Civil", "EvidenceOpenSSL", "Exchange", "ZipArchive"],
        "CZip": [],
        "ZipArchive": ["CZip"],
        "JournalSQLite": [
            "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "Exchange", "JSON", "Journal", "Notices", "Postal",
            "TransparencyLog",
        ],
        "Mail": ["Civil", "Notices"],
        "Metering": [],
        "MetricsHTTP": ["Server"],
        "TimeStampHTTP": ["Evidence"],
        "Gateway": [
            "CScheduling", "Catalog", "Civil", "Desk", "Dossiers", "Evidence", "EvidenceOpenSSL", "Exchange",
            "ExchangeXML", "Forms",
            "FormsRendering", "JSON", "Journal", "LineProtocol", "Mail", "Metering", "Notices", "Postal",
            "Reports", "TransparencyLog", "ZipArchive",
        ],
        "Server": ["Civil", "Gateway", "JSON", "LineProtocol", "Metering"],
        "Client": ["Civil", "JSON", "LineProtocol"],
        "Home": [
            "Catalog", "CatalogFiles", "Civil", "Evidence", "EvidenceOpenSSL", "ExchangeXML", "Forms",
            "FormsRendering",
            "Gateway",
            "JSON", "Journal", "JournalSQLite", "LineProtocol", "Mail", "Metering", "Notices", "Postal",
            "TimeStampHTTP",
            "TransparencyLog",
        ],
        "Transcripts": ["Civil", "JSON", "LineProtocol"],
        "motcuad": ["CJemalloc", "Civil", "EvidenceOpenSSL", "Gateway", "Home", "JSON", "MetricsHTTP", "Server"],
        "motcua": [
            "Catalog", "CatalogFiles", "Civil", "Client", "Dossiers", "Evidence", "EvidenceOpenSSL", "Exchange",
            "ExchangeXML", "Forms", "FormsRendering", "Home", "HostileReceipts", "JSON", "LineProtocol", "Postal",
            "Transcripts", "TransparencyLog", "ZipArchive",
        ],
        "FuzzTargets": [
            "CatalogFiles", "Civil", "Evidence", "EvidenceOpenSSL", "Exchange", "ExchangeXML", "HostileReceipts",
            "JSON",
            "LineProtocol", "Postal", "TransparencyLog", "ZipArchive",
        ],
        "MotCuaTesting": core.subtracting(["Forms"]),
    ]

    /// The modules that alone may import each library.
    static let libraries: [String: Set<String>] = [
        "GRDB": ["JournalSQLite"], "GRDBSQLite": ["JournalSQLite"],
        "Yams": ["CatalogFiles"],
        "COpenSSL": ["EvidenceOpenSSL"],
        "CJemalloc": ["motcuad"],
        "CScheduling": ["Gateway"],
        "CPango": ["FormsRendering"],
        "CQRCode": ["FormsRendering"],
        "CXMLSec": ["ExchangeXML"],
        "CZip": ["ZipArchive"],
        "CoreMetrics": ["Gateway", "Metering"],
        "NIOCore": ["Client", "MetricsHTTP", "Server", "TimeStampHTTP"],
        "NIOPosix": ["Client", "MetricsHTTP", "Server", "TimeStampHTTP"],
        "NIOHTTP1": ["MetricsHTTP", "TimeStampHTTP"],
        "NIOSSL": ["Client", "Server", "TimeStampHTTP"],
        "NIOTLS": ["Client", "Server"],
        "NIOConcurrencyHelpers": ["Client", "Server"],
        "DequeModule": ["Client", "Server"],
        "Logging": ["Gateway", "Home", "Server", "motcuad"],
        "ArgumentParser": ["motcua", "motcuad"],
        "Histogram": ["motcua"],
        "Testing": ["MotCuaTesting"],
    ]

    /// Modules of the toolchain that touch the world outside: not for the core.
    static let platform: Set = ["Dispatch", "Foundation", "FoundationEssentials", "Glibc"]

    /// Modules of the toolchain that any module may import.
    static let harmless: Set = ["Swift", "Synchronization"]
}
