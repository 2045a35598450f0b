// Moments where it matters which day they belong to: an end at midnight says which day is over then.
import type { CivilDate, Instant } from "gridward/client";
import { say, session } from "../../app/session.js";
import { dayOf, inZone } from "../../app/time.js";
import { Time, clockText, dateText } from "../../parts/index.js";
import { texts } from "./texts.js";

/** The day that is over at an instant; none where it is not midnight. */
function dayBefore(at: Instant): CivilDate | undefined {
  const zone = session.zone.value;
  const isMidnight = /T00:00:00(\.0+)?[+\-Z]/.test(inZone(Date.parse(at), zone));
  return isMidnight ? dayOf(inZone(Date.parse(at) - 1, zone), zone) : undefined;
}

/** The first moment after something: 7 Sept 00:00, the end of 6 Sept. */
export function End({ at }: { at: Instant }) {
  const text = say(texts);
  const before = dayBefore(at);
  return <><Time at={at} />{before !== undefined && <small class="end-of"> {text.endOf(dateText(before))}</small>}</>;
}

/** A moment as a paper has it, which is read in other years too. */
export function PaperTime({ at, isEnd = false }: { at: Instant; isEnd?: boolean }) {
  const text = say(texts);
  const written = (day: CivilDate): string => {
    const [year, month, date] = day.split("-").map(Number);
    return session.language.value === "zh" ? `${year}年${month}月${date}日` : day;
  };
  const before = isEnd ? dayBefore(at) : undefined;
  return (
    <time dateTime={at}>
      {written(dayOf(at, session.zone.value))} {clockText(at)}{before !== undefined && ` ${text.endOf(written(before))}`}
    </time>
  );
}
