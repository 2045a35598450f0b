// The papers that are served: that a measure holds, and that it is over. The engine writes them; the browser prints them.
import type { ComponentChildren } from "preact";
import type { Explanation, IdentityText, NoticeHead, ResidentId, SegmentView } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { Button, ButtonLink, Notice, Spinner } from "../../parts/index.js";
import { codeText } from "../people/codes.js";
import { PaperTime } from "../people/moments.js";
import { engineLanguage, useSeen, type Cut } from "../people/seen.js";
import { texts } from "./texts.js";

interface PaperProps {
  resident: ResidentId;
  name: IdentityText | undefined;
}

/** Served when a measure begins, or while it lasts. */
export function QuarantinePaper({ resident, name }: PaperProps) {
  const text = say(texts);
  const { answer, error, withheld } = useSeen("quarantineNotice", { resident, asOf: asOf.value, language: engineLanguage() });
  if (!answer?.head || error) return <NoPaper resident={resident} waiting={!error && !withheld} />;
  return (
    <Paper resident={resident} name={name} title={text.notice} head={answer.head}>
      <Line name={text.to}>{answer.until ? <PaperTime at={answer.until} isEnd /> : text.notKnown}</Line>
      {answer.atLatest && <Line name={text.latest}><PaperTime at={answer.atLatest} isEnd /></Line>}
      <Stays stages={answer.stages} />
      <Said title={text.outstanding} said={answer.outstanding} />
      {answer.rights && <><h2>{text.rights}</h2><ul>{answer.rights.map((right) => <li key={right}>{right}</li>)}</ul></>}
    </Paper>
  );
}

/** Served when a measure is over. */
export function ReleasePaper({ resident, name }: PaperProps) {
  const text = say(texts);
  const { answer, error, withheld } = useSeen("releaseNotice", { resident, asOf: asOf.value, language: engineLanguage() });
  if (!answer?.head || error) return <NoPaper resident={resident} waiting={!error && !withheld} />;
  return (
    <Paper resident={resident} name={name} title={text.release} head={answer.head}>
      {answer.releasedAt && <Line name={text.released}><PaperTime at={answer.releasedAt} isEnd /></Line>}
      {answer.ending && <Line name={text.ended}>{codeText(answer.ending)}</Line>}
      <Stays stages={answer.stages} />
      <Said title={text.met} said={answer.met} />
    </Paper>
  );
}

function NoPaper({ resident, waiting }: { resident: ResidentId; waiting: boolean }) {
  const text = say(texts);
  if (waiting) return <Spinner />;
  return <><h1>{text.person(resident)}</h1><Notice tone="warn" live>{text.noNotice}</Notice><Back resident={resident} /></>;
}

const Back = ({ resident }: { resident: ResidentId }) =>
  <div class="unprinted"><ButtonLink to={`/person/${encodeURIComponent(resident)}`}>{say(texts).back}</ButtonLink></div>;

const Line = ({ name, children }: { name: string; children: ComponentChildren }) =>
  <p class="paper-line"><span>{name}</span> <b>{children}</b></p>;

function Stays({ stages }: { stages: readonly Cut<SegmentView>[] | undefined }) {
  const text = say(texts);
  if (!stages) return null;
  return (
    <>
      <h2>{text.stays}</h2>
      <ul>
        {stages.map((stage) => (
          <li key={`${stage.from}`}>
            {stage.setting && codeText(stage.setting)}: {stage.from && <PaperTime at={stage.from} />} – {stage.until && <PaperTime at={stage.until} isEnd />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Said({ title, said }: { title: string; said: readonly Cut<Explanation>[] | undefined }) {
  if (!said || said.length === 0) return null;
  return <><h2>{title}</h2><ul>{said.map((each, place) => <li key={place} class="lines">{each.text}</li>)}</ul></>;
}

interface SheetProps extends PaperProps {
  title: string;
  head: Cut<NoticeHead>;
  children: ComponentChildren;
}

/** What both papers say around their own part. */
function Paper({ resident, name, title, head, children }: SheetProps) {
  const text = say(texts);
  return (
    <>
      <article class="paper">
        <p>{head.community}</p>
        <h1>{title}</h1>
        <Line name={text.for}>{name ?? resident}{name && ` (${resident})`}</Line>
        {head.address && <Line name={text.address}>{head.address.join(" · ")}</Line>}
        <Line name={text.plan}>{head.title?.[session.language.value]}</Line>
        {head.from && <Line name={text.from}><PaperTime at={head.from} /></Line>}
        {children}
        {head.basis && (
          <>
            <h2>{text.basis}</h2>
            <ul>
              {head.basis.map((basis, place) => (
                <li key={place} class="lines">
                  {basis.text}{basis.order && ` ${text.orderBasis}: ${basis.order}`}
                  <small>{basis.clauses?.map(({ clause, source }) => source?.document ? `${clause}: ${source.document}` : clause).join("; ")}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        {head.contact && (
          <><h2>{text.contact}</h2><p>{head.contact.title?.[session.language.value]}: {head.contact.worker}</p></>
        )}
        <p class="rules">{text.rules}: {head.policy} ({head.policyVersion}) · {head.jurisdiction}</p>
        <p class="signs"><span>{text.signAuthority}</span><span>{text.signPerson}</span></p>
      </article>
      <div class="ways unprinted"><Button kind="main" onClick={() => print()}>{text.print}</Button></div>
      <Back resident={resident} />
    </>
  );
}
