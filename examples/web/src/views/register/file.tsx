// A household roster from a file: read by the engine, looked at by a person, and recorded.
import { useState } from "preact/hooks";
import type { Because, CivilDate, Fact, Roster } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { ask, recordTogether } from "../../engine/index.js";
import { Button, Card, Field, Notice, Spinner, countText } from "../../parts/index.js";
import { Failed, PagedTable } from "../coordinator/shared.js";
import { Reasons } from "../coordinator/reasons.js";
import { texts } from "./texts.js";

/** So many entries are written at once: few enough to tell how far it is, enough to be quick. */
const AT_ONCE = 200;

/** The text of a file as spreadsheets write it: UTF-8, or GB18030 where it is not. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * The facts of a roster in the order in which they must be recorded. A grid may be drawn as often as it changes; one that
 * stands as the file has it is not drawn again.
 */
async function factsOf({ places, households, residents, grids }: Roster): Promise<Fact[]> {
  const { certificate } = await ask("coverage", { asOf: asOf.value, certificate: true });
  const standing = new Map<string, string[]>();
  for (const { household, grid } of certificate ?? []) {
    if (grid) standing.set(grid, [...(standing.get(grid) ?? []), household]);
  }
  const asListed = (grid: string, listed: readonly string[]) => standing.get(grid)?.toSorted().join(" ") === listed.toSorted().join(" ");
  return [
    ...places.map((data) => ({ kind: "placeAdded", data }) as const),
    ...households.map((data) => ({ kind: "householdRegistered", data }) as const),
    ...residents.map((data) => ({ kind: "residentRegistered", data }) as const),
    ...grids.filter((grid) => !asListed(grid.grid, grid.households)).map((data) => ({ kind: "gridDrawn", data }) as const),
  ];
}

type State =
  | { readonly at: "reading" }
  | { readonly at: "read"; readonly roster: Roster }
  | { readonly at: "recording"; readonly roster: Roster; readonly done: number; readonly all: number }
  | { readonly at: "recorded"; readonly roster: Roster; readonly added: number; readonly refused: number; readonly reasons: readonly Because[] }
  | { readonly at: "failed"; readonly error: Error };

export function RosterFile() {
  const text = say(texts);
  const [state, setState] = useState<State>();
  const failing = (work: Promise<void>) => work.catch((error: Error) => setState({ at: "failed", error }));

  const read = async (file: File) => {
    setState({ at: "reading" });
    const request = { text: textOf(await file.arrayBuffer()), today: session.now.value.slice(0, 10) as CivilDate };
    setState({ at: "read", roster: await ask("readRoster", request) });
  };

  const record = async (roster: Roster) => {
    const facts = await factsOf(roster);
    const reasons = new Map<string, Because>();
    let added = 0;
    for (let done = 0; done < facts.length; done += AT_ONCE) {
      setState({ at: "recording", roster, done, all: facts.length });
      for (const answer of await recordTogether(facts.slice(done, done + AT_ONCE))) {
        if (answer.outcome === "receipt") added += 1;
        else for (const reason of answer.reasons) reasons.set(reason.rule, reasons.get(reason.rule) ?? reason);
      }
    }
    setState({ at: "recorded", roster, added, refused: facts.length - added, reasons: [...reasons.values()] });
  };

  return (
    <Card title={text.file}>
      <p class="soft">{text.fileLead}</p>
      <Field label={text.choose}>
        <input type="file" accept=".csv,text/csv" disabled={state?.at === "recording"} onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void failing(read(file));
        }} />
      </Field>
      {state?.at === "reading" && <Spinner>{text.reading}</Spinner>}
      {state?.at === "failed" && <Failed error={state.error} />}
      {state && "roster" in state && <Read roster={state.roster} />}
      {state?.at === "read" && <div><Button kind="main" onClick={() => void failing(record(state.roster))}>{text.recordFile}</Button></div>}
      {state?.at === "recording" && <Spinner>{text.recordingFile(countText(state.done), countText(state.all))}</Spinner>}
      {state?.at === "recorded" && (
        <Notice tone={state.refused > 0 ? "warn" : "good"} live title={text.recordedFile(countText(state.added), countText(state.refused))}>
          {state.reasons.length > 0 && <Reasons reasons={state.reasons} />}
        </Notice>
      )}
    </Card>
  );
}

/** What is in the file, and what is wrong with it. */
function Read({ roster: { counts, places, grids, problems, notes, leftOut } }: { roster: Roster }) {
  const text = say(texts);
  return (
    <>
      <p role="status"><b>{text.holds(countText(counts.households), countText(counts.residents), countText(places.length), countText(grids.length))}</b></p>
      {problems.length > 0 && (
        <section class="stack">
          <h3>{text.problems}</h3>
          <p class="soft">{text.problemsLead}</p>
          <PagedTable
            caption={text.problems} rows={problems} id={({ line, column, reason }) => `${line} ${column} ${reason}`}
            columns={[
              { id: "line", title: text.line, number: true, cell: ({ line }) => countText(line) },
              { id: "column", title: text.column, cell: ({ column }) => column },
              { id: "value", title: text.value, cell: ({ value }) => value },
              { id: "reason", title: text.why, cell: ({ reason }) => reason },
            ]}
          />
        </section>
      )}
      {notes.length > 0 && (
        <section class="stack">
          <h3>{text.notes}</h3>
          <PagedTable
            caption={text.notes} rows={notes} id={({ line, column, text: said }) => `${line} ${column} ${said}`}
            columns={[
              { id: "line", title: text.line, number: true, cell: ({ line }) => countText(line) },
              { id: "column", title: text.column, cell: ({ column }) => column },
              { id: "text", title: text.text, cell: (note) => note.text },
            ]}
          />
        </section>
      )}
      {leftOut > 0 && <p class="soft">{text.leftOut(countText(leftOut))}</p>}
    </>
  );
}
