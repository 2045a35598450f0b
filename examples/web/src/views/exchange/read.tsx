// The reading side: what the camera sees, which parts are there, and which are missing.
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { Button, Card, Notice } from "../../parts/index.js";
import { FileButton } from "./fileButton.js";
import { MetCard, OpenedFile, TakenIn } from "./outcome.js";
import { type NoCamera, noCamera, watch } from "./picture.js";
import { forgetReading, hear, type Heard, sequences, type Sequence } from "./reading.js";
import { openFiles, type Opened } from "./opening.js";
import { Refused } from "./refused.js";
import { texts } from "./texts.js";

/** So many parts have a square each; of more only their numbers are told. */
const MOST_SQUARES = 240;

/** Reading with the camera, or from pictures. */
export function Read({ onHandOver }: { onHandOver: () => void }) {
  const t = say(texts);
  const [watching, setWatching] = useState(false);
  const [refused, setRefused] = useState<NoCamera>();
  const [heard, setHeard] = useState<Heard>();
  const [pictures, setPictures] = useState<readonly Opened[]>([]);
  const tell = (now: Heard) => {
    // a code that was seen before is what a camera sees most of the time
    if (now.heard === "again") return;
    setHeard(now);
    if (now.heard === "whole" || now.heard === "card") setWatching(false);
  };
  const start = () => {
    setHeard(undefined);
    setPictures([]);
    setRefused(undefined);
    setWatching(true);
  };
  const openPictures = (files: readonly File[]) => {
    setHeard(undefined);
    setPictures([]);
    void openFiles(files, (opened) => setPictures((before) => [...before, opened]));
  };
  const [current] = sequences.value;
  return (
    <Card title={t.read}>
      {watching && (
        <Camera
          onHeard={tell}
          onRefused={(why) => {
            setWatching(false);
            setRefused(why);
          }}
        />
      )}
      <div class="exchange-row">
        {watching
          ? <Button onClick={() => setWatching(false)}>{t.stop}</Button>
          : <Button kind="main" onClick={start}>{t.camera}</Button>}
        <FileButton several accept="image/*" onOpen={openPictures}>{t.pictures}</FileButton>
      </div>
      {refused && <Notice tone="bad" live><p>{t.noCamera[refused]}</p></Notice>}
      {current && <Progress sequence={current} />}
      {heard?.heard === "whole" && <TakenIn taken={heard.taken} />}
      {heard?.heard === "card" && <MetCard card={heard.card} onHandOver={onHandOver} />}
      {heard?.heard === "fault" && <Refused fault={heard.fault} />}
      {pictures.filter(({ opened }) => opened !== "part").map((opened, place) => (
        <OpenedFile key={place} opened={opened} onHandOver={onHandOver} />
      ))}
    </Card>
  );
}

function Camera({ onHeard, onRefused }: { onHeard: (heard: Heard) => void; onRefused: (why: NoCamera) => void }) {
  const t = say(texts);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    let last = "";
    const tell = (text: string) => {
      if (text === last) return;
      last = text;
      void hear(text).then((heard) => ended.signal.aborted || onHeard(heard));
    };
    if (video.current) watch(video.current, tell, ended.signal).catch((error: unknown) => onRefused(noCamera(error)));
    return () => ended.abort();
  }, []);
  return (
    <div class="exchange-stack">
      <video ref={video} class="exchange-camera" aria-label={t.cameraView} muted playsInline />
      <p class="exchange-note">{t.looking}</p>
    </div>
  );
}

function Progress({ sequence: { missing, total } }: { sequence: Sequence }) {
  const t = say(texts);
  const lacks = new Set(missing);
  const read = total - missing.length;
  return (
    <div class="exchange-stack">
      <label class="exchange-progress">
        <span class="tabular">{t.progress(read, total)}</span>
        <progress value={read} max={total} />
      </label>
      {total <= MOST_SQUARES && (
        <div class="exchange-squares" aria-hidden="true">
          {Array.from({ length: total }, (_, place) => <i key={place} class={lacks.has(place + 1) ? undefined : "there"} />)}
        </div>
      )}
      <p class="exchange-missing tabular">{t.missing(missing)}</p>
      <p class="exchange-note">{t.keepHint}</p>
      <div><Button kind="quiet" onClick={forgetReading}>{t.forget}</Button></div>
    </div>
  );
}
