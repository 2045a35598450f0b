"""Any text and any bytes end in an answer or an error, never in a process that dies. The seed is fixed; GRIDWARD_FUZZ says
how many texts, 6000 if unset."""

from __future__ import annotations

import json
import os
import random
import unittest
from collections import Counter

from gridward import Engine, GridError, check_policy, native, read_policy

import kit
from kit import at, config, engine, met, person

COUNT = int(os.environ.get("GRIDWARD_FUZZ", "6000"))
SEED = 20211123

# What parsers trip over.
ODD = [
    "", " ", "{", "}", "[", "null", "true", "0", "-0", "1e999", "-1", "18446744073709551616", "0.1", "NaN", '"', '"\\', '"\\u',
    '"\\ud800"', '"\\u0000"', "\ufeff{}", "[" * 5000, '{"a":' * 5000, "{}{}", "//", '{"asOf":null}', '{"asOf":{"at":""}}',
    '{"asOf":{"at":"9999-12-31T23:59:59Z"}}', '{"asOf":{"at":"0000-01-01T00:00:00Z"}}', '{"asOf":{"at":"2021-02-30T00:00:00Z"}}',
    '{"asOf":{"at":"2021-08-12T08:00:00+99:99"}}', '{"asOf":{"at":"2021-08-12T08:00:00Z","at":"2021-08-12T08:00:00Z"}}',
    "汉字", "\U0001f600", "\x00", "\x7f" * 100, "a" * 100_000,
]


def requests() -> list[tuple[str, str]]:
    """Requests that are understood, for as many calls as there are vectors of, to be spoilt."""
    found = {}
    for file in sorted((kit.ROOT / "tests/vectors").rglob("*.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        for vector in content if isinstance(content, list) else [content]:
            for ask in vector.get("ask", []) if isinstance(vector, dict) else []:
                text = json.dumps(ask.get("request", {}))
                found.setdefault(ask["call"], (ask["call"], text if len(text) < 20_000 else "{}"))
    return sorted(found.values())


def spoilt(text: str, chance: random.Random) -> str:
    """A text with a few things wrong."""
    for _ in range(chance.randrange(1, 4)):
        at_ = chance.randrange(len(text) + 1)
        match chance.randrange(6):
            case 0:
                text = text[:at_] + chance.choice(ODD[:20]) + text[at_:]
            case 1:
                text = text[:at_] + text[at_ + chance.randrange(1, 9) :]
            case 2:
                text = text[:at_] + chr(chance.choice((0, 9, 34, 92, 125, 0x4E2D, 0xFFFF, 0x1F600))) + text[at_ + 1 :]
            case 3:
                text = text[:at_]
            case 4:
                end = chance.randrange(at_, len(text) + 1)
                text = text[:at_] + text[at_:end] * 2 + text[end:]
            case _:
                text = text.replace(chance.choice(("2021", "2022", '"', "0", ":")), chance.choice(("9999", "-1", "null", "[]", "{}")), 1)
    return text


class Fuzz(unittest.TestCase):
    def attempt(self, what: str, action) -> str:
        """Ends in an answer or an error of ours; anything else, such as a panic, is shown."""
        try:
            action()
        except GridError as error:
            self.assertNotEqual((error.code, error.reason), ("", ""), what)
            return error.code
        return "answered"

    def test_texts_never_end_the_process(self) -> None:
        chance = random.Random(SEED)
        one = engine()
        met(one, person(one, "r-1"), "2021-08-10", at("2021-08-12T00:00"))
        known, names = requests(), kit.calls()
        self.assertGreater(len(known), 20)
        ended: Counter[str] = Counter()
        for number in range(COUNT):
            if number % 5 == 0:
                name, text = chance.choice(names), chance.choice(ODD)
            else:
                name, text = chance.choice(known)
                text = spoilt(text, chance)
            ended[self.attempt(f"{name}: {text[:300]}", lambda: one.call_text(name, text))] += 1
        self.assertGreater(ended["badRequest"], COUNT // 3)
        self.assertGreater(ended["answered"], COUNT // 50)
        # It still works, and is not poisoned.
        self.assertEqual(len(one.digest()["digest"]), 64)
        print(f"{COUNT} texts: {dict(ended)}", flush=True)

    def test_names_of_calls(self) -> None:
        chance = random.Random(SEED + 1)
        one = engine()
        for name in kit.calls():
            for _ in range(5):
                wrong = spoilt(name, chance)
                if wrong not in kit.calls():
                    self.assertEqual(self.attempt(wrong, lambda: one.call_text(wrong, "{}")), "unknownCall")

    def test_configurations_and_policies(self) -> None:
        chance = random.Random(SEED + 2)
        whole = json.dumps(config("who-2020"))
        policy = (kit.ROOT / "core/presets/who-2020.json").read_text(encoding="utf-8")
        ended: Counter[str] = Counter()
        for number in range(COUNT // 20):
            text = chance.choice(ODD) if number % 5 == 0 else spoilt(whole, chance)
            with self.subTest(text=text[:300]):
                try:
                    native.Engine(text)
                    ended["answered"] += 1
                except native.GridError as error:
                    json.loads(error.detail)
                    ended[error.code] += 1
            text = chance.choice(ODD) if number % 5 == 0 else spoilt(policy, chance)
            ended[self.attempt(text[:300], lambda: read_policy(text))] += 1
            self.assertIn("faults", check_policy(text))
        self.assertGreater(ended["badRequest"] + ended["badPolicy"], COUNT // 40)

    def test_bytes_never_end_the_process(self) -> None:
        chance = random.Random(SEED + 3)
        one = engine()
        met(one, person(one, "r-1"), "2021-08-10", at("2021-08-12T00:00"))
        sound = {"bundle": one.bundle(), "snapshot": one.snapshot()}
        before = one.digest()
        for number in range(COUNT // 4):
            kind = chance.choice(("bundle", "snapshot"))
            data = bytearray(sound[kind])
            for _ in range(chance.randrange(1, 5)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            wrong = bytes(data[: chance.randrange(len(data))] if chance.random() < 0.3 else data)
            if kind == "bundle":
                self.attempt(f"bundle {number}", lambda: engine_of().merge_bundle(wrong))
            else:
                self.attempt(f"snapshot {number}", lambda: Engine(CONFIG, wrong))
        self.assertEqual(one.digest(), before)


CONFIG = config("who-2020")


def engine_of() -> Engine:
    return Engine(CONFIG)


if __name__ == "__main__":
    unittest.main()
