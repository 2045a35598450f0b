"""Runs test vectors through the engine as Python sees it. tests/vectors/README.md says when an answer fits."""

import json
import re
from datetime import datetime

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def instant(value):
    """The point of time that a text names, if it names one."""
    if not isinstance(value, str) or not INSTANT.fullmatch(value):
        return None
    return datetime.fromisoformat(value.replace("Z", "+00:00"))


def differences(expected, got, path="answer"):
    """Every place where an answer is not as expected, in words."""
    differs = [f"{path}: expected {json.dumps(expected)}, got {json.dumps(got)}"]
    if isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            return differs
        pairs = enumerate(zip(expected, got))
        return [found for at, (wanted, one) in pairs for found in differences(wanted, one, f"{path}[{at}]")]
    if isinstance(expected, dict):
        some = expected.get("$contains")
        if len(expected) == 1 and isinstance(some, list):
            fits = isinstance(got, list) and all(any(not differences(w, one) for one in got) for w in some)
            return [] if fits else differs
        if not isinstance(got, dict):
            return differs
        return [found for key in expected for found in differences(expected[key], got.get(key), f"{path}.{key}")]
    if instant(expected) and instant(got):
        return [] if instant(expected) == instant(got) else differs
    # In Python `True == 1`; in JSON it is not.
    return [] if type(expected) is type(got) and expected == got else differs


def failures(vector, engine_of, engine_error):
    """Everything in which a vector fails, in words; `engine_of` makes an engine of a configuration."""
    engine = engine_of(vector["config"])
    engine.call("merge", {"events": vector["events"]})
    found = []
    for number, ask in enumerate(vector["ask"], 1):
        where = f"{vector['id']}: ask {number} `{ask['call']}`"
        answer, code = None, None
        try:
            answer = engine.call(ask["call"], ask["request"])
        except engine_error as error:
            code = error.code
        if code or ask.get("error"):
            found += differences(ask.get("error"), code, f"{where}: error")
        else:
            found += differences(ask.get("expect"), answer, where)
    return found
