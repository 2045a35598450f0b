import type { Setting } from "gridward/client";
import { say } from "../../app/session.js";
import { Card, countText } from "../../parts/index.js";
import type { Tile } from "../people/asked.js";
import { codeText } from "../people/codes.js";
import { SETTINGS, STATES, markOf, signOf, stateText, type State } from "../people/states.js";
import { texts } from "./texts.js";

/** What the wall can be narrowed to. */
export type Only = State | Setting;

interface LegendProps {
  tiles: readonly Tile[];
  only: Only | undefined;
  onOnly: (only: Only | undefined) => void;
}

/** Every sign with its word and how many households have it; pressed, the others step back. */
export function Legend({ tiles, only, onOnly }: LegendProps) {
  const text = say(texts);
  const states = new Map<State, number>();
  const households = new Map<Setting, number>();
  const people = new Map<Setting, number>();
  for (const { state = "noRound", measures } of tiles) {
    states.set(state, (states.get(state) ?? 0) + 1);
    for (const setting of SETTINGS) {
      const count = measures?.[setting] ?? 0;
      if (count === 0) continue;
      households.set(setting, (households.get(setting) ?? 0) + 1);
      people.set(setting, (people.get(setting) ?? 0) + count);
    }
  }
  const press = (value: Only) => onOnly(only === value ? undefined : value);
  return (
    <Card title={text.legend}>
      <p class="drawn">{text.onlyHint}</p>
      <ul class="legend">
        {STATES.filter((state) => states.has(state) || only === state).map((state) => (
          <li key={state}>
            <button type="button" aria-pressed={only === state} onClick={() => press(state)}>
              <span class="tile" data-state={state} data-sign={signOf(state)} />
              <span>{stateText(state)}</span>
              <b data-count={state}>{countText(states.get(state) ?? 0)}</b>
            </button>
          </li>
        ))}
        {SETTINGS.filter((setting) => households.has(setting) || only === setting).map((setting) => (
          <li key={setting}>
            <button type="button" aria-pressed={only === setting} onClick={() => press(setting)}>
              <span class="tile" data-measure={setting} data-mark={markOf(setting)} />
              <span>{codeText(setting)} ({text.people(people.get(setting) ?? 0)})</span>
              <b data-count={setting} data-people={people.get(setting) ?? 0}>{countText(households.get(setting) ?? 0)}</b>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
