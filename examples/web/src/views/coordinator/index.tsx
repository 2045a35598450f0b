// The coordinator's desk.
import { say } from "../../app/session.js";
import { Charts } from "./charts/index.js";
import { Coverage } from "./coverage.js";
import { Desk } from "./desk.js";
import { Dispatch } from "./dispatch.js";
import { Findings } from "./findings.js";
import { Gates } from "./gates.js";
import { Quarantine } from "./quarantine.js";
import { Report } from "./report/index.js";
import { Register } from "../register/index.js";
import { Rota } from "./rota.js";
import { Stock } from "./stock.js";
import { common } from "./texts/common.js";

const TABS = {
  coverage: Coverage,
  quarantine: Quarantine,
  dispatch: Dispatch,
  rota: Rota,
  findings: Findings,
  gates: Gates,
  stock: Stock,
  report: Report,
  charts: Charts,
  register: Register,
};

export default function Coordinator() {
  const text = say(common);
  return <Desk title={text.title} parts={text.parts} view="coordinator" tabs={TABS} titles={text.tabs} first="coverage" />;
}
