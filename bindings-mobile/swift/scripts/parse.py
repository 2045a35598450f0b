"""Parses Swift where there is no Swift compiler, and compares what its parts say of each other: no more than that can be said
of them there.

    python3 scripts/parse.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

import tree_sitter_swift
from tree_sitter import Language, Node, Parser

# Sound Swift of UniFFI's that this grammar does not know, and what stands for it.
UNKNOWN = {"@_documentation(visibility: private)": "", "let writeReturn = { () }": "let writeReturn = 0"}


def faults(node: Node) -> list[Node]:
    if node.is_error or node.is_missing:
        return [node]
    return [fault for child in node.children if child.has_error or child.is_missing for fault in faults(child)]


def parse(parser: Parser, file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = "\n".join(re.findall(r"^```swift\n(.*?)^```", text, re.M | re.S))
    for sound, known in UNKNOWN.items():
        text = text.replace(sound, known)
    found = faults(parser.parse(text.encode()).root_node)
    return [f"{file}:{one.start_point.row + 1}: {one.text.decode()[:80]!r}" for one in found]


def manifest(folder: Path) -> list[str]:
    """Targets of the manifest are folders, and each names only others of them."""
    text = (folder / "Package.swift").read_text(encoding="utf-8")
    objections = []
    targets = re.findall(r"\.(?:target|testTarget|binaryTarget|systemLibrary)\(name: \"(\w+)\"", text)
    for names in re.findall(r"dependencies: \[([^\]]*)\]", text):
        objections += [f"Package.swift: no target {name}" for name in re.findall(r'"(\w+)"', names) if name not in targets]
    for kind, name in re.findall(r"\.(target|testTarget)\(name: \"(\w+)\"", text):
        place = folder / ("Tests" if kind == "testTarget" else "Sources") / name
        if not list(place.rglob("*.swift")):
            objections.append(f"Package.swift: nothing in {place}")
    return objections


def module(folder: Path) -> list[str]:
    """The module map names the header, and the binding calls only what is declared there."""
    library = folder / "Sources/gridwardFFI"
    text = (library / "module.modulemap").read_text(encoding="utf-8")
    objections = [f"module.modulemap: no {name}" for name in re.findall(r'header "([^"]+)"', text) if not (library / name).exists()]
    if not re.match(r"module gridwardFFI \{", text):
        objections.append("module.modulemap: another module")
    header = (library / "gridwardFFI.h").read_text(encoding="utf-8")
    calls = set(re.findall(r"\b((?:ffi|uniffi)_gridward_mobile_\w+)\(",
                           (folder / "Sources/GridwardNative/gridward.swift").read_text(encoding="utf-8")))
    if not calls:
        objections.append("gridward.swift: it calls nothing")
    declared = set(re.findall(r"\b((?:ffi|uniffi)_gridward_mobile_\w+)\(", header))
    return objections + [f"gridwardFFI.h: no {name}" for name in sorted(calls - declared)]


def names(folder: Path) -> list[str]:
    """Every type that the types name is there, and none twice; every call has a method."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((folder / "Sources/Gridward").rglob("*.swift")))
    code = re.sub(r'//.*|"(?:\\.|[^"\\])*"', "", text)
    declared = re.findall(r"^public (?:final |indirect )*(?:struct|enum|class|typealias|protocol) (\w+)", code, re.M)
    objections = [f"{name}: twice" for name in sorted({name for name in declared if declared.count(name) > 1})]
    nested = set(re.findall(r"^ +public struct (\w+)", code, re.M))
    system = {"Bool", "Int", "String", "UInt", "Date", "Double", "JSON", "Pair", "Gridward", "Foundation", "Self", "First", "Second"}
    fields = re.findall(r"^ +public var \w+: ([^={]+)$|^ +case \w+\((.+)\)$", code, re.M)
    named = {name for pair in fields for name in re.findall(r"\b[A-Z]\w*", " ".join(pair))}
    objections += [f"{name}: no type" for name in sorted(named - set(declared) - nested - system)]
    schemas = folder.parent.parent / "core/schemas/calls.json"
    for call in json.loads(schemas.read_text(encoding="utf-8")):
        if call["name"] != "checkPolicy" and f"func {call['name']}(" not in code:
            objections.append(f"{call['name']}: no method")
    return objections


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    parser = Parser(Language(tree_sitter_swift.language()))
    # That the parser sees a fault at all is worth asking.
    if not faults(parser.parse(b"public struct { var x: }").root_node):
        raise SystemExit("parse.py: a fault is not seen")
    sources = [folder / "Package.swift", *(file for part in ("Sources", "Tests") for file in sorted((folder / part).rglob("*.swift")))]
    objections = [fault for file in [folder / "README.md", *sources] for fault in parse(parser, file)]
    objections += [*manifest(folder), *module(folder), *names(folder)]
    if objections:
        raise SystemExit("\n".join(objections))
    lines = sum(file.read_text(encoding="utf-8").count("\n") for file in sources)
    print(f"{len(sources)} files of Swift, {lines} lines: parsed, not compiled")


if __name__ == "__main__":
    main()
