// swift-tools-version:5.9
import PackageDescription

// On Apple's systems the library comes as an XCFramework, which ./xcframework makes. Elsewhere it is a shared library that
// whoever links says where to find, as ./check does.
#if os(macOS)
let library: Target = .binaryTarget(name: "gridwardFFI", path: "gridwardFFI.xcframework")
let linked: [LinkerSetting] = []
#else
let library: Target = .systemLibrary(name: "gridwardFFI", path: "Sources/gridwardFFI")
let linked: [LinkerSetting] = [.linkedLibrary("gridward_mobile")]
#endif

let package = Package(
    name: "Gridward",
    platforms: [.iOS(.v13), .macOS(.v11)],
    products: [.library(name: "Gridward", targets: ["Gridward"])],
    targets: [
        library,
        .target(name: "GridwardNative", dependencies: ["gridwardFFI"], linkerSettings: linked),
        .target(name: "Gridward", dependencies: ["GridwardNative"]),
        .testTarget(name: "GridwardTests", dependencies: ["Gridward"]),
    ]
)
