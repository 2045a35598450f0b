// Everything that is held about one person, for that person: to be read, printed, or taken along as a file.
import type { ActedAs, PersonExport, ResidentId } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Button, ButtonLink, Card, Count, Notice, Spinner } from "../../parts/index.js";
import { ownCodeText } from "../people/codes.js";
import { kindText } from "../people/kinds.js";
import { PaperTime } from "../people/moments.js";
import { Particulars } from "../people/particulars.js";
import { engineLanguage, useSeen } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { texts } from "./texts.js";

const whoText = ({ posts, role }: ActedAs): string =>
  [...(posts ?? []).map((post) => post[session.language.value]), ...(role && !posts?.length ? [ownCodeText(role)] : [])].join(", ") || "–";

function save(held: PersonExport): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: "application/json" }));
  link.download = `${held.resident}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function Held({ resident }: { resident: ResidentId }) {
  const [text, both] = [say(texts), say(shared)];
  // it is handed out by somebody who sees all of it
  const seen = useSeen("resident", { resident, asOf: asOf.value });
  const whole = seen.answer !== undefined && !seen.withheld;
  const { answer: held, error } = useAnswer(
    "exportPerson", whole ? { resident, asOf: asOf.value, language: engineLanguage() } : null,
  );
  return (
    <>
      <h1>{text.held}</h1>
      <p>{text.person(resident)}. {text.heldWhat}</p>
      {seen.withheld && <Notice tone="warn">{text.heldWithheld}</Notice>}
      {error && <Notice tone="bad" title={both.failed} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>}
      {!held && !error && !seen.withheld && <Spinner />}
      {held && <Everything held={held} />}
      <div class="unprinted"><ButtonLink to={`/person/${encodeURIComponent(resident)}`}>{text.back}</ButtonLink></div>
    </>
  );
}

function Everything({ held }: { held: PersonExport }) {
  const text = say(texts);
  return (
    <>
      <div class="ways unprinted">
        <Button kind="main" onClick={() => save(held)}>{text.save}</Button>
        <Button onClick={() => print()}>{text.print}</Button>
      </div>
      <Card>
        <div class="counts">
          <Count value={held.records.length} label={text.records} />
          <Count value={held.measures.length} label={text.measures} />
          <Count value={held.lookUps.length} label={text.looks} />
        </div>
      </Card>
      {held.measures.length > 0 && (
        <Card title={text.measures}>
          <ul class="held-measures">
            {held.measures.map((measure, place) => (
              <li key={place}>
                <b>{measure.title}</b>
                <span><PaperTime at={measure.from} /> – <PaperTime at={measure.until} isEnd /></span>
                <span>{measure.why}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={text.records}>
        <ol class="held-measures">
          {held.records.map((record) => (
            <li key={`${record.event.replica}#${record.event.counter}`}>
              <b>{kindText(record.kind)}</b>
              <span><PaperTime at={record.at} /> · {text.by}: {whoText(record.by)}</span>
              <Particulars of={record.particulars as object} />
            </li>
          ))}
        </ol>
      </Card>
      <Card title={text.lookers}>
        {held.lookUps.length === 0
          ? <p>{text.nobodyLooked}</p>
          : <ul class="held-measures">{held.lookUps.map((look, place) => (
              <li key={place}><b>{whoText(look.by)}</b><span><PaperTime at={look.at} /> · {say(shared).purposes[look.purpose]}</span></li>
            ))}</ul>}
      </Card>
      <Card title={text.kept}><ul class="values">{held.kept.map((each) => <li key={each}>{each}</li>)}</ul></Card>
    </>
  );
}
