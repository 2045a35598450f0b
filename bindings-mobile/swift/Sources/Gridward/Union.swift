/// A field by its name, where no type has listed them.
private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// One of several objects while it is read: what tells which, and what is in it.
struct UnionReader {
    let tag: String
    fileprivate let decoder: Decoder

    /// The one field that the case has.
    func field<Value: Decodable>(_ key: String) throws -> Value {
        try decoder.container(keyedBy: Key.self).decode(Value.self, forKey: Key(stringValue: key))
    }

    /// The object itself, where the case has several fields.
    func whole<Value: Decodable>() throws -> Value {
        try Value(from: decoder)
    }
}

extension Decoder {
    /// Reads one of several objects: the text under `tag` tells which; where there is none, a text by itself or the only
    /// field. What cannot be read is kept.
    func union<Value>(_ tag: String?, unread: (JSON) -> Value, _ read: (UnionReader) throws -> Value?) throws -> Value {
        if let name = name(tag), let value = try? read(UnionReader(tag: name, decoder: self)) {
            return value
        }
        return unread(try JSON(from: self))
    }

    private func name(_ tag: String?) -> String? {
        guard let fields = try? container(keyedBy: Key.self) else {
            return try? singleValueContainer().decode(String.self)
        }
        guard let tag else {
            return fields.allKeys.count == 1 ? fields.allKeys[0].stringValue : nil
        }
        return try? fields.decode(String.self, forKey: Key(stringValue: tag))
    }
}

extension Encoder {
    /// Writes a case that has nothing in it.
    func write(_ tag: String?, _ name: String) throws {
        guard let tag else {
            var text = singleValueContainer()
            return try text.encode(name)
        }
        var fields = container(keyedBy: Key.self)
        try fields.encode(name, forKey: Key(stringValue: tag))
    }

    /// Writes a case that has one field.
    func write(_ tag: String?, _ name: String, field: String, _ value: some Encodable) throws {
        var fields = container(keyedBy: Key.self)
        if let tag { try fields.encode(name, forKey: Key(stringValue: tag)) }
        try fields.encode(value, forKey: Key(stringValue: field))
    }

    /// Writes a case that is an object.
    func write(_ tag: String?, _ name: String, whole value: some Encodable) throws {
        if let tag { try write(tag, name) }
        try value.encode(to: self)
    }
}
