// What this device is, what it holds, and the devices that it has heard of.
import { useState } from "preact/hooks";
import type { VersionVector } from "gridward/client";
import { say, session } from "../../app/session.js";
import { device, useAnswer } from "../../engine/index.js";
import { Badge, Button, Card, Dialog, Field, Item, List, Time, type Tone } from "../../parts/index.js";
import { lacking, type Peer, peers } from "./peers.js";
import { texts } from "./texts.js";

/** Hexadecimal digits in groups that can be read out. */
const grouped = (digits: string) => digits.replace(/.{4}(?=.)/g, "$& ");

/** Enough of a digest to tell two states apart at a glance: one in four thousand million looks the same by chance. */
export const shortDigest = (digest: string) => grouped(digest.slice(0, 8));

/** This device, with its digest. */
export function ThisDevice() {
  const t = say(texts);
  const { answer, waiting } = useAnswer("digest", {});
  const [whole, setWhole] = useState(false);
  return (
    <Card title={t.device} aside={<Button disabled={!answer} onClick={() => setWhole(true)}>{t.wholeDigest}</Button>}>
      <dl class="exchange-facts">
        <div><dt>{t.name}</dt><dd>{device().device}</dd></div>
        <div><dt>{t.community}</dt><dd>{session.community.value}</dd></div>
        <div><dt>{t.holds}</dt><dd class="tabular">{answer ? t.entries(answer.events) : "…"}</dd></div>
        <div>
          <dt>{t.digest}</dt>
          <dd aria-busy={waiting}><code class="exchange-digest">{answer ? shortDigest(answer.digest) : "…"}</code></dd>
        </div>
      </dl>
      {whole && answer && <WholeDigest digest={answer.digest} onClose={() => setWhole(false)} />}
    </Card>
  );
}

function WholeDigest({ digest, onClose }: { digest: string; onClose: () => void }) {
  const t = say(texts);
  const [copied, setCopied] = useState(false);
  const [other, setOther] = useState("");
  const copy = async () => {
    // where the browser does not allow it the digits stand there to be marked
    await navigator.clipboard.writeText(digest).then(() => setCopied(true), () => setCopied(false));
  };
  const said = other.replace(/\s/g, "").toLowerCase();
  return (
    <Dialog title={t.wholeDigest} onClose={onClose}>
      <p>{t.digestLead}</p>
      <code class="exchange-digest whole">{grouped(digest)}</code>
      <div class="exchange-row">
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <span role="status">{copied && t.copied}</span>
      </div>
      <Field label={t.compare} hint={t.compareHint}>
        <input value={other} autocomplete="off" spellcheck={false} onInput={(event) => setOther(event.currentTarget.value)} />
      </Field>
      <p role="status" class="exchange-compared">{said.length >= 8 && (digest.startsWith(said) ? `✓ ${t.same}` : `≠ ${t.different}`)}</p>
    </Dialog>
  );
}

/** The devices that this one knows something of. */
export function Peers() {
  const t = say(texts);
  const digest = useAnswer("digest", {}).answer?.digest;
  const version = useAnswer("version", {}).answer;
  if (peers.value.length === 0 || !version) return null;
  return (
    <Card title={t.peers}>
      <List>
        {peers.value.map((peer) => {
          const [tone, words] = standing(peer, version, digest);
          return (
            <Item
              key={peer.device}
              title={peer.device}
              note={<>{t.heard} <Time at={peer.heard} /> · <code>{shortDigest(peer.digest)}</code></>}
              end={<Badge tone={tone}>{words}</Badge>}
            />
          );
        })}
      </List>
    </Card>
  );
}

function standing(peer: Peer, version: VersionVector, digest: string | undefined): [Tone, string] {
  const t = say(texts);
  if (peer.digest === digest) return ["good", t.sameState];
  const [lacks, more] = [lacking(version, peer.version), lacking(peer.version, version)];
  if (lacks > 0) return ["warn", t.behind(lacks)];
  return more > 0 ? ["info", t.ahead(more)] : ["warn", t.differs];
}
