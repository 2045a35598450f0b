// The measure that holds, with the first free moment: what everybody under a measure asks first.
import type { Because, Instant, MeasureView, ResidentId, ResidentView, SegmentView, Setting } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Badge, ButtonLink, Card, Notice, Time, untilText, type Tone } from "../../parts/index.js";
import { codeText } from "../people/codes.js";
import { End } from "../people/moments.js";
import type { Cut } from "../people/seen.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<Setting, Tone>> = { central: "bad", home: "warn", homeMonitoring: "info", selfMonitoring: "info" };

/** The word for a measure, in a colour. */
export const SettingBadge = ({ setting }: { setting: Setting }) => <Badge tone={TONES[setting]}>{codeText(setting)}</Badge>;

interface MeasureProps {
  resident: ResidentId;
  view: Cut<ResidentView>;
}

export function Measure({ resident, view }: MeasureProps) {
  const text = say(texts);
  const { measure } = view;
  const path = `/person/${encodeURIComponent(resident)}`;
  const now = Date.parse(asOf.value.at);
  const over = (view.timeline ?? []).some((segment) => segment.until && Date.parse(segment.until) <= now);
  return (
    <Card title={text.measure} aside={measure?.setting && <SettingBadge setting={measure.setting} />}>
      {measure ? <Holds measure={measure} /> : <p>{text.isFree}</p>}
      <div class="ways">
        <ButtonLink to={`/why/measure/${encodeURIComponent(resident)}`} kind={measure ? "main" : "plain"}>{text.why}</ButtonLink>
        {measure && <ButtonLink to={`${path}/notice`}>{text.noticeLink}</ButtonLink>}
        {!measure && over && <ButtonLink to={`${path}/release`}>{text.releaseLink}</ButtonLink>}
      </div>
    </Card>
  );
}

function Holds({ measure }: { measure: Cut<MeasureView> }) {
  const text = say(texts);
  const outstanding = (measure.outstanding ?? []) as readonly Because[];
  const language = session.language.value;
  return (
    <>
      <div class="free">
        <span>{text.free}</span>
        {measure.free
          ? <><b data-free={measure.free}><End at={measure.free} /></b><span>{untilText(measure.free)}</span></>
          : <b>{text.notKnown}</b>}
      </div>
      {outstanding.length > 0
        ? (
          <Notice tone="warn" title={text.outstanding}>
            <ul>{outstanding.map((each, place) => <li key={place}>{words.value?.sentence(each)}</li>)}</ul>
          </Notice>
        )
        : measure.outstanding && <p>{text.nothingNeeded}</p>}
      <dl class="particulars">
        <div><dt>{text.plan}</dt><dd>{measure.title?.[language]}{measure.stage !== undefined && `, ${text.stage(measure.stage)}`}</dd></div>
        {measure.since && <div><dt>{text.since}</dt><dd><Time at={measure.since} /></dd></div>}
        {measure.stageEnds && <div><dt>{text.stageEnds}</dt><dd><End at={measure.stageEnds} /></dd></div>}
        {measure.atLatest && <div><dt>{text.latest}</dt><dd><End at={measure.atLatest} /></dd></div>}
        {measure.code && <div><dt>{text.code}</dt><dd>{codeText(measure.code)}</dd></div>}
      </dl>
    </>
  );
}

/** Every measure there was, is, or as far as is known will be. */
export function Segments({ segments }: { segments: readonly Cut<SegmentView>[] }) {
  const text = say(texts);
  const now = Date.parse(asOf.value.at);
  const holds = ({ from, until }: Cut<SegmentView>) =>
    from !== undefined && until !== undefined && Date.parse(from) <= now && now < Date.parse(until);
  return (
    <ol class="segments" aria-label={text.line}>
      {segments.map((segment) => (
        <li key={`${segment.from}`} aria-current={holds(segment) ? "step" : undefined}>
          {segment.setting && <SettingBadge setting={segment.setting} />}
          <span><Time at={segment.from as Instant} /> – <Time at={segment.until as Instant} /></span>
        </li>
      ))}
    </ol>
  );
}
