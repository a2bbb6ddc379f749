#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `forumctl.json` says of the workspace itself.
public struct WorkspaceCard: Record, Noun {
  public static let name = "workspace"
  public static let noun = "workspace"

  /// The newest form of the files that this version writes.
  public static let currentFormat = 1

  /// How many megabytes the history may take if nothing else is said.
  public static let defaultHistory = 16

  /// Who on this machine may read files that hold personal data.
  ///
  /// - `private`: only their owner. The system's permission bits are `rw-------`.
  /// - `shared`: whoever may read the other records.
  public enum Access: String, Choice {
    case `private`, shared

    public static let choiceName = "level of access"
  }

  /// The form of the files.
  public var format = WorkspaceCard.currentFormat
  /// Tells the workspace from others.
  public var id = ID<WorkspaceCard>.blank
  /// What the workspace is called, on one line; `name` in the file.
  public var title = ""
  /// The language of what leaves the house.
  public var language: OutputLanguage?
  /// Who publishes what is made here.
  public var publisher = ""
  /// Where to ask: an address that may stand in public.
  public var contact = ""
  /// The time zone that says which day it is, as the tz database names it.
  public var timeZone = ""
  /// Who on this machine may read new files that hold personal data; only their owner where it is not stated.
  public var access: Access?
  /// How many megabytes the history may take, ``defaultHistory`` where it is not stated. It is cut to half of
  /// that when it has grown beyond.
  public var history: Int?
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<WorkspaceCard>([
    Field("format", \.format, .required),
    Field("id", \.id, [.required, .identity]),
    Field("name", \.title, [.required, .naming]),
    Field("language", \.language),
    Field("publisher", \.publisher, .naming),
    Field("contact", \.contact, .naming),
    Field("timeZone", \.timeZone),
    Field("access", \.access),
    Field("history", \.history),
  ])
}
