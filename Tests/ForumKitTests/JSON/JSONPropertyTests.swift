import Foundation
import ForumKit
import Testing

/// What must hold for every document, tried on random ones; Foundation's reader is the second opinion.
@Suite struct JSONPropertyTests {
  @Test func whatIsWrittenIsReadBackAndWrittenAgainTheSame() throws {
    var random = RandomJSON(seed: 1)
    for _ in 0..<1_500 {
      let value = random.value()
      let canonical = JSONWriter.canonical(value)
      let compact = JSONWriter.compact(value)
      let read = try JSONReader.read(canonical)
      #expect(read == value)
      #expect(try JSONReader.read(compact) == value)
      #expect(JSONWriter.canonical(read) == canonical)
      #expect(JSONWriter.compact(read) == compact)
    }
  }

  @Test func foundationReadsTheSameValues() throws {
    var random = RandomJSON(seed: 2)
    for _ in 0..<1_500 {
      let value = random.value()
      for bytes in [JSONWriter.canonical(value), JSONWriter.compact(value)] {
        let other = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        #expect(value.says(other), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func aMutatedDocumentIsJudgedAsFoundationJudgesItOrMoreStrictly() {
    var random = RandomJSON(seed: 3)
    var accepted = 0
    for round in 0..<12_000 {
      let value = random.value(depth: 3)
      let bytes = random.mutated(
        round.isMultiple(of: 2) ? JSONWriter.canonical(value) : JSONWriter.compact(value))
      let other = Result { try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) }
      let source = String(decoding: bytes, as: UTF8.self)
      do throws(JSONFault) {
        let value = try JSONReader.read(bytes)
        accepted += 1
        #expect(try JSONReader.read(JSONWriter.canonical(value)) == value)
        switch other {
        case .success(let other): #expect(value.says(other), "\(source)")
        case .failure where value.isBeyondDouble: break
        case .failure(let error): Issue.record("Foundation refuses \(source): \(error)")
        }
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        if case .success = other, !error.kind.isStricterThanFoundation {
          Issue.record("Foundation accepts \(source); we say \(error)")
        }
      }
    }
    #expect((1_000...8_000).contains(accepted))
  }

  @Test func whatIsCutShortIsRefusedWhereItEnds() {
    var random = RandomJSON(seed: 4)
    for _ in 0..<40 {
      let bytes = JSONWriter.compact(.object(random.object(depth: 3)))
      for length in 0..<bytes.count {
        do throws(JSONFault) {
          _ = try JSONReader.read(Array(bytes[..<length]))
          Issue.record("accepted")
        } catch {
          switch error.kind {
          case .empty: #expect(length == 0)
          case .endOfFile: #expect(error.offset == length)
          case .invalidUTF8: #expect((length - 3..<length).contains(error.offset))
          case .unknownWord(let word): #expect(error.offset + word.utf8.count == length)
          default: Issue.record("\(error)")
          }
        }
      }
    }
  }
}

extension JSONFault.Kind {
  /// Whether Foundation's reader lets this pass.
  fileprivate var isStricterThanFoundation: Bool {
    switch self {
    case .trailingComma, .duplicateKey, .twinKeys, .byteOrderMark, .foreignEncoding: true
    default: false
    }
  }
}

extension JSONValue {
  /// Whether Foundation's reader came to the same value.
  fileprivate func says(_ other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .bool(let value): other as? Bool == value
    case .number(let number): number.isClose(to: other as? NSNumber)
    case .string(let text): (other as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .array(let items):
      (other as? [Any]).map { others in
        items.count == others.count && zip(items, others).allSatisfy { $0.says($1) }
      } ?? false
    case .object(let object):
      (other as? [String: Any]).map { others in
        object.members.count == others.count
          && object.members.allSatisfy { member in others[member.key].map(member.value.says) ?? false }
      } ?? false
    }
  }
}

extension JSONValue {
  /// Whether a number in it is too great for a `Double`: Foundation refuses such documents.
  fileprivate var isBeyondDouble: Bool {
    switch self {
    case .number(let number): Double(number.text)?.isInfinite ?? false
    case .array(let items): items.contains(where: \.isBeyondDouble)
    case .object(let object): object.members.contains(where: \.value.isBeyondDouble)
    case .null, .bool, .string: false
    }
  }
}

extension JSONNumber {
  /// Foundation rounds long fractions in their last digits.
  fileprivate func isClose(to other: NSNumber?) -> Bool {
    guard let other = other?.doubleValue, let value = Double(text) else { return false }
    return abs(value - other) <= abs(value) * 1e-12
  }
}
