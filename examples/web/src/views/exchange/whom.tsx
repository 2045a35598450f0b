// For whom entries are handed over: any device, or one of which it is known what it lacks.
import { signal } from "@preact/signals";
import type { VersionVector } from "gridward/client";
import { say } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Select } from "../../parts/index.js";
import { lacking, peers } from "./peers.js";
import { texts } from "./texts.js";

/** The device that is chosen; none for any. */
export const whom = signal("");

/** The version of whom it is for; an empty one for any device. */
export function versionOfWhom(): VersionVector {
  return peers.value.find(({ device }) => device === whom.value)?.version ?? ({} as VersionVector);
}

/** The choice. */
export function Whom() {
  const t = say(texts);
  const ours = useAnswer("version", {}).answer ?? ({} as VersionVector);
  const options = [
    { value: "", label: t.anybody },
    ...peers.value.map(({ device, version }) => ({ value: device, label: t.only(device, lacking(ours, version)) })),
  ];
  return (
    <Select
      label={t.whom}
      hint={t.whomHint}
      options={options}
      value={whom.value}
      onChoose={(chosen) => (whom.value = chosen)}
    />
  );
}
