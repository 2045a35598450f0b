import Foundation
import XCTest

@testable import Gridward

/// The engine as Swift sees it: calls, errors, bytes, and every test vector.
final class EngineTests: XCTestCase {
    private func config(_ replica: ReplicaId = "phone-1") throws -> EngineConfig {
        EngineConfig(community: "shennong", policy: try preset("cn-2021-14"), replica: replica)
    }

    private func instant(_ text: String) throws -> Date {
        try XCTUnwrap(Coding.instant(text))
    }

    private func record(_ engine: Engine, _ fact: Fact, _ at: Date) throws {
        guard case .receipt = try engine.record(entry: Entry(at: at, by: "w-1", fact: fact), now: at) else {
            return XCTFail("refused: \(fact)")
        }
    }

    /// Somebody who lives alone, and met a case.
    private func contact(_ engine: Engine) throws -> ResidentId {
        let before = try instant("1990-01-01T00:00:00Z")
        try record(engine, .placeAdded(PlaceAdded(kind: .building, name: "1号楼", place: "b-1")), before)
        try record(engine, .householdRegistered(HouseholdRegistered(door: "101", household: "h-1", place: "b-1")), before)
        try record(engine, .residentRegistered(ResidentRegistered(household: "h-1", resident: "r-1")), before)
        let met = ContactReported(
            first: "2021-08-10", last: "2021-08-10", protected: false, resident: "r-1", setting: .household, with: "case-1")
        try record(engine, .contactReported(met), try instant("2021-08-12T00:00:00Z"))
        return "r-1"
    }

    func testAContactIsHeldUntilTheFirstFreeMoment() throws {
        let engine = try Engine(config())
        let view = try engine.resident(asOf: AsOf(at: instant("2021-08-12T01:00:00Z")), resident: contact(engine))
        XCTAssertEqual(view.measure?.setting, .central)
        XCTAssertEqual(view.measure?.free, try instant("2021-08-31T16:00:00Z"))
    }

    func testAMistakeIsAnErrorToBranchOn() throws {
        let engine = try Engine(config())
        for (code, action) in [
            ("unknownCall", { _ = try engine.call("stroll") }),
            ("badRequest", { _ = try engine.call("resident", "{") }),
            ("notFound", { _ = try preset("nowhere") }),
            ("badPolicy", { _ = try readPolicy("{}") }),
            ("badRequest", { _ = try Engine(json: "{}") }),
        ] as [(String, () throws -> Void)] {
            XCTAssertThrowsError(try action()) { error in
                XCTAssertEqual((error as? GridwardError)?.code, code)
                XCTAssertNotEqual((error as? GridwardError)?.reason, "")
            }
        }
    }

    func testBytesAreBytes() throws {
        let (first, second) = (try Engine(config()), try Engine(config("phone-2")))
        _ = try contact(first)
        XCTAssertEqual(try second.mergeBundle(first.bundle()).added, 4)
        XCTAssertEqual(try second.digest(), try first.digest())
        XCTAssertEqual(try Engine(config(), snapshot: first.snapshot()).digest(), try first.digest())
    }

    func testDaysAndInstants() throws {
        let china = try XCTUnwrap(TimeZone(secondsFromGMT: 8 * 3600))
        let day = CivilDate(try instant("2021-08-11T16:00:00Z"), in: china)
        XCTAssertEqual(day, "2021-08-12")
        XCTAssertEqual(day.start(in: china), try instant("2021-08-11T16:00:00Z"))
    }

    func testWhatCannotBeReadIsKept() throws {
        let text = #"{"data":{"stars":7},"kind":"starsCounted"}"#
        let fact: Fact = try Coding.read(text)
        guard case .unread = fact else { return XCTFail("\(fact)") }
        XCTAssertEqual(try Coding.read(Coding.write(fact)) as JSON, try Coding.read(text) as JSON)
    }

    func testEveryPresetIsKeptWholeByItsType() throws {
        for id in try presets() {
            XCTAssertNoThrow(try Engine(EngineConfig(community: "c", policy: preset(id), replica: "r")), id)
        }
    }

    func testWhoWaitsSeesHowFarACallIsAndBreaksItOff() throws {
        let engine = try Engine(json: smoke("config.json"))
        let progress = CallProgress()
        let added = try engine.watched(by: progress).mergeLines(lines: smoke("community.jsonl")).added
        XCTAssertGreaterThanOrEqual(Int(progress.done()), added)
        XCTAssertEqual(progress.done(), progress.total())
        XCTAssertTrue(progress.breakOff())
        XCTAssertThrowsError(try engine.watched(by: progress).digest()) { error in
            XCTAssertEqual((error as? GridwardError)?.code, "brokenOff")
        }
        XCTAssertFalse(try engine.digest().digest.isEmpty)
    }

    func testOneLogGivesOneDigest() throws {
        let engine = try Engine(json: smoke("config.json"))
        let added = try engine.mergeLines(lines: smoke("community.jsonl")).added
        XCTAssertGreaterThan(added, 0)
        let expected = try smoke("command").trimmingCharacters(in: .whitespacesAndNewlines)
        XCTAssertEqual(try engine.digest().digest, expected)
        let typed = try Engine(json: smoke("config.json"))
        XCTAssertEqual(try typed.merge(events: engine.eventsSince()).added, added)
        XCTAssertEqual(try typed.digest().digest, expected)
    }

    func testEveryVectorPasses() throws {
        let vectors: [JSON] = try smoke("vectors.jsonl").split(separator: "\n").map { try Coding.read(String($0)) }
        XCTAssertFalse(vectors.isEmpty)
        for vector in vectors {
            let engine = try Engine(json: Coding.write(vector["config"]))
            _ = try engine.call("merge", Coding.write(JSON.object(["events": vector["events"]])))
            for ask in vector["ask"].items {
                let place = "\(vector["id"]): \(ask["call"])"
                do {
                    let answer: JSON = try Coding.read(engine.call(ask["call"].text, Coding.write(ask["request"])))
                    XCTAssertEqual(differences(ask["expect"], answer), [], place)
                } catch let error as GridwardError {
                    XCTAssertEqual(error.code, ask["error"].text, place)
                }
            }
        }
        print("swift: \(vectors.count) vectors passed")
    }

    private func smoke(_ name: String) throws -> String {
        guard let folder = ProcessInfo.processInfo.environment["GRIDWARD_SMOKE"] else {
            throw XCTSkip("GRIDWARD_SMOKE names no folder")
        }
        return try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
}
