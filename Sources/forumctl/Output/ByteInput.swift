#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where bytes come from: standard input, or the memory of a test.
protocol ByteInput: Sendable {
  /// The next bytes, at least one and at most `count`; empty at the end. A terminal gives a line at a time.
  func read(atMost count: Int) throws(InputFault) -> [UInt8]
}

/// Input that could not be read: the number of the system's error, for example EIO.
struct InputFault: Error, Equatable {
  let errno: Int32
}

extension ByteInput {
  /// All bytes to the end.
  func readAll() throws(InputFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try read(atMost: 65_536)
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }
}

/// Input from an open descriptor, without a buffer.
struct DescriptorInput: ByteInput {
  let descriptor: Int32

  func read(atMost count: Int) throws(InputFault) -> [UInt8] {
    while true {
      var fault: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        #if canImport(Darwin)
          let read = Darwin.read(descriptor, buffer.baseAddress, count)
        #else
          let read = Glibc.read(descriptor, buffer.baseAddress, count)
        #endif
        fault = read < 0 ? errno : 0
        initialized = max(0, read)
      }
      if fault == 0 { return bytes }
      if fault != EINTR { throw InputFault(errno: fault) }
    }
  }
}
