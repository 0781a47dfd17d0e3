// swift-tools-version: 6.2
// SPDX-License-Identifier: MIT

import PackageDescription

/// One set of settings for every target of our own: the compiler holds the rules of CONTRIBUTING.md.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func target(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, swiftSettings: settings)
}

// The order is the architecture: a target may depend only on targets above it in this list.
let package = Package(
    name: "partnergap",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CByteMask"),
        .systemLibrary(name: "CFileSystem"),
        // Plain C over ICU, which comes with libxml2-dev; its header shows no name of ICU.
        .target(name: "CUnicode", linkerSettings: [.linkedLibrary("icuuc")]),
        target("Digests", ["CLibCrypto"]),
        target("Diagnostics"),
        target("CustomerModel", ["CUnicode"]),
        target("DelimitedText", ["CByteMask"]),
        target("XMLRecords", ["CLibXML2", "Diagnostics"]),
        target("RecordLinkage", ["CustomerModel", "Diagnostics"]),
        target(
            "Intake",
            ["RecordLinkage", "XMLRecords", "DelimitedText", "CustomerModel", "Diagnostics", yams],
            // Their texts are in ShippedProfiles.swift, made by `make profiles`.
            exclude: ["Profiles"]
        ),
        target("RunLedger", ["DelimitedText", "CustomerModel", "Diagnostics", "Digests", grdb]),
        target("Reconciliation", ["CustomerModel", "Diagnostics"]),
        target("Invitations", ["Reconciliation", "CustomerModel", "Diagnostics", "Digests", mustache]),
        target(
            "Reporting",
            [
                "Invitations", "Reconciliation", "RecordLinkage", "DelimitedText", "CustomerModel", "Diagnostics",
                "Digests",
            ]
        ),
        target(
            "BatchRun",
            [
                "Reporting", "Invitations", "Reconciliation", "RunLedger", "Intake", "RecordLinkage", "DelimitedText",
                "CustomerModel", "Diagnostics", "Digests", "CFileSystem", subprocess, systemPackage,
            ]
        ),
        .executableTarget(
            name: "partnergap",
            dependencies: [
                "BatchRun", "Reporting", "Invitations", "Reconciliation", "Intake", "CustomerModel", "Diagnostics",
                argumentParser,
            ],
            swiftSettings: settings
        ),
        tests(of: "Diagnostics"),
        tests(of: "CustomerModel"),
        tests(of: "DelimitedText"),
        tests(of: "XMLRecords", ["Diagnostics"]),
        .testTarget(
            name: "RecordLinkageTests",
            dependencies: ["RecordLinkage", "CustomerModel"],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        tests(of: "Intake", ["RecordLinkage", "XMLRecords", "DelimitedText", "CustomerModel", "Diagnostics"]),
        .testTarget(
            name: "RunLedgerTests",
            dependencies: ["RunLedger", "CustomerModel", "Diagnostics", "Digests", grdb],
            exclude: ["Schemas"],
            swiftSettings: settings
        ),
        tests(of: "Reconciliation", ["CustomerModel", "Diagnostics"]),
        .testTarget(
            name: "InvitationsTests",
            dependencies: ["Invitations", "Reconciliation", "CustomerModel", "Diagnostics"],
            exclude: ["read-letters.py"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Invitations", "Reconciliation", "RecordLinkage", "CustomerModel", "Diagnostics",
            ],
            exclude: ["read-page.py"],
            swiftSettings: settings
        ),
        tests(
            of: "BatchRun",
            [
                "Reporting", "Invitations", "Reconciliation", "RecordLinkage", "DelimitedText", "CustomerModel",
                "Diagnostics",
            ]
        ),
        // Runs the built executable over the samples, as cron would.
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["partnergap"],
            exclude: ["read-drafts.py"],
            swiftSettings: settings
        ),
    ]
)

/// A program for those who measure or break things: declared only on request, so that a plain build does not know it.
func tool(_ name: String, in folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: "Tests/\(folder)/\(name)", swiftSettings: settings)
}

if Context.environment["BENCH"] != nil {
    let measured: [Target.Dependency] = ["DelimitedText", "XMLRecords", "Intake", "CustomerModel", "Diagnostics"]
    package.targets.append(tool("ReadingBenchmark", in: "Benchmarks", measured))
    let remembering: [Target.Dependency] = ["RunLedger", "CustomerModel", "Diagnostics"]
    package.targets.append(tool("LedgerBenchmark", in: "Benchmarks", remembering))
    let writing: [Target.Dependency] = ["Invitations", "CustomerModel", "Diagnostics"]
    package.targets.append(tool("LetterBenchmark", in: "Benchmarks", writing))
}
// libFuzzer brings its own main function.
if Context.environment["FUZZ"] != nil {
    package.targets += [
        tool("FuzzDelimited", in: "Fuzz", ["DelimitedText"]),
        tool("FuzzWriter", in: "Fuzz", ["DelimitedText"]),
        tool("FuzzXML", in: "Fuzz", ["XMLRecords", "Diagnostics"]),
        tool("FuzzCLIXML", in: "Fuzz", ["XMLRecords", "Diagnostics"]),
    ]
}
