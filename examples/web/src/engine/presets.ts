// The rule books that come with the engine: their titles at once, each document when it is asked for.
import presets from "virtual:presets";
import type { Label, Policy } from "gridward/client";

const texts = import.meta.glob<string>("/node_modules/gridward/presets/*.json", { query: "?raw", import: "default" });

/** A rule book that comes with the engine. */
export interface Preset {
  readonly id: string;
  readonly title: Label;
}

export { presets };

/** A rule book as it is written: with `basedOn` it holds only what differs. */
export async function presetText(id: string): Promise<string> {
  const load = texts[`/node_modules/gridward/presets/${id}.json`];
  if (!load) throw new Error(`there is no rule book ${id}`);
  return load();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Objects are laid over each other, everything else replaces, and null takes away (RFC 7396). */
function laid(under: unknown, over: Record<string, unknown>): Record<string, unknown> {
  const whole = isObject(under) ? { ...under } : {};
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete whole[key];
    else whole[key] = isObject(value) ? laid(whole[key], value) : value;
  }
  return whole;
}

/** A rule book with all that it is based on, from its text. Whether it holds together `checkPolicy` says. */
export async function wholePolicy(text: string): Promise<Policy> {
  const document: unknown = JSON.parse(text);
  if (!isObject(document)) throw new Error("a rule book is an object");
  const { basedOn, ...over } = document;
  const under = typeof basedOn === "string" ? await wholePolicy(await presetText(basedOn)) : {};
  return laid(under, over) as unknown as Policy;
}

/** A rule book that comes with the engine, with all that it is based on. */
export const preset = async (id: string): Promise<Policy> => wholePolicy(await presetText(id));
