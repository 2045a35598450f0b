import { say } from "../../app/session.js";
import { Notice } from "../../parts/index.js";
import type { Fault } from "./faults.js";
import { texts } from "./texts.js";

/** Why something was not taken in. */
export function Refused({ fault, from }: { fault: Fault; from?: string }) {
  const t = say(texts);
  return (
    <Notice tone="bad" title={from === undefined ? t.fault : t.about(t.fault, from)} live>
      <p>{t.faults[fault.code](fault)}</p>
      <p>{t.faultNothing}</p>
    </Notice>
  );
}
