// Writes the TypeScript types of everything that crosses the edge from the JSON Schemas in `core/schemas`, which are
// derived from the engine's own types: so each type is written once, in Rust.
//
//   node scripts/types.mjs SCHEMAS_FOLDER OUT.d.ts      writes the types
//   node scripts/types.mjs --check SCHEMAS_FOLDER OUT   fails where they are not as they would be written
//
// It knows the part of JSON Schema that those files use, and stops at anything else: a type that is only nearly right
// is worse than none.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What an id looks like; whatever is so is a type of its own, and no string is one by accident. */
const ID = "^[-A-Za-z0-9_.:/@]{1,64}$";

/** Says nothing about the shape of a value in TypeScript. */
const SILENT = new Set([
  "$schema", "title", "description", "default", "format", "minimum", "maximum", "minLength", "pattern", "uniqueItems",
  "contentEncoding",
]);

/** A schema as a text in which the order of its keys does not matter. */
const canonical = (schema) => JSON.stringify(schema, (_, value) =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value);

/**
 * What is asked and what is answered may leave different fields out: for both at once a field is there only where both have
 * it. In everything else they must be one.
 */
function both(a, b, where) {
  if (typeof a !== "object") return assert.equal(a, b, where), a;
  const pair = (first, second) => both(first, second, where);
  const met = {};
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [first, second] = [a[key], b[key]];
    if (key === "required") {
      met.required = (first ?? []).filter((name) => second?.includes(name));
    } else if (key === "properties" || key === "patternProperties") {
      assert.deepEqual(Object.keys(first).sort(), Object.keys(second).sort(), where);
      met[key] = Object.fromEntries(Object.entries(first).map(([name, value]) => [name, pair(value, second[name])]));
    } else if (key === "oneOf" || key === "anyOf" || key === "prefixItems") {
      assert.equal(first.length, second.length, where);
      met[key] = first.map((value, at) => pair(value, second[at]));
    } else if (key === "items") {
      met.items = pair(first, second);
    } else if (key !== "additionalProperties" && key !== "default") {
      assert.equal(canonical(first), canonical(second), where);
      met[key] = first;
    } else if (first !== undefined && first !== false) {
      met[key] = first;
    }
  }
  return met;
}

/** Every named schema; two of one name must be one. */
function collect(folder) {
  const named = new Map();
  const put = (name, schema, file) => {
    const known = named.get(name);
    named.set(name, known ? both(known, schema, `${file}: ${name}`) : schema);
  };
  const calls = JSON.parse(readFileSync(join(folder, "calls.json"), "utf8"));
  const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const whole = (name) => {
    const { $defs = {}, $schema, title, ...schema } = read(name);
    for (const [key, value] of Object.entries($defs)) put(key, value, name);
    // A list, or a value that may be absent, has no name worth keeping.
    if (schema.type === "array" || schema.anyOf) return type(schema, "  ");
    put(title, schema, name);
    return title;
  };
  for (const name of ["config", "policy", "event"]) whole(name);
  for (const call of calls) {
    call.takes = whole(`${call.name}.request`);
    call.gives = whole(`${call.name}.answer`);
  }
  return { named, calls };
}

const comment = (text, indent) => {
  if (!text) return "";
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
};

const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** The name behind a reference. */
const target = (reference) => reference.replace("#/$defs/", "");

/** Wraps what would otherwise bind too loosely. */
const grouped = (text) => (/ [|&] |^readonly /.test(text) ? `(${text})` : text);

function list(items, inner) {
  return `readonly ${grouped(inner(items))}[]`;
}

/** The fields of an object, one below the other. */
function fields(schema, indent) {
  const required = new Set(schema.required ?? []);
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties).map(([name, value]) => {
    const optional = required.has(name) ? "" : "?";
    return `${comment(value.description, inner)}${inner}readonly ${key(name)}${optional}: ${type(value, inner)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function object(schema, indent) {
  if (schema.properties) return fields(schema, indent);
  const of = (value) => `{ readonly [key: string]: ${type(value, indent)} }`;
  if (schema.patternProperties) {
    const values = Object.values(schema.patternProperties);
    assert.equal(values.length, 1);
    return of(values[0]);
  }
  if (schema.additionalProperties && schema.additionalProperties !== true) return of(schema.additionalProperties);
  return "{ readonly [key: string]: never }";
}

/** A schema as a type. */
function type(schema, indent) {
  if (schema === true) return "unknown";
  const inner = (value) => type(value, indent);
  const parts = [];
  const used = new Set();
  const take = (name) => (used.add(name), schema[name]);
  if ("const" in schema) {
    used.add("type");
    parts.push(JSON.stringify(take("const")));
  } else if ("enum" in schema) {
    used.add("type");
    parts.push(take("enum").map((value) => JSON.stringify(value)).join(" | "));
  } else {
    if ("$ref" in schema) parts.push(target(take("$ref")));
    for (const choice of ["anyOf", "oneOf"]) {
      if (choice in schema) parts.push(take(choice).map((value) => grouped(inner(value))).join(" | "));
    }
    if ("type" in schema) {
      const types = [take("type")].flat();
      parts.push(types.map((name) => basic(name, schema, indent, used)).join(" | "));
    }
  }
  for (const name of Object.keys(schema)) {
    assert.ok(used.has(name) || SILENT.has(name), `${schema.title ?? ""}: "${name}" in a schema is not known`);
  }
  if (parts.length === 0) return "unknown";
  return parts.length === 1 ? parts[0] : parts.map(grouped).join(" & ");
}

function basic(name, schema, indent, used) {
  const take = (names) => names.forEach((name) => used.add(name));
  switch (name) {
    case "null":
    case "boolean":
    case "string":
      return name;
    case "integer":
      return "number";
    case "array":
      take(["items", "prefixItems", "minItems", "maxItems"]);
      if (schema.prefixItems) return `readonly [${schema.prefixItems.map((value) => type(value, indent)).join(", ")}]`;
      return list(schema.items, (value) => type(value, indent));
    case "object":
      take(["properties", "required", "additionalProperties", "patternProperties"]);
      return object(schema, indent);
    default:
      return assert.fail(`a type of the name ${name}`);
  }
}

function declaration(name, schema) {
  const about = comment(schema.description, "");
  if (schema.type === "string" && schema.pattern === ID) return `${about}export type ${name} = Branded<"${name}">;\n`;
  if (schema.type === "object" && schema.properties && !schema.oneOf && !schema.$ref) {
    return `${about}export interface ${name} ${fields(schema, "")}\n`;
  }
  return `${about}export type ${name} =\n  ${type(schema, "  ")};\n`;
}

function text(folder) {
  const { named, calls } = collect(folder);
  const names = [...named.keys()].sort();
  const declarations = names.map((name) => declaration(name, named.get(name)));
  const rows = calls.map(({ name, about, changes, takes, gives }) =>
    `${comment(about, "  ")}  ${key(name)}: { request: ${takes}; answer: ${gives}; changes: ${changes} };\n`);
  return `// Generated from core/schemas by scripts/types.mjs: change the engine, not this file.

declare const brand: unique symbol;

/** A text that is an id of one kind, and of no other. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

${declarations.join("\n")}
/** Every call of the engine: what it takes, what it gives, and whether it can change the log. */
export interface Calls {
${rows.join("")}}
`;
}

const [folder, out] = process.argv.slice(2).filter((argument) => argument !== "--check");
assert.ok(out, "usage: types.mjs [--check] SCHEMAS_FOLDER OUT.d.ts");
const types = text(folder);
if (process.argv.includes("--check")) {
  assert.ok(types === readFileSync(out, "utf8"), `${out} is not what scripts/types.mjs writes`);
} else {
  writeFileSync(out, types);
}
