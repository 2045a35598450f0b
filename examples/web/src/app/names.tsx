// Names and telephone numbers: locked until somebody gives the passphrase, and locked again when they say so.
import { useState } from "preact/hooks";
import { choosePassphrase, lock, registerState, unlock } from "../engine/index.js";
import { Button, Dialog, Field, Notice } from "../parts/index.js";
import { Icon } from "./icons.js";
import { say } from "./session.js";
import { namesTexts } from "./namesTexts.js";

/** A passphrase must have so many characters: four words, or a sentence. */
const LENGTH = 12;

export function Names() {
  const text = say(namesTexts);
  const [asked, setAsked] = useState(false);
  const state = registerState.value;
  const press = () => (state === "open" ? void lock() : setAsked(true));
  return (
    <>
      <button type="button" class="top-button" onClick={press} aria-label={text.press[state]}>
        <Icon name={state === "open" ? "unlock" : "lock"} /><span class="words">{text.names}</span>
      </button>
      {asked && (
        <Dialog title={text.title[state]} onClose={() => setAsked(false)}>
          <Passphrase onOpen={() => setAsked(false)} />
        </Dialog>
      )}
    </>
  );
}

function Passphrase({ onOpen }: { onOpen: () => void }) {
  const text = say(namesTexts);
  const fresh = registerState.value === "none";
  const [words, setWords] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (fresh && [...words].length < LENGTH) return setFault(text.tooShort(LENGTH));
    if (fresh && words !== again) return setFault(text.different);
    setWaiting(true);
    setFault(undefined);
    try {
      await (fresh ? choosePassphrase(words) : unlock(words));
      onOpen();
    } catch (error) {
      const wrong = error instanceof Error && error.name === "WrongPassphrase";
      setFault(wrong ? text.wrong : String(error));
      setWaiting(false);
    }
  };
  return (
    <form class="passphrase" onSubmit={submit}>
      <p>{fresh ? text.fresh : text.locked}</p>
      {fault !== undefined && <Notice tone="bad" live>{fault}</Notice>}
      <Field label={text.passphrase} hint={fresh ? text.hint(LENGTH) : undefined}>
        <input type="password" autocomplete={fresh ? "new-password" : "current-password"} value={words}
          onInput={(event) => setWords((event.target as HTMLInputElement).value)} />
      </Field>
      {fresh && (
        <Field label={text.again}>
          <input type="password" autocomplete="new-password" value={again}
            onInput={(event) => setAgain((event.target as HTMLInputElement).value)} />
        </Field>
      )}
      <Button kind="main" wide type="submit" disabled={waiting}>{waiting ? text.working : text.open}</Button>
    </form>
  );
}
