// Names and telephone numbers on their way: never with the entries, and never readable without a passphrase.
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { say, session } from "../../app/session.js";
import { ask, choosePassphrase, registerState } from "../../engine/index.js";
import { Button, Card, Dialog, Field, Notice } from "../../parts/index.js";
import { type Fault, faultOf } from "./faults.js";
import { download, fileName } from "./saving.js";
import { openFile, sealFile } from "./sealed.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";

const SHORTEST = 12;

/** Saves the register of this device for another one. */
export function RegisterFile() {
  const t = say(texts);
  const [asking, setAsking] = useState(false);
  const state = registerState.value;
  const save = async (passphrase: string) => {
    const content = { community: session.community.value, register: await ask("identities", {}) };
    download(fileName("names", "gwi"), await sealFile(content, passphrase), "application/octet-stream");
    setAsking(false);
  };
  return (
    <Card title={t.register}>
      <p class="exchange-note">{t.registerLead}</p>
      {state === "locked" && <p class="exchange-note">{t.registerLocked}</p>}
      {state === "none" && <p class="exchange-note">{t.registerNone}</p>}
      <div class="exchange-row">
        <Button disabled={state !== "open"} onClick={() => setAsking(true)}>{t.sealRegister}</Button>
      </div>
      {asking && (
        <Dialog title={t.register} onClose={() => setAsking(false)}>
          <PassphraseForm fresh ready={t.sealRegister} onReady={save} onCancel={() => setAsking(false)} />
        </Dialog>
      )}
    </Card>
  );
}

/** A register that somebody has opened: it is taken in once its passphrase is known. */
export function OpenRegister({ file, sealed }: { file: string; sealed: Uint8Array }) {
  const t = say(texts);
  const [people, setPeople] = useState<number>();
  const [left, setLeft] = useState(false);
  const open = async (passphrase: string) => {
    const register = await openFile(sealed, passphrase, session.community.value);
    // a device without a register begins one, under the passphrase that was just typed
    if (registerState.value === "none") await choosePassphrase(passphrase);
    await ask("mergeIdentities", { register });
    setPeople(register.people?.length ?? 0);
  };
  if (left) return null;
  if (people !== undefined) return <Notice tone="good" title={t.registerTaken(people)} live />;
  if (registerState.value === "locked") return <Refused fault={{ code: "locked" }} from={file} />;
  return (
    <Dialog title={t.openRegister(file)} onClose={() => setLeft(true)}>
      {registerState.value === "none" && <p>{t.registerBegins}</p>}
      <PassphraseForm ready={t.openIt} onReady={open} onCancel={() => setLeft(true)} />
    </Dialog>
  );
}

interface FormProps {
  /** True for a new passphrase: it is asked for twice, and must not be short. */
  fresh?: boolean;
  ready: ComponentChildren;
  onReady: (passphrase: string) => Promise<void>;
  onCancel: () => void;
}

function PassphraseForm({ fresh = false, ready, onReady, onCancel }: FormProps) {
  const t = say(texts);
  const [once, setOnce] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const short = fresh && [...once].length < SHORTEST;
  const differs = fresh && once !== again;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || differs || once === "") return;
    setWaiting(true);
    setFault(undefined);
    await onReady(once).catch((error: unknown) => setFault(faultOf(error)));
    setWaiting(false);
  };
  const autocomplete = fresh ? "new-password" : "off";
  return (
    <form class="exchange-stack" onSubmit={(event) => void submit(event)}>
      <Field label={t.passphrase} hint={fresh ? t.passphraseHint : undefined} fault={tried && short ? t.passphraseShort : undefined}>
        <input type="password" autocomplete={autocomplete} value={once} onInput={(event) => setOnce(event.currentTarget.value)} />
      </Field>
      {fresh && (
        <Field label={t.passphraseAgain} fault={tried && !short && differs ? t.passphraseDiffers : undefined}>
          <input type="password" autocomplete={autocomplete} value={again} onInput={(event) => setAgain(event.currentTarget.value)} />
        </Field>
      )}
      {fault && <Refused fault={fault} />}
      <div class="ends">
        <Button onClick={onCancel}>{t.cancel}</Button>
        <Button kind="main" type="submit" disabled={waiting}>{ready}</Button>
      </div>
    </form>
  );
}
