// What came of taking something in: the merge report and its findings, or why it was refused.
import type { Finding } from "gridward/client";
import { say } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { words } from "../../engine/words.js";
import { Button, ButtonLink, countText, Notice } from "../../parts/index.js";
import { shortDigest } from "./device.js";
import type { Opened } from "./opening.js";
import { lacking, type Card } from "./peers.js";
import type { Taken } from "./taking.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";
import { whom } from "./whom.js";

/** So many findings are told here; all of them are on the coordinator's page. */
const MOST_FINDINGS = 5;

/** What a merge did. */
export function TakenIn({ taken: { report, found, digest, events }, from }: { taken: Taken; from?: string }) {
  const t = say(texts);
  const figures: [string, number][] = [
    [t.added, report.added], [t.known, report.duplicates], [t.clashes, report.clashes], [t.unknown, report.unknown ?? 0],
  ];
  return (
    <Notice tone="good" title={from === undefined ? t.taken : t.about(t.taken, from)} live>
      <ul class="exchange-figures">
        {figures.filter(([, count], place) => place < 2 || count > 0).map(([label, count]) => (
          <li key={label}><b class="tabular">{countText(count)}</b> {label}</li>
        ))}
      </ul>
      {report.added + report.clashes === 0 && <p>{t.nothingNew}</p>}
      {report.clashes > 0 && <p>{t.clashesLead}</p>}
      {(report.unknown ?? 0) > 0 && <p>{t.unknownLead}</p>}
      <Found found={found} />
      <p>{t.entries(events)} · {t.digest} <code class="exchange-digest">{shortDigest(digest)}</code></p>
    </Notice>
  );
}

function Found({ found }: { found: readonly Finding[] }) {
  const t = say(texts);
  if (found.length === 0) return <p>{t.noFindings}</p>;
  return (
    <>
      <p>{t.findings(found.length)}</p>
      <ul>
        {found.slice(0, MOST_FINDINGS).map((finding, place) => <li key={place}>{words.value?.sentence(finding.because) ?? finding.kind}</li>)}
        {found.length > MOST_FINDINGS && <li>{t.more(found.length - MOST_FINDINGS)}</li>}
      </ul>
      <div><ButtonLink to="/coordinator/findings">{t.allFindings}</ButtonLink></div>
    </>
  );
}

/** Another device has told what it has. */
export function MetCard({ card, onHandOver }: { card: Card; onHandOver: () => void }) {
  const t = say(texts);
  const version = useAnswer("version", {}).answer;
  const lacks = version ? lacking(version, card.version) : 0;
  const handOver = () => {
    whom.value = card.device;
    onHandOver();
  };
  return (
    <Notice tone="good" title={t.metCard(card.device, card.events)} live>
      {lacks > 0 ? <div><Button onClick={handOver}>{t.handNow(lacks)}</Button></div> : <p>{t.nothingLacks}</p>}
    </Notice>
  );
}

/** What came of a file. */
export function OpenedFile({ opened, onHandOver }: { opened: Opened; onHandOver: () => void }) {
  const t = say(texts);
  switch (opened.opened) {
    case "taken":
      return <TakenIn taken={opened.taken} from={opened.file} />;
    case "card":
      return <MetCard card={opened.card} onHandOver={onHandOver} />;
    case "part":
      return <Notice tone="info" title={opened.file} live><p>{t.partRead}</p></Notice>;
    case "fault":
      return <Refused fault={opened.fault} from={opened.file} />;
    case "register":
      return null;
  }
}
