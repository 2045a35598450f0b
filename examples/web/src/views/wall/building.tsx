import { memo } from "preact/compat";
import { useRef } from "preact/hooks";
import { Link } from "../../app/router.js";
import { say, session } from "../../app/session.js";
import type { Tile } from "../people/asked.js";
import { codeText } from "../people/codes.js";
import { SETTINGS, markOf, signOf, stateText } from "../people/states.js";
import { countText } from "../../parts/index.js";
import type { Building } from "./layout.js";
import { texts } from "./texts.js";

/** A household in words: what its tile says with sign, colour and letter. */
function tileText(tile: Tile): string {
  const text = say(texts);
  const measures = SETTINGS.filter((setting) => tile.measures?.[setting]).map((setting) =>
    `${codeText(setting)}: ${text.people(tile.measures?.[setting] ?? 0)}`);
  const people = tile.people === undefined ? [] : [text.people(tile.people)];
  return [tile.door ?? tile.household, stateText(tile.state ?? "noRound"), ...people, ...measures].join(", ");
}

function Door({ tile, isFirst }: { tile: Tile; isFirst: boolean }) {
  const state = tile.state ?? "noRound";
  const strictest = SETTINGS.find((setting) => tile.measures?.[setting]);
  const words = tileText(tile);
  return (
    <Link
      class="tile"
      to={`/household/${encodeURIComponent(tile.household)}`}
      data-household={tile.household}
      data-state={state}
      data-measure={strictest}
      aria-label={words}
      title={words}
      tabIndex={isFirst ? 0 : -1}
      data-sign={signOf(state)}
      data-mark={strictest && markOf(strictest)}
    />
  );
}

const STEPS: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** One building: a single stop for the tabulator, inside which the arrows move. */
function Plain({ building }: { building: Building; key?: string; language: string }) {
  const text = say(texts);
  const floors = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const rows = [...(floors.current?.children ?? [])].map((row) => [...row.querySelectorAll<HTMLAnchorElement>(".tile")]);
    const row = rows.findIndex((tiles) => tiles.includes(event.target as HTMLAnchorElement));
    const place = rows[row]?.indexOf(event.target) ?? 0;
    const aim = rows[row + step[1]];
    const next = aim?.[Math.min(place + step[0], step[0] === 0 ? aim.length - 1 : Infinity)];
    if (!next) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  const first = building.tiles.length > 0 ? building.floors[0]?.doors.find((tile) => tile !== undefined) : undefined;
  return (
    <div class="building" role="group" aria-label={building.place.name}>
      <h3>
        <Link to={`/wall/${encodeURIComponent(building.place.place)}`}>{building.place.name}</Link>
        <span>{text.households(countText(building.tiles.length))}</span>
      </h3>
      <ol ref={floors} onKeyDown={move} reversed>
        {building.floors.map(({ floor, doors }) => (
          <li key={floor} aria-label={floor === undefined ? text.noFloor : text.floor(floor)}>
            <span class="floor" aria-hidden="true">{floor === undefined ? "" : text.floorShort(floor)}</span>
            {doors.map((tile, place) => tile
              ? <Door key={tile.household} tile={tile} isFirst={tile === first} />
              : <span key={place} class="gap" />)}
          </li>
        ))}
      </ol>
    </div>
  );
}

const same = (one: Tile, other: Tile): boolean =>
  one.household === other.household && one.state === other.state && one.door === other.door && one.floor === other.floor &&
  one.people === other.people && SETTINGS.every((setting) => one.measures?.[setting] === other.measures?.[setting]);

/** Drawn anew only where something about one of its households has changed: most of a wall stays as it is. */
const Drawn = memo(Plain, (before, after) =>
  before.language === after.language &&
  before.building.place.name === after.building.place.name &&
  before.building.tiles.length === after.building.tiles.length &&
  before.building.tiles.every((tile, place) => {
    const now = after.building.tiles[place];
    return now !== undefined && same(tile, now);
  }));

export const BuildingTiles = ({ building }: { building: Building }) =>
  <Drawn building={building} language={session.language.value} />;
