import type { DutyStatus, Instant, ResidentId, ResidentView } from "gridward/client";
import { say, session } from "../../app/session.js";
import { Badge, ButtonLink, Card, Empty, Item, List, Notice, Time, dateText, type Tone } from "../../parts/index.js";
import { codeText } from "../people/codes.js";
import { History, entriesIn } from "../people/history.js";
import type { Cut } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { Measure, Segments } from "./measure.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<DutyStatus, Tone>> = {
  upcoming: "plain", open: "info", claimed: "info", done: "good", lateDone: "warn", missed: "bad", void: "plain",
};

type Duties = Cut<ResidentView>["duties"];

/** Duties with their states; each leads to why it is as it is. */
export function Duties({ duties }: { duties: Duties }) {
  const text = say(texts);
  if (!duties || duties.length === 0) return <Empty>{text.noDuties}</Empty>;
  return (
    <List label={text.duties}>
      {duties.map((duty) => (
        <Item
          key={duty.duty}
          title={duty.title?.[session.language.value]}
          to={duty.subject && "id" in duty.subject
            ? `/why/duty/${duty.subject.type}/${encodeURIComponent(String(duty.subject.id))}/${duty.duty}` : undefined}
          note={<>{text.until} <Time at={duty.due as Instant} /></>}
          end={duty.status && <Badge tone={duty.overdue ? "bad" : TONES[duty.status]}>{duty.overdue ? text.overdue : codeText(duty.status)}</Badge>}
        />
      ))}
    </List>
  );
}

interface FileProps {
  resident: ResidentId;
  view: Cut<ResidentView>;
  withheld: boolean;
}

/** The file: the measure first, then what is due, then how the person is, then what happened. */
export function File({ resident, view, withheld }: FileProps) {
  const [text, both] = [say(texts), say(shared)];
  const { timeline, classes, tests } = view;
  return (
    <>
      {withheld && <Notice tone="info">{both.withheld}</Notice>}
      {(view.measure !== undefined || view.followUp !== undefined) && <Measure resident={resident} view={view} />}
      <div class="columns">
        {timeline && timeline.length > 0 && <Card title={text.line}><Segments segments={timeline} /></Card>}
        {classes && classes.length > 0 && (
          <Card title={text.classes}>
            <p class="ways">{classes.map((each, place) => <Badge key={place}>{classText(each)}</Badge>)}</p>
            <div><ButtonLink to={`/why/classes/${encodeURIComponent(resident)}`}>{text.whyClass}</ButtonLink></div>
          </Card>
        )}
        {view.duties && <Card title={text.duties}><Duties duties={view.duties} /></Card>}
        {tests && tests.length > 0 && (
          <Card title={text.tests}>
            <List label={text.tests}>
              {tests.map((test, place) => (
                <Item key={place} title={`${text.test(test.day ?? 0)} · ${test.date ? dateText(test.date) : ""}`}
                  note={test.method && codeText(test.method)}
                  end={test.progress && <Badge tone={test.progress === "missed" ? "bad" : "plain"}>{codeText(test.progress)}</Badge>} />
              ))}
            </List>
          </Card>
        )}
        <Health view={view} />
        <Care view={view} />
      </div>
      <Card title={text.happened}>
        <History of={resident} only={withheld ? entriesIn(view) : undefined} />
      </Card>
      <Card title={text.held}>
        <p>{text.heldWhat}</p>
        <div><ButtonLink to={`/person/${encodeURIComponent(resident)}/held`}>{text.heldLink}</ButtonLink></div>
      </Card>
    </>
  );
}

/** What the rule book calls a class of its decision table. */
function classText(id: string): string {
  const rows = session.policies.value.flatMap((policy) => policy.exposure.table);
  const title = rows.find((row) => row.class === id)?.title;
  return title?.[session.language.value] ?? id;
}

function Health({ view }: { view: Cut<ResidentView> }) {
  const text = say(texts);
  const last = view.file?.health?.readings?.at(-1);
  if (!view.lastReading && !view.alarms) return null;
  return (
    <Card title={text.health}>
      <dl class="particulars">
        {view.lastReading?.temperature && (
          <div>
            <dt>{text.temperature}</dt>
            <dd>{view.lastReading.temperature} °C{last?.at && <> · <Time at={last.at} /></>}</dd>
          </div>
        )}
        {view.alarms !== undefined && <div><dt>{text.alarms}</dt><dd>{view.alarms}</dd></div>}
      </dl>
      {(view.alarmLog ?? []).length > 0 && (
        <List label={text.alarms}>
          {view.alarmLog?.map((alarm, place) => (
            <Item key={place} title={<Time at={alarm.at as Instant} />} note={alarm.how && codeText(alarm.how)}
              end={alarm.state && <Badge tone={alarm.state === "open" ? "bad" : "good"}>{codeText(alarm.state)}</Badge>} />
          ))}
        </List>
      )}
    </Card>
  );
}

function Care({ view }: { view: Cut<ResidentView> }) {
  const text = say(texts);
  const { care } = view;
  if (!care?.level) return null;
  const { levels, grounds } = session.policy.value.care ?? {};
  const language = session.language.value;
  const level = levels?.find((each) => each.id === care.level)?.title[language] ?? care.level;
  const groundText = (id: string) => grounds?.find((each) => each.id === id)?.title[language] ?? id;
  return (
    <Card title={text.care} aside={care.overdue && <Badge tone="bad">{text.overdue}</Badge>}>
      <dl class="particulars">
        <div><dt>{text.level}</dt><dd>{level}</dd></div>
        {(care.grounds ?? []).length > 0 && <div><dt>{text.grounds}</dt><dd>{care.grounds?.map((each) => groundText(String(each))).join(", ")}</dd></div>}
        {care.lastVisit?.at && <div><dt>{text.lastVisit}</dt><dd><Time at={care.lastVisit.at} /></dd></div>}
        {care.nextVisit?.due && <div><dt>{text.nextVisit}</dt><dd><Time at={care.nextVisit.due} /></dd></div>}
      </dl>
    </Card>
  );
}
