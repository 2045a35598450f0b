// Where a household stands, as a sign, a colour and a word: never as a colour alone.
import type { ScreeningState, Setting } from "gridward/client";
import { say } from "../../app/session.js";
import { Badge, type Tone } from "../../parts/index.js";
import { codeText } from "./codes.js";

/** A state of screening, or that no round has come to the household. */
export type State = ScreeningState | "noRound";

/** In the order of a legend: what is to be done first. */
export const STATES: readonly State[] = [
  "retryDue", "refused", "answeredInPart", "notStarted", "referred", "verified", "vacant", "goneAway", "closed", "noRound",
];

/** In falling order of strictness, as the engine has them. */
export const SETTINGS: readonly Setting[] = ["central", "home", "homeMonitoring", "selfMonitoring"];

const SIGNS: Readonly<Record<State, string>> = {
  retryDue: "↻", refused: "✕", answeredInPart: "½", notStarted: "–", referred: "⇢", verified: "✓", vacant: "○",
  goneAway: "→", closed: "■", noRound: "·",
};

const TONES: Readonly<Record<State, Tone>> = {
  retryDue: "warn", refused: "bad", answeredInPart: "info", notStarted: "plain", referred: "info", verified: "good",
  vacant: "plain", goneAway: "plain", closed: "plain", noRound: "plain",
};

const MARKS: Readonly<Record<"en" | "zh", Readonly<Record<Setting, string>>>> = {
  en: { central: "C", home: "H", homeMonitoring: "M", selfMonitoring: "S" },
  zh: { central: "集", home: "居", homeMonitoring: "测", selfMonitoring: "自" },
};

export const signOf = (state: State): string => SIGNS[state];
/** The letter of a measure. */
export const markOf = (setting: Setting): string => say(MARKS)[setting];

export const stateText = (state: State): string =>
  state === "noRound" ? say({ en: "in no round yet", zh: "尚未列入排查" }) : codeText(state);

export const StateBadge = ({ state }: { state: State }) =>
  <Badge tone={TONES[state]}><span aria-hidden="true">{signOf(state)}</span>{stateText(state)}</Badge>;
