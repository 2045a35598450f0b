// Where a household is, in words: the names around it from the outside in, and its door.
import type { PlaceAdded, PlaceId } from "gridward/client";
import type { Tile } from "./asked.js";

export type Places = ReadonlyMap<PlaceId, PlaceAdded>;

export const byId = (places: readonly PlaceAdded[]): Places => new Map(places.map((place) => [place.place, place]));

/** A place and those around it, the innermost first. Places that lie in each other do not lead round and round. */
export function around(place: PlaceId | undefined, places: Places): PlaceAdded[] {
  const found: PlaceAdded[] = [];
  for (let next = place && places.get(place); next && !found.includes(next); next = next.parent ? places.get(next.parent) : undefined) {
    found.push(next);
  }
  return found;
}

/** The building that a household is in, or the place that stands for one. */
export function buildingOf(tile: Tile, places: Places): PlaceAdded | undefined {
  const path = around(tile.place, places);
  return path.find((place) => place.kind === "building") ?? path[0];
}

export const pathText = (path: readonly PlaceAdded[]): string => path.map((place) => place.name).reverse().join(" · ");

/** As whoever looks may know it: without the right, the id is all there is. */
export const addressText = (tile: Tile, places: Places): string =>
  [pathText(around(tile.place, places)), tile.door ?? tile.household].filter(Boolean).join(" · ");
