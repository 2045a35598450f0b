// The pieces that the report is made of: sections, figures with their names, and tables of figures.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { GridId, Instant } from "gridward/client";
import { say, session } from "../../../app/session.js";
import { inZone } from "../../../app/time.js";
import { countText } from "../../../parts/index.js";
import { common } from "../texts/common.js";
import { Figure } from "./number.js";

/** A part of the report; it is kept on one page where it fits. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  const heading = useId();
  return (
    <section class="report-section" aria-labelledby={heading} data-section={id}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}

/** An instant as it is written on paper, where nobody knows what "tomorrow" was. */
export function Moment({ at }: { at: Instant }) {
  return <time class="tabular" dateTime={at}>{inZone(Date.parse(at), session.zone.value).slice(0, 16).replace("T", " ")}</time>;
}

/** A figure with its name; with a number it opens. */
export interface Line {
  name: string;
  value: number | string | undefined;
  number?: string | undefined;
}

/** Figures side by side. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl class="report-lines">
      {lines.filter(({ value }) => value !== undefined).map(({ name, value, number }) => (
        <div key={number ?? name}>
          <dt>{name}</dt>
          <dd>{number !== undefined && typeof value === "number"
            ? <Figure value={value} number={number} name={name} />
            : typeof value === "number" ? countText(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A column of figures. */
export interface FigureColumn {
  id: string;
  title: string;
}

/** A row of figures: under each column the figure, and the number that it opens as. */
export interface FigureRow {
  id: string;
  name: ComponentChildren;
  /** What the row is called, for those who listen. */
  said: string;
  grid?: GridId | null;
  cells: Readonly<Record<string, { value: number | undefined; number?: string } | undefined>>;
}

interface FiguresProps {
  caption: string;
  first: string;
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
}

/** A table of figures; a column in which nothing is counted is left out. */
export function Figures({ caption, first, columns, rows }: FiguresProps) {
  const used = columns.filter(({ id }) => rows.some(({ cells }) => cells[id]?.value));
  return (
    <div class="table-frame" role="region" aria-label={say(common).tableOf(caption)} tabIndex={0}>
      <table class="table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr><th scope="col">{first}</th>{used.map(({ id, title }) => <th key={id} scope="col" class="number">{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ id: row, name, said, grid, cells }) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {used.map(({ id, title }) => {
                const cell = cells[id];
                return (
                  <td key={id} class="number">
                    {cell === undefined ? "–" : cell.number === undefined
                      ? countText(cell.value ?? 0)
                      : <Figure value={cell.value} number={cell.number} name={`${said}: ${title}`} grid={grid} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
