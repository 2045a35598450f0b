// The giving side of a QR sequence: one code after the other, for a camera.
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { ask } from "../../engine/index.js";
import { Button, Card, Choices, Field, Notice, Select } from "../../parts/index.js";
import { Code } from "./code.js";
import { type Fault, faultOf, numbersOf } from "./faults.js";
import { ownCard } from "./peers.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";
import { Whom, versionOfWhom } from "./whom.js";

/** Characters in a code: 45 to 81 modules a side, of which a camera has to see each. */
const SIZES = { small: 180, middle: 340, large: 660 } as const;
type Size = keyof typeof SIZES;

/** Milliseconds for which a code stands. Never more than three codes a second: quicker flicker can harm people. */
const PACES = { slow: 1000, normal: 500, fast: 340 } as const;
type Pace = keyof typeof PACES;

/** A code with more bytes than that no telephone reads from another one. */
const MOST_CARD = 1200;
/** Rounds longer than that many seconds are no pleasure. */
const LONG = 180;

type Shown = { readonly what: "entries"; readonly parts: readonly string[] } | { readonly what: "card"; readonly text: string };

/** What to show, and the codes. */
export function Show() {
  const t = say(texts);
  const [what, setWhat] = useState<"entries" | "card">("entries");
  const [size, setSize] = useState<Size>("middle");
  const [shown, setShown] = useState<Shown | "waiting">();
  const [fault, setFault] = useState<Fault>();
  const draw = async (): Promise<Shown> => {
    if (what === "card") return { what, text: JSON.stringify(await ownCard()) };
    const { parts } = await ask("bundleParts", { characters: SIZES[size], version: versionOfWhom() });
    return { what, parts };
  };
  const begin = () => {
    setFault(undefined);
    setShown("waiting");
    draw().then(setShown, (error: unknown) => {
      setShown(undefined);
      setFault(faultOf(error));
    });
  };
  const end = <Button onClick={() => setShown(undefined)}>{t.end}</Button>;
  if (shown && shown !== "waiting") {
    return (
      <Card title={t.show} aside={end}>
        {shown.what === "entries" ? <Player parts={shown.parts} /> : <CardCode text={shown.text} />}
      </Card>
    );
  }
  return (
    <Card title={t.show}>
      <Choices
        label={t.what}
        options={[{ value: "entries", label: t.whatEntries }, { value: "card", label: t.whatCard }]}
        chosen={[what]}
        onChoose={([chosen = "entries"]) => setWhat(chosen)}
      />
      {what === "card" ? <p class="exchange-note">{t.askLead}</p> : (
        <>
          <Whom />
          <Select
            label={t.size}
            options={(Object.keys(SIZES) as Size[]).map((value) => ({ value, label: t.sizes[value] }))}
            value={size}
            onChoose={setSize}
          />
        </>
      )}
      {fault && <Refused fault={fault} />}
      <div class="exchange-row">
        <Button kind="main" disabled={shown === "waiting"} onClick={begin}>{shown === "waiting" ? t.preparing : t.begin}</Button>
      </div>
    </Card>
  );
}

function CardCode({ text }: { text: string }) {
  const t = say(texts);
  if (new TextEncoder().encode(text).length > MOST_CARD) return <Notice tone="warn"><p>{t.cardTooLarge}</p></Notice>;
  return <div class="exchange-stack"><Code text={text} label={t.cardCode} /><p class="exchange-note">{t.showHint}</p></div>;
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function Player({ parts }: { parts: readonly string[] }) {
  const t = say(texts);
  const [turn, setTurn] = useState(0);
  // who wants nothing to move goes from code to code by hand
  const [playing, setPlaying] = useState(parts.length > 1 && !still());
  const [pace, setPace] = useState<Pace>("normal");
  const [only, setOnly] = useState("");
  useScreenOn();
  const player = useRef<HTMLDivElement>(null);
  // the code and what steers it are in sight together
  useEffect(() => player.current?.scrollIntoView({ block: "center" }), []);

  const all = parts.map((_, place) => place + 1);
  const chosen = numbersOf(only, parts.length);
  const numbers = chosen && chosen.length > 0 ? chosen : all;
  const number = numbers[turn % numbers.length] ?? 1;
  useEffect(() => {
    if (!playing) return;
    const beat = setInterval(() => setTurn((before) => before + 1), PACES[pace]);
    return () => clearInterval(beat);
  }, [playing, pace]);
  const step = (by: number) => {
    setPlaying(false);
    setTurn((before) => (before % numbers.length) + numbers.length + by);
  };
  const seconds = (numbers.length * PACES[pace]) / 1000;
  return (
    <div class="exchange-stack">
      <div class="exchange-stack" ref={player}>
        <Code text={parts[number - 1] ?? ""} label={t.code(number, parts.length)} />
        <p class="exchange-part tabular">{t.part(number, parts.length)}</p>
        <div class="exchange-steps">
          <Button aria-label={t.before} onClick={() => step(-1)}>◀</Button>
          <Button kind="main" onClick={() => setPlaying(!playing)}>{playing ? t.pause : t.play}</Button>
          <Button aria-label={t.next} onClick={() => step(1)}>▶</Button>
        </div>
      </div>
      <p class="exchange-note">{t.showHint}</p>
      <p class="exchange-note">{t.oneRound(numbers.length, seconds)}</p>
      {seconds > LONG && <p class="exchange-note">{t.longRound}</p>}
      <Choices
        label={t.pace}
        options={(Object.keys(PACES) as Pace[]).map((value) => ({ value, label: t.paces[value] }))}
        chosen={[pace]}
        onChoose={([chosen = "normal"]) => setPace(chosen)}
      />
      {parts.length > 1 && (
        <Field label={t.onlyParts} hint={t.onlyPartsHint} fault={chosen ? undefined : t.onlyPartsFault(parts.length)}>
          <input
            value={only}
            autocomplete="off"
            onInput={(event) => {
              setOnly(event.currentTarget.value);
              setTurn(0);
            }}
          />
        </Field>
      )}
    </div>
  );
}

/** Keeps the screen from going dark while codes are shown, where the browser can. */
function useScreenOn(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    navigator.wakeLock?.request("screen").then(
      (given) => (over ? void given.release() : (lock = given)),
      // without it people touch the screen now and then
      () => undefined,
    );
    return () => {
      over = true;
      void lock?.release();
    };
  }, []);
}
