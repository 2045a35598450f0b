@testable import Gridward

// When an answer fits what a vector expects: tests/vectors/README.md says so.

extension JSON {
    subscript(key: String) -> JSON {
        guard case .object(let fields) = self else { return .null }
        return fields[key] ?? .null
    }

    var items: [JSON] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    var text: String {
        guard case .string(let text) = self else { return "" }
        return text
    }
}

/// Every place where an answer is not as expected, in words.
func differences(_ expected: JSON, _ got: JSON, _ path: String = "answer") -> [String] {
    let differs = ["\(path): expected \(expected), got \(got)"]
    switch expected {
    case .array(let wanted):
        guard case .array(let found) = got, found.count == wanted.count else { return differs }
        return zip(wanted, found).enumerated().flatMap { at, pair in differences(pair.0, pair.1, "\(path)[\(at)]") }
    case .object(let fields):
        if fields.count == 1, case .array(let some)? = fields["$contains"] {
            let fits = some.allSatisfy { wanted in got.items.contains { differences(wanted, $0).isEmpty } }
            return fits ? [] : differs
        }
        guard case .object = got else { return differs }
        return fields.flatMap { key, wanted in differences(wanted, got[key], "\(path).\(key)") }
    default:
        if let wanted = Coding.instant(expected.text), let found = Coding.instant(got.text) {
            return wanted == found ? [] : differs
        }
        return expected == got ? [] : differs
    }
}
