import Foundation
import GridwardNative

/// The engine could not do what it was asked; it stays usable. Refusing a fact is no error: `Engine.record` answers with a
/// rejection and its reasons.
public struct GridwardError: Error, Hashable, Sendable {
    /// Stable across releases and languages: branch on this.
    public let code: String
    /// For a person to read.
    public let reason: String
    /// What the error is about; its shape depends on `code`.
    public let detail: JSON
}

extension GridwardError: LocalizedError {
    public var errorDescription: String? { reason }
}

/// Throws the binding's errors as `GridwardError`.
func raising<Answer>(_ action: () throws -> Answer) throws -> Answer {
    do {
        return try action()
    } catch let GridError.Engine(code, reason, detail) {
        throw GridwardError(code: code, reason: reason, detail: try Coding.read(detail))
    }
}
