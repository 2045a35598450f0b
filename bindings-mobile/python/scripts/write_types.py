"""Writes the Python types of everything that crosses the edge, and a method for every call, from the JSON Schemas in
`core/schemas`, which are derived from the engine's own types: so each type is written once, in Rust.

    python3 scripts/write_types.py             writes gridward/types.py and gridward/calls.py
    python3 scripts/write_types.py --check     fails where they are not as they would be written
"""

import json
import keyword
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE.parent / "scripts"))

from schemas import (BY_HAND, Anything, Call, Declared, Field, Identifier, Kind, ListOf, MapOf, OneOf, Plain, Record, Ref,
                     Schemas, Texts, TupleOf, write)

PLAIN = {"null": "None", "boolean": "bool", "string": "str", "integer": "int"}

# What a method takes in place of the text that JSON has.
TAKEN_AS = {
    "Instant": "Instant | datetime",
    "CivilDate": "CivilDate | date",
    "Moment": "Moment | date | datetime",
    "AsOf": "AsOf | Instant | datetime",
}


def snake(name: str) -> str:
    parted = re.sub(r"(?<=[a-z0-9])([A-Z])", lambda found: "_" + found[1].lower(), name)
    return parted + "_" if keyword.iskeyword(parted) else parted


def comment(text: str | None, indent: str) -> str:
    lines = (text or "").strip().splitlines()
    return "".join(f"{indent}# {line}".rstrip() + "\n" for line in lines)


def docstring(text: str | None, indent: str) -> str:
    text = (text or "").strip().replace("\\", "\\\\")
    lines = text.splitlines()
    if not lines:
        return ""
    if len(lines) == 1:
        return f'{indent}"""{lines[0]}"""\n'
    rest = "".join(f"{indent}{line}".rstrip() + "\n" for line in lines[1:])
    return f'{indent}"""{lines[0]}\n{rest}{indent}"""\n'


def annotation(kind: Kind) -> str:
    match kind:
        case Anything():
            return "object"
        case Plain(name):
            return PLAIN[name]
        case Ref(name):
            return name
        case Texts(values):
            return f"Literal[{', '.join(json.dumps(value) for value in values)}]"
        case ListOf(item):
            return f"Sequence[{annotation(item)}]"
        case TupleOf(items):
            return f"tuple[{', '.join(annotation(item) for item in items)}]"
        case MapOf(value):
            return f"Mapping[str, {annotation(value) if value else 'Never'}]"
        case OneOf(options):
            return " | ".join(annotation(option) for option in options)


# --- types ------------------------------------------------------------------------------------------------------------


def dictionary(record: Record) -> str:
    """An object as a `TypedDict`."""
    fields = []
    for one in record.fields:
        # In quotes, for it may be further down.
        quoted = json.dumps(annotation(one.kind).replace('"', "'"))
        fields.append((one.key, quoted if one.required else f"NotRequired[{quoted}]", one.about))
    if all(key.isidentifier() and not keyword.iskeyword(key) for key, _, _ in fields):
        body = docstring(record.about, "    ")
        if body and fields:
            body += "\n"
        body += "".join(f"    {key}: {kind}\n{docstring(about, '    ')}" for key, kind, about in fields)
        return f"class {record.name}({record.base or 'TypedDict'}):\n{body or '    pass' + chr(10)}"
    # A field such as `from` is no name in Python.
    assert record.base is None, record.name
    lines = "".join(f"{comment(about, '    ')}    {json.dumps(key)}: {kind},\n" for key, kind, about in fields)
    return f'{record.name} = TypedDict("{record.name}", {{\n{lines}}})\n{docstring(record.about, "")}'


def told(kind: Kind) -> list[str]:
    """What is said about each text that a value can be."""
    first = kind.options[0] if isinstance(kind, OneOf) else kind
    if not isinstance(first, Texts):
        return []
    return [f"`{value}`: {about}" for value, about in zip(first.values, first.abouts, strict=True) if about]


def declaration(declared: Declared) -> str:
    if isinstance(declared, Record):
        return dictionary(declared)
    if isinstance(declared, Identifier):
        return f'{declared.name} = NewType("{declared.name}", str)\n{docstring(declared.about, "")}'
    kind = annotation(declared.kind).replace('"', "'")
    kind = kind if kind in ("str", "int", "bool") else f'"{kind}"'
    about = "\n".join(filter(None, [declared.about, *told(declared.kind)]))
    return f"{declared.name}: TypeAlias = {kind}\n{docstring(about, '')}"


def types_text(schemas: Schemas) -> str:
    heirs = {name for name, one in schemas.declared.items() if isinstance(one, Record) and one.base}
    names = [*sorted(schemas.declared.keys() - heirs), *sorted(heirs)]
    return (
        '"""What goes into the engine and what comes out of it: JSON, with a type for every object.\n\n'
        'Generated from core/schemas by scripts/write_types.py: change the engine, not this file.\n"""\n\n'
        "from collections.abc import Mapping, Sequence\n"
        "from typing import Literal, Never, NewType, NotRequired, TypeAlias, TypedDict\n\n\n"
        + "\n\n".join(declaration(schemas.declared[name]) for name in names)
    )


# --- calls ------------------------------------------------------------------------------------------------------------


def argument(one: Field) -> str:
    kind = re.sub(r"\w+", lambda found: TAKEN_AS.get(found[0], found[0]), annotation(one.kind))
    if one.required:
        return f"{snake(one.key)}: {kind}"
    return f"{snake(one.key)}: {kind.removesuffix(' | None')} | None = None"


def method(call: Call) -> str:
    arguments = [argument(one) for one in call.fields]
    pairs = ", ".join(f'"{one.key}": {snake(one.key)}' for one in call.fields)
    signature = f"self, *, {', '.join(arguments)}" if arguments else "self"
    gives = annotation(call.answer)
    head = f"    def {snake(call.name)}({signature}) -> {gives}:\n"
    if len(head) > 121:
        lines = "".join(f"        {one},\n" for one in ["self", "*", *arguments])
        head = f"    def {snake(call.name)}(\n{lines}    ) -> {gives}:\n"
    said = [f"{snake(one.key)}: {' '.join(one.about.split())}" for one in call.fields if one.about]
    about = "\n".join([f"{call.about}\n" if said else call.about, *said])
    return head + docstring(about, "        ") + f'        return cast("{gives}", self._ask("{call.name}", {{{pairs}}}))\n'


def calls_text(schemas: Schemas) -> str:
    body = "\n".join(method(call) for call in schemas.calls if call.name not in BY_HAND)
    code = re.sub(r'""".*?"""|"\w+"', "", body, flags=re.S)
    imports = "".join(f"        {name},\n" for name in sorted(set(re.findall(r"\w+", code)) & schemas.declared.keys()))
    return (
        '"""A method for every call of the engine.\n\n'
        'Generated from core/schemas by scripts/write_types.py: change the engine, not this file.\n"""\n\n'
        "from __future__ import annotations\n\n"
        "from typing import TYPE_CHECKING, cast\n\n"
        "if TYPE_CHECKING:\n"
        "    from collections.abc import Mapping, Sequence\n"
        "    from datetime import date, datetime\n\n"
        f"    from .types import (\n{imports}    )\n\n\n"
        "class Calls:\n"
        '    """What an engine can be asked. An argument that is left out is left to the engine."""\n\n'
        "    def _ask(self, name: str, request: Mapping[str, object]) -> object:\n"
        "        raise NotImplementedError\n\n"
        + body
    )


if __name__ == "__main__":
    SCHEMAS = Schemas()
    write(HERE / "gridward", {"types.py": types_text(SCHEMAS), "calls.py": calls_text(SCHEMAS)})
