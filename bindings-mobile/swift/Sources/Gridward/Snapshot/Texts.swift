// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// 16 bytes in base 64, with padding.
public struct Bytes16: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// 32 bytes in base 64, with padding.
public struct Bytes32: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// 64 bytes in base 64, with padding.
public struct Bytes64: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// a civil date such as 2021-08-25, years 1900 to 2199
public struct CivilDate: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Cycle threshold, 0 to 60, at most two decimals.
public struct CycleThreshold: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Grid code after CJ/T 349 or GB/T 30428.1.
public struct GridNumber: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A text about somebody. It is shown to whoever asks for it by name, and printed nowhere by itself.
public struct IdentityText: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public var description: String { "IdentityText" }
}

/// a date such as 2022-01-01, or an instant with the offset of the place such as 2022-01-01T21:10:00+08:00
public struct Moment: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A place in a JSON document: a JSON pointer (RFC 6901). Empty for the document as a whole.
public struct Pointer: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// GB/T 2260 region code, extended to street and community.
public struct RegionCode: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Degrees Celsius, 30 to 45, at most two decimals.
public struct Temperature: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// a time of day such as 06:00
public struct TimeOfDay: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// an offset from UTC such as +08:00, or the name of a zone such as Europe/London (builds with the feature `zones`)
public struct Zone: TextValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
