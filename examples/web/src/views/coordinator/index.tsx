// The coordinator's desk: nine parts, each under an address of its own.
import type { ComponentType } from "preact";
import { Link, route } from "../../app/router.js";
import { say } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Spinner } from "../../parts/index.js";
import { Charts } from "./charts/index.js";
import { Coverage } from "./coverage.js";
import { Dispatch } from "./dispatch.js";
import { Findings } from "./findings.js";
import { Gates } from "./gates.js";
import { Quarantine } from "./quarantine.js";
import { Report } from "./report/index.js";
import { Rota } from "./rota.js";
import { Stock } from "./stock.js";
import { common } from "./texts/common.js";
import "./coordinator.css";

type Tab = keyof typeof common.en.tabs;

const TABS: Readonly<Record<Tab, ComponentType>> = {
  coverage: Coverage,
  quarantine: Quarantine,
  dispatch: Dispatch,
  rota: Rota,
  findings: Findings,
  gates: Gates,
  stock: Stock,
  report: Report,
  charts: Charts,
};

const isTab = (name: string | undefined): name is Tab => name !== undefined && name in TABS;

export default function Coordinator() {
  const text = say(common);
  const [named] = route.value.rest;
  const tab = isTab(named) ? named : "coverage";
  const Shown = TABS[tab];
  return (
    <div class="coordinator">
      <header class="desk-head">
        <h1>{text.title}</h1>
        <nav class="desk-tabs" aria-label={text.parts}>
          {Object.keys(TABS).filter(isTab).map((each) => (
            <Link key={each} to={`/coordinator/${each}`} aria-current={each === tab ? "page" : undefined}>{text.tabs[each]}</Link>
          ))}
        </nav>
      </header>
      <section class="desk" aria-labelledby="desk-title">
        <h2 id="desk-title" class="unseen">{text.tabs[tab]}</h2>
        {words.value ? <Shown /> : <Spinner />}
      </section>
    </div>
  );
}
