// One number of the report, opened: every thing that it counts, grid by grid.
import { useState } from "preact/hooks";
import type { CountedItem, EventId, NumberLine, ReportQuery } from "gridward/client";
import { say } from "../../../app/session.js";
import { useAnswer } from "../../../engine/index.js";
import { words } from "../../../engine/words.js";
import { countText, Dialog, Time } from "../../../parts/index.js";
import { Entries } from "../entries.js";
import { list } from "../lists.js";
import { shiftText } from "../rota.js";
import { Answered, Home, PagedTable, Person } from "../shared.js";
import { common } from "../texts/common.js";
import { report as texts } from "../texts/report.js";
import type { Wanted } from "./number.js";

/** The part of the report that a number is of. */
const partOf = ({ date }: ReportQuery, { grid }: Wanted): ReportQuery => {
  if (grid === undefined) return { date };
  return grid === null ? { date, grids: [], ungridded: true } : { date, grids: [grid] };
};

export function Opened({ query, wanted, onClose }: { query: ReportQuery; wanted: Wanted; onClose: () => void }) {
  const text = say(texts);
  const shared = say(common);
  const answered = useAnswer("openNumber", { report: partOf(query, wanted), number: wanted.number });
  return (
    <Dialog title={wanted.name} onClose={onClose}>
      <Answered of={answered}>
        {(opened) => {
          const lines = list(opened.lines);
          return (
            <div class="stack opened" data-lines={lines.length} data-total={opened.total}>
              <p>{lines.length === 0 ? text.nothing : text.lines(lines.length, countText(opened.total))}</p>
              {lines.length > 0 && (
                <PagedTable
                  caption={wanted.name} rows={lines} id={(line) => JSON.stringify([line.grid, line.counted])} page={100}
                  columns={[
                    { id: "what", title: text.what, cell: (line) => <Counted counted={line.counted} /> },
                    { id: "grid", title: shared.grid, cell: ({ grid }: NumberLine) => grid ?? "–" },
                    { id: "amount", title: text.amount, number: true, cell: ({ amount }) => countText(amount) },
                  ]}
                />
              )}
            </div>
          );
        }}
      </Answered>
    </Dialog>
  );
}

function Counted({ counted }: { counted: CountedItem }) {
  const text = say(texts);
  switch (counted.type) {
    case "household": return <Home household={counted.id} />;
    case "resident": return <Person resident={counted.id} />;
    case "duty": {
      const { kind, due, subject } = counted.id;
      return (
        <>
          {words.value?.code(kind)}{" "}
          {subject.type === "household" ? <Home household={subject.id} /> : subject.type === "resident" ? <Person resident={subject.id} /> : "id" in subject && subject.id}
          {" "}<small>{text.atDue} <Time at={due} /></small>
        </>
      );
    }
    case "traveller": return counted.id.type === "resident" ? <Person resident={counted.id.id} /> : <>{text.types.traveller} {counted.id.id}</>;
    case "shift": return <>{shiftText(counted.id)}</>;
    case "statement": return <Statement event={counted.id} />;
    case "point": return <>{text.types.point} {"id" in counted.id ? counted.id.id : say(common).community}</>;
    case "passage":
    case "worker": return <>{text.types[counted.type]} {counted.id}</>;
  }
}

function Statement({ event }: { event: EventId }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>{say(texts).types.statement} {event.replica}/{event.counter}</button>
      {open && <Entries events={[event]} onClose={() => setOpen(false)} />}
    </>
  );
}
