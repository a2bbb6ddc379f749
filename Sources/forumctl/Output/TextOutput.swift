#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where text goes: standard output and standard error, or the memory of a test.
protocol TextOutput: Sendable {
  /// Writes all the bytes or throws.
  func write(_ bytes: [UInt8]) throws(OutputFault)
}

/// Why output could not be written.
enum OutputFault: Error, Equatable {
  /// Nobody reads any more (EPIPE).
  case closed
  /// The number of the system's error, for example ENOSPC.
  case failed(errno: Int32)
}

extension TextOutput {
  func write(_ text: String) throws(OutputFault) { try write(Array(text.utf8)) }

  /// Writes a line and its line feed.
  func line(_ text: String) throws(OutputFault) { try write(text + "\n") }
}

/// Output to an open descriptor, without a buffer: what is written is with the system on return.
struct DescriptorOutput: TextOutput {
  let descriptor: Int32

  func write(_ bytes: [UInt8]) throws(OutputFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (count, fault) = rest.withUnsafeBytes { buffer -> (Int, Int32) in
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
        return (count, errno)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, fault != EINTR {
        throw fault == EPIPE ? .closed : .failed(errno: fault)
      }
    }
  }
}
