"""Opens an engine through the Python package, merges a log, runs test vectors, and prints the digest of the log, nothing
else. The vectors are those of `gridward vectors --expand`.

    PYTHONPATH=bindings-mobile/pkg/python python3 tests/smoke/python_smoke.py CONFIG.json LOG.jsonl [VECTORS.jsonl]
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
        json.loads(error.detail)
    else:
        check(False, f"{what}: no error")


def main() -> None:
    check(len(sys.argv) in (3, 4), "usage: python_smoke.py CONFIG.json LOG.jsonl [VECTORS.jsonl]")
    config, log, *vectors = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])

    fails("configuration that is not JSON", lambda: Engine("{"))

    fails("a check of nothing", lambda: check_policy("{}"))
    checked = json.loads(check_policy(json.dumps({"text": '{"basedOn": "base",\n "version": 0}'})))
    first = checked["faults"][0]
    check((first["code"], first["line"], first["column"]) == ("document.versionZero", 2, 13), f"not the fault: {first}")

    engine = Engine(config)

    def digest() -> str:
        return json.loads(engine.call("digest", "{}"))["digest"]

    request = json.dumps({"lines": log})
    merged = json.loads(engine.call("mergeLines", request))
    check(merged["added"] > 0, "the log added no event")
    before = digest()
    check(re.fullmatch("[0-9a-f]{64}", before) is not None, f"not a digest: {before}")

    fails("a call that does not exist", lambda: engine.call("noSuchCall", "{}"))
    fails("a request that is not JSON", lambda: engine.call("mergeLines", "{"))
    check(digest() == before, "an error changed the state")
    check(json.loads(engine.call("mergeLines", request))["added"] == 0, "the same log twice added an event")
    check(digest() == before, "the same log twice changed the state")

    # Bytes are bytes: a bundle into an empty engine, and the engine again from its snapshot.
    bundle, snapshot = engine.bundle("{}"), engine.snapshot()
    check(isinstance(bundle, bytes) and isinstance(snapshot, bytes), "not bytes")
    check(len(bundle) < len(log) / 10, "the bundle is not small")
    receiver, restored = Engine(config), Engine.restore(config, snapshot)
    check(json.loads(receiver.merge_bundle(bundle))["added"] == merged["added"], "the bundle is not the log")
    for other in (receiver, restored):
        check(json.loads(other.call("digest", "{}"))["digest"] == before, "bytes lost something")
    fails("a bundle that is cut", lambda: receiver.merge_bundle(bundle[1:]))
    fails("a request that is none", lambda: receiver.bundle("{"))
    fails("a snapshot that is cut", lambda: Engine.restore(config, snapshot[:9]))

    if vectors:
        lines = [json.loads(line) for line in vectors[0].splitlines()]
        check(lines != [], "there is no vector")
        failed = [line for vector in lines for line in failures(vector, Engine, GridError)]
        check(failed == [], "vectors:\n" + "\n".join(failed))
        print(f"python: {len(lines)} vectors passed", file=sys.stderr)

    print(before)


if __name__ == "__main__":
    main()
