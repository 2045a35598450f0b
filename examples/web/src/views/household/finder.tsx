// Finding a household by its door or its state, and a person by name where names may be read.
import { useState } from "preact/hooks";
import type { Setting } from "gridward/client";
import { say } from "../../app/session.js";
import { ButtonLink, Button, Card, Empty, Field, Item, List, Notice, Select, Spinner, countText } from "../../parts/index.js";
import { addressText, byId } from "../people/address.js";
import type { Tile } from "../people/asked.js";
import { codeText } from "../people/codes.js";
import { Past } from "../people/past.js";
import { useTiles } from "../people/reader.js";
import { SETTINGS, STATES, StateBadge, stateText, type State } from "../people/states.js";
import { texts as shared } from "../people/texts.js";
import { SettingBadge } from "../person/measure.js";
import { ByName } from "./byName.js";
import { texts } from "./texts.js";

/** So many lines are shown at once. */
const AT_ONCE = 50;

export function Finder() {
  const [text, both] = [say(texts), say(shared)];
  const { tiles, places, waiting, whole, error } = useTiles();
  const [wanted, setWanted] = useState("");
  const [state, setState] = useState<State | "">("");
  const [setting, setSetting] = useState<Setting | "">("");
  const [shown, setShown] = useState(AT_ONCE);

  const known = byId(places);
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (tile: Tile) => {
    if (state !== "" && (tile.state ?? "noRound") !== state) return false;
    if (setting !== "" && !tile.measures?.[setting]) return false;
    if (words.length === 0) return true;
    const address = `${addressText(tile, known)} ${tile.household}`.toLowerCase();
    return words.every((word) => address.includes(word));
  };
  const found = tiles.filter(fits);
  const anew = <Value extends string>(set: (value: Value) => void) => (value: Value) => {
    set(value);
    setShown(AT_ONCE);
  };

  return (
    <>
      <div class="title-line"><h1>{text.households}</h1><ButtonLink to="/wall">{text.wall}</ButtonLink></div>
      <Past />
      <Card title={text.find}>
        <div class="finder">
          <Field label={text.door} hint={text.doorHint}>
            <input type="search" value={wanted} autocomplete="off" onInput={(event) => anew(setWanted)((event.target as HTMLInputElement).value)} />
          </Field>
          <Select label={text.state} value={state} onChoose={anew((chosen: State | "") => setState(chosen))}
            options={[{ value: "", label: text.anyState }, ...STATES.map((value) => ({ value, label: stateText(value) }))]} />
          <Select label={text.measure} value={setting} onChoose={anew((chosen: Setting | "") => setSetting(chosen))}
            options={[{ value: "", label: text.anyMeasure }, ...SETTINGS.map((value) => ({ value, label: codeText(value) }))]} />
        </div>
        <p role="status" aria-busy={waiting}>{whole ? text.found(countText(found.length), countText(tiles.length)) : text.gathering}</p>
        {error && <Notice tone="bad" title={both.failed} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>}
        {found.length === 0 && (waiting ? <Spinner>{text.gathering}</Spinner> : <Empty>{text.none}</Empty>)}
        {found.length > 0 && (
          <List label={text.households}>
            {found.slice(0, shown).map((tile) => (
              <Item
                key={tile.household}
                title={addressText(tile, known)}
                to={`/household/${encodeURIComponent(tile.household)}`}
                note={
                  <span class="badges">
                    {tile.people !== undefined && <span>{text.people(tile.people)}</span>}
                    <StateBadge state={tile.state ?? "noRound"} />
                    {SETTINGS.filter((each) => tile.measures?.[each]).map((each) => <SettingBadge key={each} setting={each} />)}
                  </span>
                }
              />
            ))}
          </List>
        )}
        {found.length > shown && (
          <Button onClick={() => setShown(shown + AT_ONCE)}>{text.more(Math.min(AT_ONCE, found.length - shown))}</Button>
        )}
      </Card>
      <ByName />
    </>
  );
}
