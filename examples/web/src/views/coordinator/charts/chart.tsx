// A chart of days: bars on each other, or lines. Drawn as plain SVG, with its figures in a table below; no series is told
// apart by colour alone.
import { useId } from "preact/hooks";
import { say } from "../../../app/session.js";
import { countText, Table } from "../../../parts/index.js";
import { charts as texts } from "../texts/charts.js";
import { common } from "../texts/common.js";
import { every, marksUpTo } from "./scale.js";

/** Values of one kind, a day each; none where there was nothing to count. */
export interface Series {
  id: string;
  name: string;
  values: readonly (number | undefined)[];
}

interface ChartProps {
  id: string;
  title: string;
  about: string;
  days: readonly string[];
  series: readonly Series[];
  kind: "bars" | "lines";
  /** The end of the axis, where it does not follow from the values. */
  highest?: number;
  unit?: string;
}

// drawn for a phone, on which the letters then have their own size
const WIDTH = 380;
const HEIGHT = 240;
const PLOT = { left: 44, right: 8, top: 12, bottom: 30 };
const LOOKS = 6;

const width = WIDTH - PLOT.left - PLOT.right;
const height = HEIGHT - PLOT.top - PLOT.bottom;

export function Chart({ id, title, about, days, series, kind, highest, unit = "" }: ChartProps) {
  const text = say(texts);
  const heading = useId();
  const totals = days.map((_, day) => series.reduce((sum, { values }) => sum + (values[day] ?? 0), 0));
  const values = kind === "bars" ? totals : series.flatMap((each) => each.values.map((value) => value ?? 0));
  const marks = marksUpTo(highest ?? Math.max(0, ...values));
  const top = marks.at(-1) ?? 1;
  const y = (value: number): number => PLOT.top + height * (1 - value / top);
  const slot = width / Math.max(1, days.length);
  const x = (day: number): number => PLOT.left + slot * (day + 0.5);
  const apart = every(days.length, 8);
  return (
    <figure class="card chart" aria-labelledby={heading} data-chart={id}>
      <figcaption>
        <h3 id={heading}>{title}</h3>
        <p class="soft">{about}</p>
      </figcaption>
      <ul class="chart-key">
        {series.map((each, place) => (
          <li key={each.id}><svg width="20" height="14" aria-hidden="true"><Swatch kind={kind} look={place % LOOKS} /></svg>{each.name}</li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.summary(title, days[0] ?? "", days.at(-1) ?? "")}>
        <g class="chart-axis">
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(mark)} y2={y(mark)} />
              <text x={PLOT.left - 6} y={y(mark)} text-anchor="end" dominant-baseline="middle">{countText(mark)}{unit}</text>
            </g>
          ))}
          {days.map((day, place) => place % apart === 0 && (
            <text key={day} x={x(place)} y={HEIGHT - 10} text-anchor="middle">{Number(day.slice(5, 7))}/{Number(day.slice(8))}</text>
          ))}
        </g>
        {kind === "bars"
          ? <Bars series={series} days={days} x={x} y={y} slot={slot} />
          : series.map((each, place) => <Line key={each.id} series={each} look={place % LOOKS} x={x} y={y} unit={unit} />)}
      </svg>
      <details class="chart-table">
        <summary>{text.table}</summary>
        <Table
          caption={say(common).tableOf(title)} captionUnseen rows={days.map((day, place) => ({ day, place }))} id={({ day }) => day}
          columns={[
            { id: "day", title: text.day, cell: ({ day }) => day },
            ...series.map((each) => ({
              id: each.id, title: each.name, number: true, cell: ({ place }: { place: number }) => shown(each.values[place], unit),
            })),
          ]}
        />
      </details>
    </figure>
  );
}

const shown = (value: number | undefined, unit: string): string => (value === undefined ? "–" : `${countText(value)}${unit}`);

function Swatch({ kind, look }: { kind: "bars" | "lines"; look: number }) {
  return kind === "bars"
    ? <rect class={`look-${look}`} x="0" y="0" width="20" height="14" />
    : <><line class={`line look-${look}`} x1="0" x2="20" y1="7" y2="7" /><Mark look={look} x={10} y={7} /></>;
}

interface BarsProps {
  series: readonly Series[];
  days: readonly string[];
  x: (day: number) => number;
  y: (value: number) => number;
  slot: number;
}

function Bars({ series, days, x, y, slot }: BarsProps) {
  const thick = Math.min(36, slot * 0.7);
  return (
    <g>
      {days.map((day, place) => {
        let below = 0;
        return series.map((each, look) => {
          const value = each.values[place] ?? 0;
          const from = below;
          below += value;
          if (value === 0) return null;
          return (
            <rect key={`${day} ${each.id}`} class={`look-${look % LOOKS}`} x={x(place) - thick / 2} y={y(below)} width={thick} height={y(from) - y(below)}>
              <title>{`${day} · ${each.name}: ${countText(value)}`}</title>
            </rect>
          );
        });
      })}
    </g>
  );
}

interface LineProps {
  series: Series;
  look: number;
  x: (day: number) => number;
  y: (value: number) => number;
  unit: string;
}

function Line({ series, look, x, y, unit }: LineProps) {
  const points = series.values.flatMap((value, day) => (value === undefined ? [] : [{ day, value }]));
  return (
    <g>
      <polyline class={`line look-${look}`} points={points.map(({ day, value }) => `${x(day)},${y(value)}`).join(" ")} />
      {points.map(({ day, value }) => (
        <g key={day}><title>{`${series.name}: ${countText(value)}${unit}`}</title><Mark look={look} x={x(day)} y={y(value)} /></g>
      ))}
    </g>
  );
}

/** The marks of lines differ in shape, too. */
function Mark({ look, x, y }: { look: number; x: number; y: number }) {
  switch (look % 3) {
    case 0: return <circle class={`mark look-${look}`} cx={x} cy={y} r={4} />;
    case 1: return <rect class={`mark look-${look}`} x={x - 4} y={y - 4} width={8} height={8} />;
    default: return <path class={`mark look-${look}`} d={`M${x} ${y - 5} L${x + 5} ${y + 4} L${x - 5} ${y + 4} Z`} />;
  }
}
