// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "forumctl",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "ForumKit", targets: ["ForumKit"]),
    .executable(name: "forumctl", targets: ["forumctl"]),
  ],
  targets: [
    .target(name: "ForumKit", swiftSettings: strict),
    .executableTarget(name: "forumctl", dependencies: ["ForumKit"], swiftSettings: strict),
    .testTarget(
      name: "ForumKitTests", dependencies: ["ForumKit", "forumctl"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
