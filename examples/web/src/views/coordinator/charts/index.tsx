// How things have gone, day by day: each figure is that of the nightly report of its day.
import { useEffect, useState } from "preact/hooks";
import type { NightlyReport } from "gridward/client";
import { say, session } from "../../../app/session.js";
import { dayOf } from "../../../app/time.js";
import { ask, revision } from "../../../engine/index.js";
import { Empty, Spinner } from "../../../parts/index.js";
import { daysAfter, daysBetween, entries, flow, list } from "../lists.js";
import { Answered, DayField, Failed, today } from "../shared.js";
import { useAnswer } from "../../../engine/index.js";
import { charts as texts } from "../texts/charts.js";
import { Chart, type Series } from "./chart.js";
import "./chart.css";

const MOST = 62;

export function Charts() {
  const text = say(texts);
  const now = today();
  const latest = useAnswer("report", { date: now });
  const [chosen, setChosen] = useState<{ from?: string; until?: string }>({});
  return (
    <Answered of={latest}>
      {(report) => {
        const begun = list(report.rounds).map(({ from }) => dayOf(from, session.zone.value)).sort();
        const from = chosen.from ?? [begun[0] ?? now, daysAfter(now, 1 - MOST)].sort().at(-1) ?? now;
        const until = chosen.until ?? now;
        const days = daysBetween(from, until);
        return (
          <>
            <div class="fields">
              <DayField label={text.from} day={from} onChoose={(day) => setChosen({ ...chosen, from: day })} />
              <DayField label={text.until} day={until} onChoose={(day) => setChosen({ ...chosen, until: day })} />
            </div>
            <p class="soft">{text.what}</p>
            {days.length === 0 || days.length > MOST ? <Empty>{text.tooMany}</Empty> : <Days days={days} />}
          </>
        );
      }}
    </Answered>
  );
}

/** The reports of the days, asked for one after the other so that what else is asked need not wait for all of them. */
function useReports(days: readonly string[]): { reports: readonly NightlyReport[]; error?: Error } {
  const key = `${revision.value} ${days.join(" ")}`;
  const [state, setState] = useState<{ key: string; reports: readonly NightlyReport[]; error?: Error }>({ key, reports: [] });
  useEffect(() => {
    let wanted = true;
    const fetchAll = async () => {
      const reports: NightlyReport[] = [];
      for (const date of days) {
        reports.push(await ask("report", { date }));
        if (!wanted) return;
        setState({ key, reports: [...reports] });
      }
    };
    fetchAll().catch((error: Error) => wanted && setState({ key, reports: [], error }));
    return () => {
      wanted = false;
    };
  }, [key]);
  return state.key === key ? state : { reports: [] };
}

function Days({ days }: { days: readonly string[] }) {
  const text = say(texts);
  const { reports, error } = useReports(days);
  if (error) return <Failed error={error} />;
  if (reports.length < days.length) return <Spinner>{text.loading(reports.length + 1, days.length)}</Spinner>;
  const count = (id: string, name: string, value: (report: NightlyReport) => number): Series => ({ id, name, values: reports.map(value) });
  const duties = (state: "done" | "lateDone" | "missed" | "overdue") => (report: NightlyReport) =>
    entries(report.duties).reduce((sum, [, counts]) => sum + counts[state], 0);
  const rounds = roundSeries(reports);
  return (
    <div class="charts">
      {rounds.length === 0 ? <Empty>{text.nothing}</Empty> : (
        <Chart id="rounds" title={text.rounds} about={text.roundsWhat} days={days} kind="lines" highest={100} unit="%" series={rounds} />
      )}
      <Chart
        id="people" title={text.people} about={text.peopleWhat} days={days} kind="bars"
        series={[
          count("central", text.central, (report) => report.central),
          count("home", text.home, (report) => report.home),
          count("selfMonitoring", text.selfMonitoring, (report) => report.selfMonitoring),
        ]}
      />
      <Chart
        id="duties" title={text.duties} about={text.dutiesWhat} days={days} kind="bars"
        series={(["done", "lateDone", "missed", "overdue"] as const).map((state) => count(state, text[state], duties(state)))}
      />
      <Chart
        id="flow" title={text.flow} about={text.flowWhat} days={days} kind="lines"
        series={[count("in", text.in, (report) => flow(report.flow).in), count("out", text.out, (report) => flow(report.flow).out)]}
      />
    </div>
  );
}

/** How far each round was at the end of each day on which it had begun. */
function roundSeries(reports: readonly NightlyReport[]): Series[] {
  return list(reports.at(-1)?.rounds).map(({ round, name }) => ({
    id: round,
    name,
    values: reports.map((report) => {
      const then = list(report.rounds).find((each) => each.round === round);
      return then && then.households > 0 ? Math.floor((then.settled * 100) / then.households) : undefined;
    }),
  }));
}
