import Foundation
import GridwardNative

/// How far a long call has come, and a way to break it off from another thread: see ``Engine/watched(by:)``.
public typealias CallProgress = GridwardNative.CallProgress

/// One community's engine: its log, its files, and the rules that judge them. Threads may share it; their calls take turns.
/// What a call means is said once, in the engine; nothing is decided here.
public final class Engine: Sendable {
    private let native: GridwardNative.Engine
    private let progress: CallProgress?

    /// Opens an engine with an empty log, or with that of a snapshot.
    public convenience init(_ config: EngineConfig, snapshot: Data? = nil) throws {
        try self.init(json: Coding.write(config), snapshot: snapshot)
    }

    /// Opens an engine from a configuration that is JSON text already.
    public init(json config: String, snapshot: Data? = nil) throws {
        native = try raising {
            try snapshot.map { try GridwardNative.Engine.restore(config: config, snapshot: $0) }
                ?? GridwardNative.Engine(config: config)
        }
        progress = nil
    }

    private init(_ native: GridwardNative.Engine, _ progress: CallProgress) {
        self.native = native
        self.progress = progress
    }

    /// The same engine for calls for which somebody waits: who has `progress`, on any thread, sees how far such a call has come
    /// and can break it off; then it throws the code `brokenOff`, and nothing has changed. One serves one call at a time.
    public func watched(by progress: CallProgress) -> Engine {
        Engine(native, progress)
    }

    /// Makes a call by its name: JSON text in, JSON text out.
    public func call(_ name: String, _ request: String = "{}") throws -> String {
        try raising { try native.call(name: name, request: request, progress: progress) }
    }

    func ask<Answer: Decodable>(_ name: String, _ request: some Encodable) throws -> Answer {
        try Coding.read(call(name, Coding.write(request)))
    }

    /// The whole log, for a file from which the engine is opened again.
    public func snapshot() throws -> Data {
        try raising { try native.snapshot() }
    }

    /// The events that a replica of that version lacks, all of them where it is left out: for a file or a message.
    public func bundle(since version: VersionVector = [:]) throws -> Data {
        let request = try Coding.write(EventsSinceRequest(version: version))
        return try raising { try native.bundle(request: request) }
    }

    /// Takes in a bundle of another device, in any order and with any repetition.
    public func mergeBundle(_ bundle: Data) throws -> MergeReport {
        try Coding.read(raising { try native.mergeBundle(bundle: bundle, progress: progress) })
    }
}

/// What is wrong with a rule book, line by line, without an engine.
public func checkPolicy(_ text: String, after: [Policy] = [], language: Language = .en) throws -> PolicyCheck {
    let request = try Coding.write(CheckPolicyRequest(text: text, after: after, language: language))
    return try Coding.read(raising { try GridwardNative.checkPolicy(request: request) })
}

/// The ids of the rule books that come with the engine.
public func presets() throws -> [String] {
    try raising { try GridwardNative.presets() }
}

/// A rule book that comes with the engine, whole.
public func preset(_ id: String) throws -> Policy {
    try Coding.read(raising { try GridwardNative.preset(id: id) })
}

/// A rule book as its author writes it, `basedOn` another one where it is, made whole.
public func readPolicy(_ text: String) throws -> Policy {
    try Coding.read(raising { try GridwardNative.readPolicy(text: text) })
}
