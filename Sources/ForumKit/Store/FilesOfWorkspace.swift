import Foundation

extension Snapshot {
  /// Whether a path leads to a file of the records, or to what the workspace keeps for itself: something that no
  /// product may be written over.
  public func isFileOfWorkspace(_ path: String) -> Bool {
    let folder = URL(filePath: root).resolvingSymlinksInPath().path
    let file = URL(filePath: path).resolvingSymlinksInPath().path
    guard file.hasPrefix(folder + "/") else { return false }
    let inside = String(file.dropFirst(folder.count + 1))
    return Layout.shape(of: inside) != nil || inside.hasPrefix(Layout.own + "/")
  }
}
