import type { About, Because, Instant, ResidentId } from "gridward/client";
import { Link, route } from "../../app/router.js";
import { asOf, say } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { ButtonLink, Card, Empty, Notice, Spinner } from "../../parts/index.js";
import { LookedInto, OnDuty } from "../people/lookedInto.js";
import { End } from "../people/moments.js";
import { Past } from "../people/past.js";
import { engineLanguage, useSeen } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { EntryPage } from "./entry.js";
import { aboutOf, entryOf, householdOf, residentOf, subjectOf } from "./question.js";
import { texts } from "./texts.js";
import { Tree } from "./tree.js";
import "../people/people.css";
import "./why.css";

/** Why something is as it is, and what would change it; or one entry of the log. */
export default function Why() {
  const text = say(texts);
  const { rest } = route.value;
  const entry = entryOf(rest);
  if (entry) return <EntryPage event={entry} />;
  const about = aboutOf(rest);
  if (!about) return <Empty><h1>{text.unknown}</h1><p>{text.unknownWhat}</p></Empty>;
  const [resident, household] = [residentOf(about), householdOf(about)];
  const asking = <Answer key={rest.join("/")} about={about} resident={resident} />;
  return (
    <div class="stack why">
      <h1>{text.about[about.type](subjectOf(about))}</h1>
      <p>
        {resident && <Link class="way" to={`/person/${encodeURIComponent(resident)}`}>{text.toPerson}</Link>}
        {household && <Link class="way" to={`/household/${encodeURIComponent(household)}`}>{text.toHousehold}</Link>}
      </p>
      <Past />
      {resident ? <LookedInto resident={resident}>{() => asking}</LookedInto> : <OnDuty>{asking}</OnDuty>}
    </div>
  );
}

function Answer({ about, resident }: { about: About; resident: ResidentId | undefined }) {
  const [text, both] = [say(texts), say(shared)];
  const { answer, error, withheld } = useSeen("explain", { about, asOf: asOf.value, language: engineLanguage() });
  const person = useSeen("resident", resident ? { resident, asOf: asOf.value } : null);
  if (error) return <Notice tone="bad" title={both.failed} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>;
  if (withheld && !answer?.because) return <Notice tone="warn">{text.withheld}</Notice>;
  if (!answer?.because || !words.value || (resident && !person.answer)) return <Spinner />;
  const measure = about.type === "measure" ? person.answer?.measure : undefined;
  const outstanding = (measure?.outstanding ?? []) as readonly Because[];
  const changesAt = answer.because.changesAt as Instant | null | undefined;
  return (
    <>
      <Card title={text.reasons}>
        <div class="why-root"><Tree because={answer.because} whole={!withheld && !person.withheld} /></div>
      </Card>
      <Card title={text.change}>
        <dl class="particulars">
          {changesAt && <div><dt>{text.byItself}</dt><dd><End at={changesAt} /></dd></div>}
          {outstanding.length > 0 && (
            <div>
              <dt>{text.outstanding}</dt>
              <dd><ul class="values">{outstanding.map((each, place) => <li key={place}>{words.value?.sentence(each)}</li>)}</ul></dd>
            </div>
          )}
          {measure?.atLatest && <div><dt>{text.latest}</dt><dd><End at={measure.atLatest} /></dd></div>}
        </dl>
        {!changesAt && <p>{text.never}</p>}
        <p>{text.byEntries}</p>
        {about.type === "measure" && <div><ButtonLink to="/policy">{text.tryRules}</ButtonLink></div>}
      </Card>
    </>
  );
}
