import Foundation

/// A text that is a type of its own, so that no text is one by accident: `ResidentId("r-1")`.
public protocol TextValue: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension TextValue {
    public init(_ text: String) { self.init(rawValue: text) }
    public init(stringLiteral text: String) { self.init(rawValue: text) }
    public var description: String { rawValue }
}

extension CivilDate {
    /// The day that an instant is in, where the clocks show a zone's time.
    public init(_ instant: Date, in zone: TimeZone) {
        let day = CivilDate.calendar(zone).dateComponents([.year, .month, .day], from: instant)
        self.init(rawValue: String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0))
    }

    /// The first moment of the day in a zone.
    public func start(in zone: TimeZone) -> Date? {
        let parts = rawValue.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return CivilDate.calendar(zone).date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
    }

    private static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}

extension Moment {
    /// A day, where an instant would do as well.
    public init(_ day: CivilDate) { self.init(rawValue: day.rawValue) }
}
