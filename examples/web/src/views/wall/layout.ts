// Where every tile stands: compound by compound, building by building, the top floor first, doors that lie above each other
// in one column.
import type { PlaceAdded, PlaceId } from "gridward/client";
import { around, buildingOf, type Places } from "../people/address.js";
import type { Tile } from "../people/asked.js";

/** A floor of a building: its doors by column; a door that the register does not have leaves a gap. */
export interface Floor {
  readonly floor: number | undefined;
  readonly doors: readonly (Tile | undefined)[];
}

export interface Building {
  readonly place: PlaceAdded;
  readonly floors: readonly Floor[];
  readonly tiles: readonly Tile[];
}

export interface Compound {
  /** The place around the buildings; none where they stand in the community itself. */
  readonly place: PlaceAdded | undefined;
  readonly buildings: readonly Building[];
}

/** The door without its floor, as in 3-501 and 3-601: equal for doors that lie above each other. */
function lineOf({ door = "", floor }: Tile): string {
  const [rest, line] = [door.slice(0, -2), door.slice(-2)];
  return floor !== undefined && rest.endsWith(String(floor)) ? `${rest.slice(0, -String(floor).length)}${line}` : door;
}

const byLength = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
const nameOf = ({ door, household }: Tile): string => door ?? household;

function floorsOf(tiles: readonly Tile[]): Floor[] {
  const floors = new Map<number | undefined, Tile[]>();
  for (const tile of tiles) floors.set(tile.floor, [...(floors.get(tile.floor) ?? []), tile]);
  for (const doors of floors.values()) doors.sort((one, other) => byLength(nameOf(one), nameOf(other)));
  const widest = Math.max(...[...floors.values()].map((doors) => doors.length));
  const lines = [...new Set(tiles.map(lineOf))].sort(byLength);
  // where the numbers of doors do not say what lies above what, every floor begins at the left
  const isAligned = floors.size > 1 && lines.length <= widest + 1;
  const row = (doors: readonly Tile[]): (Tile | undefined)[] => {
    if (!isAligned) return [...doors];
    const first = new Map(doors.map((tile) => [lineOf(tile), tile]).reverse() as [string, Tile][]);
    // also a second household behind one door
    const others = doors.filter((tile) => first.get(lineOf(tile)) !== tile);
    return [...lines.map((line) => first.get(line)), ...others];
  };
  return [...floors]
    .sort(([one], [other]) => (other ?? -Infinity) - (one ?? -Infinity))
    .map(([floor, doors]) => ({ floor, doors: row(doors) }));
}

/** The wall of these tiles, its buildings in walking order. */
export function layOut(tiles: readonly Tile[], places: Places, order: readonly PlaceId[]): Compound[] {
  const inside = new Map<PlaceId, { place: PlaceAdded; tiles: Tile[] }>();
  for (const tile of tiles) {
    const place = buildingOf(tile, places);
    if (!place) continue;
    const known = inside.get(place.place) ?? { place, tiles: [] };
    known.tiles.push(tile);
    inside.set(place.place, known);
  }
  const rank = new Map(order.map((place, at) => [place, at]));
  const rankOf = (place: PlaceAdded): number => rank.get(place.place) ?? Infinity;
  const buildings = [...inside.values()].sort((one, other) => rankOf(one.place) - rankOf(other.place));
  const compounds = new Map<PlaceId | undefined, { place: PlaceAdded | undefined; buildings: Building[] }>();
  for (const { place, tiles: own } of buildings) {
    const outer = around(place.parent ?? undefined, places)[0];
    const known = compounds.get(outer?.place) ?? { place: outer, buildings: [] };
    known.buildings.push({ place, floors: floorsOf(own), tiles: own });
    compounds.set(outer?.place, known);
  }
  return [...compounds.values()];
}
