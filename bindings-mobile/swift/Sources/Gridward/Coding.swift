import Foundation

/// Types to JSON and back, as the engine has them: instants are in UTC, and what this version does not know is passed over.
enum Coding {
    static func write(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(formatter(fractions: true).string(from: date))
        }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = instant(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) names no instant")
            }
            return date
        }
        return try decoder.decode(Value.self, from: Data(text.utf8))
    }

    static func instant(_ text: String) -> Date? {
        formatter(fractions: text.contains(".")).date(from: text)
    }

    // A formatter may not be shared between threads in every version of Foundation.
    private static func formatter(fractions: Bool) -> ISO8601DateFormatter {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = fractions ? [.withInternetDateTime, .withFractionalSeconds] : [.withInternetDateTime]
        return formatter
    }
}

extension KeyedDecodingContainer {
    func decode<Value: Decodable>(forKey key: Key) throws -> Value {
        try decode(Value.self, forKey: key)
    }

    func decodeIfPresent<Value: Decodable>(forKey key: Key) throws -> Value? {
        try decodeIfPresent(Value.self, forKey: key)
    }
}

/// Two values, which are a list of two in JSON.
public struct Pair<First, Second> {
    public var first: First
    public var second: Second

    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }
}

extension Pair: Hashable where First: Hashable, Second: Hashable {}
extension Pair: Sendable where First: Sendable, Second: Sendable {}

extension Pair: Decodable where First: Decodable, Second: Decodable {
    public init(from decoder: Decoder) throws {
        var list = try decoder.unkeyedContainer()
        self.init(try list.decode(First.self), try list.decode(Second.self))
    }
}

extension Pair: Encodable where First: Encodable, Second: Encodable {
    public func encode(to encoder: Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(first)
        try list.encode(second)
    }
}
