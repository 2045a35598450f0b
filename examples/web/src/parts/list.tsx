import type { ComponentChildren, Key } from "preact";
import { Link } from "../app/link.js";
import { say } from "../app/session.js";
import "./list.css";

/** Lines one below the other. */
export function List({ label, children }: { label?: string; children: ComponentChildren }) {
  return <ul class="list" aria-label={label}>{children}</ul>;
}

interface ItemProps {
  title: ComponentChildren;
  /** Where the title leads. */
  to?: string;
  note?: ComponentChildren;
  /** What stands before it. */
  start?: ComponentChildren;
  /** What stands behind it: a badge, a button. */
  end?: ComponentChildren;
}

/** A line of a list. */
export function Item({ title, to, note, start, end }: ItemProps) {
  return (
    <li>
      {start}
      <div class="said">
        {to === undefined ? <span>{title}</span> : <Link to={to}>{title}</Link>}
        {note !== undefined && <span class="note">{note}</span>}
      </div>
      {end}
    </li>
  );
}

/** A column of a table. */
export interface Column<Row> {
  id: string;
  title: ComponentChildren;
  /** True for figures, which stand under each other by their last digit. */
  number?: boolean;
  cell: (row: Row) => ComponentChildren;
}

interface TableProps<Row> {
  /** What it shows: read out first. */
  caption: ComponentChildren;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => Key;
  /** True where the heading around it says the same already. */
  captionUnseen?: boolean;
}

/** Rows and columns; the first column names the row. */
export function Table<Row>({ caption, columns, rows, id, captionUnseen = false }: TableProps<Row>) {
  const label = typeof caption === "string" ? caption : say({ en: "Table", zh: "表格" });
  return (
    <div class="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table class="table">
        <caption class={captionUnseen ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.id} scope="col" class={column.number ? "number" : undefined}>{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={id(row)}>
              {columns.map((column, place) => {
                const look = column.number ? "number" : undefined;
                return place === 0
                  ? <th key={column.id} scope="row" class={look}>{column.cell(row)}</th>
                  : <td key={column.id} class={look}>{column.cell(row)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
