// Devices in other tabs of this browser.
import { say } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Button, Card, Empty, type Tone } from "../../parts/index.js";
import { shortDigest } from "./device.js";
import { agree, decline, lookAround, nearby, type Nearby, offer, type Standing } from "./link.js";
import { TakenIn } from "./outcome.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<Standing, Tone>> = {
  met: "plain", offered: "info", asked: "warn", linked: "good", declined: "plain", sameDevice: "plain", otherCommunity: "plain",
};

/** An address at which this app is another device: the one of the next letter. */
function otherDevice(): string {
  const now = new URLSearchParams(location.search).get("device");
  const next = now === null ? "b" : String.fromCharCode((now.charCodeAt(0) || 97) + 1);
  return `${location.pathname}?device=${encodeURIComponent(next)}#/exchange`;
}

/** The devices, and what can be done with each. */
export function ByTab() {
  const t = say(texts);
  if (typeof BroadcastChannel === "undefined") return <Empty><p>{t.noChannel}</p></Empty>;
  const devices = [...nearby.value.values()];
  return (
    <Card title={t.tabs} aside={<Button onClick={() => void lookAround()}>{t.look}</Button>}>
      <p class="exchange-note">{t.tabsLead}</p>
      <div><a class="button" href={otherDevice()} target="_blank" rel="noopener">{t.openOther}</a></div>
      {devices.length === 0 && <p role="status">{t.nobody}</p>}
      <ul class="exchange-nearby">{devices.map((one) => <Device key={one.tab} one={one} />)}</ul>
    </Card>
  );
}

function Device({ one: { tab, card, standing, taken, fault } }: { one: Nearby }) {
  const t = say(texts);
  const digest = useAnswer("digest", {}).answer?.digest;
  const near = standing !== "sameDevice" && standing !== "otherCommunity";
  return (
    <li class="exchange-stack">
      <div class="exchange-row">
        <h3>{card.device}</h3>
        <Badge tone={TONES[standing]}>{t.standings[standing]}</Badge>
      </div>
      {standing === "sameDevice" && <p class="exchange-note">{t.sameDeviceLead}</p>}
      {standing === "otherCommunity" && <p class="exchange-note">{t.otherCommunityLead(card.community)}</p>}
      {near && digest !== undefined && (
        <p role="status">
          {t.entries(card.events)} · <code class="exchange-digest">{shortDigest(card.digest)}</code>{" "}
          <Badge tone={card.digest === digest ? "good" : "warn"}>{card.digest === digest ? t.inStep : t.outOfStep}</Badge>
        </p>
      )}
      <div class="exchange-row">
        {(standing === "met" || standing === "declined") && <Button kind="main" onClick={() => void offer(tab)}>{t.offer}</Button>}
        {standing === "asked" && <Button kind="main" onClick={() => void agree(tab)}>{t.agree}</Button>}
        {standing === "asked" && <Button onClick={() => void decline(tab)}>{t.decline}</Button>}
        {standing === "linked" && <Button onClick={() => void decline(tab)}>{t.unlink}</Button>}
      </div>
      {taken && <TakenIn taken={taken} />}
      {fault && <Refused fault={fault} />}
    </li>
  );
}
