"""Writes the Python types of everything that crosses the edge, and a method for every call, from the JSON Schemas in
`core/schemas`, which are derived from the engine's own types: so each type is written once, in Rust.

    python3 scripts/write_types.py             writes gridward/types.py and gridward/calls.py
    python3 scripts/write_types.py --check     fails where they are not as they would be written

It knows the part of JSON Schema that those files use, and stops at anything else: a type that is only nearly right is
worse than none.
"""

import json
import keyword
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
SCHEMAS = HERE.parent.parent / "core" / "schemas"

# What an id looks like; whatever is so is a type of its own, and no text is one by accident.
ID = "^[-A-Za-z0-9_.:/@]{1,64}$"

# Say nothing about the shape of a value in Python.
SILENT = {
    "$schema", "$defs", "title", "description", "default", "format", "minimum", "maximum", "minLength", "minItems",
    "maxItems", "pattern", "uniqueItems", "contentEncoding",
}

# Calls whose bytes have methods of their own, and the one that needs no engine.
BY_HAND = {"bundle", "mergeBundle", "snapshot", "checkPolicy"}

# What a method takes in place of the text that JSON has.
TAKEN_AS = {
    "Instant": "Instant | datetime",
    "CivilDate": "CivilDate | date",
    "Moment": "Moment | date | datetime",
    "AsOf": "AsOf | Instant | datetime",
}

Schema = dict[str, Any]


def pascal(name: str) -> str:
    return name[:1].upper() + name[1:]


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


def both(a: Any, b: Any, where: str) -> Any:
    """What is asked and what is answered may leave different fields out: for both at once a field is there only where both
    have it. In everything else they must be one.
    """
    if not isinstance(a, dict) or not isinstance(b, dict):
        if a != b:
            raise SystemExit(f"{where}: another one than before")
        return a
    met: dict[str, Any] = {}
    for key in a | b:
        first, second = a.get(key), b.get(key)
        if key == "required":
            met[key] = [name for name in first or [] if name in (second or [])]
        elif key in ("properties", "patternProperties"):
            if first.keys() != second.keys():
                raise SystemExit(f"{where}: other fields than before")
            met[key] = {name: both(value, second[name], where) for name, value in first.items()}
        elif key in ("oneOf", "anyOf", "prefixItems"):
            met[key] = [both(value, other, where) for value, other in zip(first, second, strict=True)]
        elif key == "items":
            met[key] = both(first, second, where)
        elif key in ("additionalProperties", "default"):
            if first not in (None, False):
                met[key] = first
        elif first != second:
            raise SystemExit(f"{where}: another {key} than before")
        else:
            met[key] = first
    return met


class Types:
    """Every named schema, and the text that was written for each."""

    def __init__(self) -> None:
        self.named: dict[str, Schema] = {}
        self.written: dict[str, str] = {}
        self.heirs: dict[str, str] = {}
        self.calls: list[Schema] = json.loads((SCHEMAS / "calls.json").read_text(encoding="utf-8"))
        for name in ("config", "policy", "event"):
            self.whole(name)
        for call in self.calls:
            call["takes"] = self.whole(f"{call['name']}.request")
            call["gives"] = self.whole(f"{call['name']}.answer")
        for name in sorted(self.named):
            self.declare(name, self.named[name])

    def put(self, name: str, schema: Schema, file: str) -> None:
        known = self.named.get(name)
        self.named[name] = schema if known is None else both(known, schema, f"{file}: {name}")

    def whole(self, file: str) -> Schema:
        schema = json.loads((SCHEMAS / f"{file}.json").read_text(encoding="utf-8"))
        for name, part in schema.pop("$defs", {}).items():
            self.put(name, part, file)
        schema.pop("$schema")
        title = schema.pop("title")
        # A list, or a value that may be absent, has no name worth keeping.
        if schema.get("type") != "array" and "anyOf" not in schema:
            self.put(title, schema, file)
            return {"$ref": f"#/$defs/{title}"}
        return schema

    def target(self, schema: Schema) -> str:
        return str(schema["$ref"]).removeprefix("#/$defs/")

    def known(self, schema: Schema, where: str, *keys: str) -> None:
        if more := set(schema) - SILENT - set(keys):
            raise SystemExit(f"{where}: {sorted(more)} in a schema is not known")

    # --- types, as they stand in another one ---------------------------------------------------------------------------

    def type(self, schema: Schema | bool, name: str) -> str:
        """A schema as a type; where it needs a name of its own, it gets the one that is given."""
        if schema is True:
            return "object"
        assert isinstance(schema, dict), name
        if "const" in schema:
            self.known(schema, name, "const", "type")
            return f"Literal[{json.dumps(schema['const'])}]"
        if "enum" in schema:
            self.known(schema, name, "enum", "type")
            return f"Literal[{', '.join(json.dumps(value) for value in schema['enum'])}]"
        if "oneOf" in schema or "anyOf" in schema:
            return self.choice(schema, name)
        if "$ref" in schema and "properties" not in schema:
            self.known(schema, name, "$ref")
            return self.target(schema)
        kinds = schema.get("type")
        if kinds is None:
            self.known(schema, name)
            return "object"
        return " | ".join(self.basic(kind, schema, name) for kind in ([kinds] if isinstance(kinds, str) else kinds))

    def choice(self, schema: Schema, name: str) -> str:
        self.known(schema, name, "oneOf", "anyOf", "type", "properties", "required", "additionalProperties")
        literals, others = [], []
        for at, variant in enumerate(schema.get("oneOf") or schema["anyOf"], 1):
            if "const" in variant and "properties" not in variant:
                literals.append(json.dumps(variant["const"]))
                continue
            if "properties" in schema:
                variant = {
                    **variant,
                    "properties": {**schema["properties"], **variant.get("properties", {})},
                    "required": [*schema.get("required", []), *variant.get("required", [])],
                }
            own = name + self.tag(variant, at)
            others.append(self.type(variant, own + "Variant" if own in self.named else own))
        return " | ".join(([f"Literal[{', '.join(literals)}]"] if literals else []) + others)

    def tag(self, variant: Schema, at: int) -> str:
        """What tells a variant from the others: the text that stands in one of its fields, or its only field."""
        fields: dict[str, Schema] = variant.get("properties", {})
        for field in fields.values():
            if isinstance(field, dict) and isinstance(field.get("const"), str):
                return pascal(re.sub(r"\W", "", field["const"]))
        return pascal(next(iter(fields))) if len(fields) == 1 else str(at)

    def basic(self, kind: str, schema: Schema, name: str) -> str:
        match kind:
            case "null":
                return "None"
            case "boolean":
                return "bool"
            case "string":
                return "str"
            case "integer":
                return "int"
            case "array":
                self.known(schema, name, "type", "items", "prefixItems")
                if "prefixItems" in schema:
                    return f"tuple[{', '.join(self.type(item, name) for item in schema['prefixItems'])}]"
                return f"Sequence[{self.type(schema['items'], name + 'Item')}]"
            case "object":
                return self.object(schema, name)
        raise SystemExit(f"{name}: a type of the name {kind}")

    def object(self, schema: Schema, name: str) -> str:
        self.known(schema, name, "type", "properties", "required", "additionalProperties", "patternProperties", "$ref")
        if "properties" in schema:
            self.dictionary(name, schema)
            return name
        values = list(schema.get("patternProperties", {}).values())
        if isinstance(schema.get("additionalProperties"), dict):
            values.append(schema["additionalProperties"])
        if len(values) > 1:
            raise SystemExit(f"{name}: values of several types")
        return f"Mapping[str, {self.type(values[0], name + 'Value') if values else 'Never'}]"

    # --- types with a name ---------------------------------------------------------------------------------------------

    def dictionary(self, name: str, schema: Schema) -> None:
        """An object as a `TypedDict`."""
        required = set(schema.get("required", []))
        fields = []
        for key, value in schema["properties"].items():
            kind = self.type(value, name + pascal(key))
            about = value.get("description") if isinstance(value, dict) else None
            # In quotes, for it may be further down.
            quoted = json.dumps(kind.replace('"', "'"))
            fields.append((key, quoted if key in required else f"NotRequired[{quoted}]", about))
        base = self.target(schema) if "$ref" in schema else None
        if all(key.isidentifier() and not keyword.iskeyword(key) for key, _, _ in fields):
            body = docstring(schema.get("description"), "    ")
            if body and fields:
                body += "\n"
            body += "".join(f"    {key}: {kind}\n{docstring(about, '    ')}" for key, kind, about in fields)
            text = f"class {name}({base or 'TypedDict'}):\n{body or '    pass' + chr(10)}"
        else:
            # A field such as `from` is no name in Python.
            assert base is None, name
            lines = "".join(f"{comment(about, '    ')}    {json.dumps(key)}: {kind},\n" for key, kind, about in fields)
            text = f'{name} = TypedDict("{name}", {{\n{lines}}})\n{docstring(schema.get("description"), "")}'
        self.heirs.update({name: text}) if base else self.add(name, text)

    def add(self, name: str, text: str) -> None:
        if self.written.setdefault(name, text) != text:
            raise SystemExit(f"{name}: a second type of that name")

    def declare(self, name: str, schema: Schema) -> None:
        if schema.get("type") == "string" and schema.get("pattern") == ID:
            self.add(name, f'{name} = NewType("{name}", str)\n{docstring(schema.get("description"), "")}')
        elif "properties" in schema and "oneOf" not in schema:
            self.dictionary(name, schema)
        else:
            kind = self.type(schema, name).replace('"', "'")
            told = [schema.get("description")]
            for variant in schema.get("oneOf", []):
                if "const" in variant and variant.get("description"):
                    told.append(f"`{variant['const']}`: {variant['description']}")
            kind = kind if kind in ("str", "int", "bool") else f'"{kind}"'
            self.add(name, f'{name}: TypeAlias = {kind}\n{docstring(chr(10).join(filter(None, told)), "")}')

    # --- the two files -------------------------------------------------------------------------------------------------

    def types_text(self) -> str:
        parts = [*(self.written[name] for name in sorted(self.written)),
                 *(self.heirs[name] for name in sorted(self.heirs))]
        return (
            '"""What goes into the engine and what comes out of it: JSON, with a type for every object.\n\n'
            'Generated from core/schemas by scripts/write_types.py: change the engine, not this file.\n"""\n\n'
            "from collections.abc import Mapping, Sequence\n"
            "from typing import Literal, Never, NewType, NotRequired, TypeAlias, TypedDict\n\n\n"
            + "\n\n".join(parts)
        )

    def method(self, call: Schema) -> str:
        request = self.named[self.target(call["takes"])]
        required = set(request.get("required", []))
        fields: list[tuple[str, Schema | bool]] = list(request.get("properties", {}).items())
        fields.sort(key=lambda field: field[0] not in required)
        arguments, pairs = [], []
        for key, value in fields:
            kind = self.type(value, pascal(call["name"]) + "Request" + pascal(key))
            kind = re.sub(r"\w+", lambda found: TAKEN_AS.get(found[0], found[0]), kind)
            if key not in required:
                kind = kind.removesuffix(" | None") + " | None"
            arguments.append(f"{snake(key)}: {kind}{'' if key in required else ' = None'}")
            pairs.append(f'"{key}": {snake(key)}')
        signature = f"self, *, {', '.join(arguments)}" if arguments else "self"
        gives = self.type(call["gives"], pascal(call["name"]) + "Answer")
        head = f"    def {snake(call['name'])}({signature}) -> {gives}:\n"
        if len(head) > 121:
            lines = "".join(f"        {argument},\n" for argument in ["self", "*", *arguments])
            head = f"    def {snake(call['name'])}(\n{lines}    ) -> {gives}:\n"
        told = [call["about"]]
        for key, value in fields:
            if isinstance(value, dict) and value.get("description"):
                told.append(f"{snake(key)}: {' '.join(value['description'].split())}")
        about = told[0] if len(told) == 1 else told[0] + "\n\n" + "\n".join(told[1:])
        return (head + docstring(about, "        ")
                + f'        return cast("{gives}", self._ask("{call["name"]}", {{{", ".join(pairs)}}}))\n')

    def calls_text(self) -> str:
        methods = [self.method(call) for call in self.calls if call["name"] not in BY_HAND]
        body = "\n".join(methods)
        names = sorted(set(re.findall(r"\w+", re.sub(r'""".*?"""|"\w+"', "", body, flags=re.S))) & set(self.written))
        imports = "".join(f"        {name},\n" for name in names)
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


def main() -> None:
    types = Types()
    texts = {"types.py": types.types_text(), "calls.py": types.calls_text()}
    for name, text in texts.items():
        path = HERE / "gridward" / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            raise SystemExit(f"{path} is not what scripts/write_types.py writes")


if __name__ == "__main__":
    main()
