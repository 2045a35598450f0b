// A number of the report that opens to what it counts.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { GridId } from "gridward/client";
import { say } from "../../../app/session.js";
import { countText } from "../../../parts/index.js";
import { report as texts } from "../texts/report.js";

/** A number that somebody wants to open: of the whole report, or of the part of one grid. */
export interface Wanted {
  /** A JSON pointer into the report. */
  number: string;
  /** What the number is called. */
  name: string;
  /** The grid whose part it is of; null for households in no single grid. */
  grid?: GridId | null;
}

/** Opens a number. */
export const Opening = createContext<(wanted: Wanted) => void>(() => {});

/** A number that can be pressed; 0 counts nothing and is only shown. */
export function Figure({ value, ...wanted }: Wanted & { value: number | undefined }) {
  const open = useContext(Opening);
  if (!value) return <span class="number-figure">{countText(value ?? 0)}</span>;
  return (
    <button
      type="button" class="number-figure" data-number={wanted.number} data-grid={wanted.grid === null ? "none" : wanted.grid}
      aria-label={`${countText(value)}, ${say(texts).open(wanted.name)}`} onClick={() => open(wanted)}
    >
      {countText(value)}
    </button>
  );
}

/** A pointer from its parts, which may hold anything. */
export const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
