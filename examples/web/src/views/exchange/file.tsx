// Exchange by file: one to hand over, and any number to open.
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { ask, bundle } from "../../engine/index.js";
import { Button, Card } from "../../parts/index.js";
import { faultOf } from "./faults.js";
import { FileButton } from "./fileButton.js";
import { invite } from "./invitation.js";
import { type Opened, openFiles } from "./opening.js";
import { OpenedFile } from "./outcome.js";
import { ownCard } from "./peers.js";
import { OpenRegister, RegisterFile } from "./register.js";
import { download, fileName } from "./saving.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";
import { Whom, versionOfWhom, whom } from "./whom.js";

/** Longest line of a text that is sent by a messenger: it is cut into parts, and nobody has to read it. */
const TEXT_LINE = 1000;

/** Exchange by file. */
export function ByFile() {
  const handOver = useRef<HTMLDivElement>(null);
  return (
    <div class="exchange-halves">
      <div class="exchange-stack">
        <div ref={handOver}><HandOver /></div>
        <TakeIn onHandOver={() => handOver.current?.querySelector("select")?.focus()} />
      </div>
      <div class="exchange-stack"><AskForLess /><Invite /><RegisterFile /></div>
    </div>
  );
}

function HandOver() {
  const t = say(texts);
  const [saved, setSaved] = useState<string>();
  const [error, setError] = useState<unknown>();
  const save = async () => {
    const bytes = await bundle(versionOfWhom());
    const name = fileName(whom.value && `for-${whom.value}`, "gwb");
    download(name, bytes as Uint8Array<ArrayBuffer>, "application/octet-stream");
    setSaved(t.saved(name, bytes.length));
  };
  // Messengers take texts where they take no other files: the same bundle, in parts.
  const share = async () => {
    const { parts } = await ask("bundleParts", { characters: TEXT_LINE, version: versionOfWhom() });
    const file = new File([parts.join("\n")], fileName(whom.value && `for-${whom.value}`, "txt"), { type: "text/plain" });
    await navigator.share({ files: [file] }).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === "AbortError")) throw error;
    });
  };
  const doing = (work: () => Promise<void>) => () => {
    setError(undefined);
    work().catch(setError);
  };
  return (
    <Card title={t.handOver}>
      <Whom />
      <div class="exchange-row">
        <Button kind="main" onClick={doing(save)}>{t.save}</Button>
        {canShare() && <Button onClick={doing(share)}>{t.share}</Button>}
      </div>
      <p role="status" class="exchange-note">{saved}</p>
      {error !== undefined && <Refused fault={faultOf(error)} />}
    </Card>
  );
}

const canShare = () => navigator.canShare?.({ files: [new File(["GW1"], "a.txt", { type: "text/plain" })] }) ?? false;

function AskForLess() {
  const t = say(texts);
  const save = async () => download(fileName("has", "json"), JSON.stringify(await ownCard()), "application/json");
  return (
    <Card title={t.ask}>
      <p class="exchange-note">{t.askLead}</p>
      <div class="exchange-row"><Button onClick={() => void save()}>{t.saveCard}</Button></div>
    </Card>
  );
}

function Invite() {
  const t = say(texts);
  const save = async () => download(fileName("invitation", "json"), await invite(), "application/json");
  return (
    <Card title={t.invite}>
      <p class="exchange-note">{t.inviteLead}</p>
      <div class="exchange-row"><Button onClick={() => void save()}>{t.inviteSave}</Button></div>
    </Card>
  );
}

function TakeIn({ onHandOver }: { onHandOver: () => void }) {
  const t = say(texts);
  const [done, setDone] = useState<readonly Opened[]>([]);
  const [waiting, setWaiting] = useState(false);
  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setDone([]);
    setWaiting(true);
    await openFiles(files, (opened) => setDone((before) => [...before, opened]));
    setWaiting(false);
  };
  const dropping = useDrop(open);
  return (
    <Card title={t.takeIn} class={dropping ? "exchange-dropping" : undefined}>
      <p class="exchange-note">{dropping ? t.dropHere : t.openHint}</p>
      <div class="exchange-row">
        <FileButton several disabled={waiting} onOpen={(files) => void open(files)}>{t.open}</FileButton>
      </div>
      {waiting && <p role="status" class="exchange-note">{t.opening}</p>}
      {done.map((opened, place) => opened.opened === "register"
        ? <OpenRegister key={place} file={opened.file} sealed={opened.sealed} />
        : <OpenedFile key={place} opened={opened} onHandOver={onHandOver} />)}
    </Card>
  );
}

/** Takes files that are dropped anywhere on the page; true while some are held above it. */
function useDrop(open: (files: readonly File[]) => Promise<void>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const held = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") void open([...event.dataTransfer.files]);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    kinds.forEach((kind) => addEventListener(kind, held));
    return () => kinds.forEach((kind) => removeEventListener(kind, held));
  }, []);
  return over;
}
