// The nightly report: what was done, what was not, what is for tomorrow. Every number opens to what it counts, and the
// browser prints it as a document.
import { useState } from "preact/hooks";
import type { GridId, NightlyReport, ReportQuery } from "gridward/client";
import { say, session } from "../../../app/session.js";
import { useAnswer } from "../../../engine/index.js";
import { Button, Select, Spinner } from "../../../parts/index.js";
import { words } from "../../../engine/words.js";
import { list } from "../lists.js";
import { Answered, DayField, today } from "../shared.js";
import { common } from "../texts/common.js";
import { report as texts } from "../texts/report.js";
import { Head, Community, Gaps, Quarantine, Rounds } from "./community.js";
import { Arrivals, Gates, People, Supply, Work } from "./happened.js";
import { ByGrid, Duties, Findings, Indicators, Missed, Releases } from "./work.js";
import { Opened } from "./opened.js";
import { Opening, type Wanted } from "./number.js";
import "./report.css";

export function Report() {
  const text = say(texts);
  const [day, setDay] = useState(today());
  const [grid, setGrid] = useState("");
  const [wanted, setWanted] = useState<Wanted>();
  const query: ReportQuery = grid ? { date: day, grids: [grid as GridId] } : { date: day };
  const whole = useAnswer("report", { date: day });
  const answered = useAnswer("report", query);
  const grids = list(whole.answer?.byGrid).flatMap(({ grid: id, name }) => (id ? [{ value: id as string, label: name || id }] : []));
  return (
    <>
      <div class="fields no-print">
        <DayField day={day} onChoose={setDay} />
        <Select label={text.only} value={grid} onChoose={setGrid} none={text.all} options={grids} />
        <div class="field-end"><Button kind="main" onClick={() => print()}>{text.print}</Button></div>
      </div>
      <Answered of={answered}>
        {(report) => (
          <Opening.Provider value={(asked) => setWanted(grid && asked.grid === undefined ? { ...asked, grid: grid as GridId } : asked)}>
            <Paper report={report} />
          </Opening.Provider>
        )}
      </Answered>
      {wanted && <Opened query={query} wanted={wanted} onClose={() => setWanted(undefined)} />}
    </>
  );
}

function Paper({ report }: { report: NightlyReport }) {
  const text = say(texts);
  const said = words.value;
  if (!said) return <Spinner />;
  return (
    <article class="report-paper" aria-labelledby="report-title">
      <h2 id="report-title">
        {said.message("report.title", {
          community: { type: "text", value: report.community || session.community.value },
          date: { type: "date", value: report.date },
        })}
      </h2>
      <Head report={report} />
      <Community report={report} />
      <Gaps report={report} />
      <Rounds report={report} />
      <Quarantine report={report} />
      <Arrivals report={report} />
      <People report={report} />
      <Duties report={report} />
      <Work report={report} />
      <Gates report={report} />
      <Supply report={report} />
      <Indicators report={report} />
      <Missed report={report} />
      <Releases report={report} />
      <ByGrid report={report} />
      <Findings report={report} />
      <p class="report-signature print-only">{say(common).worker} ____________________ {text.signed} ____________________</p>
    </article>
  );
}
