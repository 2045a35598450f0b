"""Opens an engine through the Python package, merges a log, runs test vectors, and prints the digest of the log, nothing
else. The vectors are those of `gridward vectors --expand`.

    python3 tests/smoke/python_smoke.py CONFIG.json LOG.jsonl [VECTORS.jsonl]      where the wheel is installed
"""

import json
import re
import sys
from pathlib import Path

from gridward import Engine, GridError, check_policy

from vectors import failures


def check(holds: bool, what: str) -> None:
    # Not `assert`, which `python3 -O` leaves out.
    if not holds:
        raise SystemExit(f"python_smoke: {what}")


def fails(what: str, action) -> None:
    """A mistake must come back as a real exception that a host can branch on."""
    try:
        action()
    except GridError as error:
        check(isinstance(error, Exception), f"{what}: not an exception")
        check(isinstance(error.code, str) and error.code != "", f"{what}: code")
        check(isinstance(error.reason, str) and error.reason != "", f"{what}: reason")
        json.dumps(error.detail)
    else:
        check(False, f"{what}: no error")


def main() -> None:
    check(len(sys.argv) in (3, 4), "usage: python_smoke.py CONFIG.json LOG.jsonl [VECTORS.jsonl]")
    text, log, *vectors = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    config = json.loads(text)

    fails("configuration that is none", lambda: Engine({}))

    first = check_policy('{"basedOn": "base",\n "version": 0}')["faults"][0]
    check((first["code"], first["line"], first["column"]) == ("document.versionZero", 2, 13), f"not the fault: {first}")

    engine = Engine(config)

    def digest() -> str:
        return engine.digest()["digest"]

    merged = engine.merge_lines(lines=log)
    check(merged["added"] > 0, "the log added no event")
    before = digest()
    check(re.fullmatch("[0-9a-f]{64}", before) is not None, f"not a digest: {before}")

    fails("a call that does not exist", lambda: engine.call("noSuchCall"))
    fails("a request that is not JSON", lambda: engine.call_text("mergeLines", "{"))
    check(digest() == before, "an error changed the state")
    check(engine.merge_lines(lines=log)["added"] == 0, "the same log twice added an event")
    check(digest() == before, "the same log twice changed the state")

    # Bytes are bytes: a bundle into an empty engine, and the engine again from its snapshot.
    bundle, snapshot = engine.bundle(), engine.snapshot()
    check(isinstance(bundle, bytes) and isinstance(snapshot, bytes), "not bytes")
    check(len(bundle) < len(log) / 10, "the bundle is not small")
    receiver, restored = Engine(config), Engine(config, snapshot)
    check(receiver.merge_bundle(bundle)["added"] == merged["added"], "the bundle is not the log")
    for other in (receiver, restored):
        check(other.digest()["digest"] == before, "bytes lost something")
    fails("a bundle that is cut", lambda: receiver.merge_bundle(bundle[1:]))
    fails("a request that is none", lambda: receiver.bundle({"phone": -1}))
    fails("a snapshot that is cut", lambda: Engine(config, snapshot[:9]))

    if vectors:
        lines = [json.loads(line) for line in vectors[0].splitlines()]
        check(lines != [], "there is no vector")
        failed = [line for vector in lines for line in failures(vector, Engine, GridError)]
        check(failed == [], "vectors:\n" + "\n".join(failed))
        print(f"python: {len(lines)} vectors passed", file=sys.stderr)

    print(before)


if __name__ == "__main__":
    main()
