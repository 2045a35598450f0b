import { useMemo, useState } from "preact/hooks";
import type { Instant, PlaceId } from "gridward/client";
import { Link, route } from "../../app/router.js";
import { asOf, chosen, say, session } from "../../app/session.js";
import { Empty, Notice, Spinner, countText, timeText } from "../../parts/index.js";
import { around, byId } from "../people/address.js";
import { OnDuty } from "../people/lookedInto.js";
import { usePast } from "../people/past.js";
import { useTiles } from "../people/reader.js";
import { texts as shared } from "../people/texts.js";
import { BuildingTiles } from "./building.js";
import { layOut } from "./layout.js";
import { Legend, type Only } from "./legend.js";
import { Slider } from "./slider.js";
import { texts } from "./texts.js";
import "../people/people.css";
import "../person/person.css";
import "./wall.css";

/** `/wall` shows every household, `/wall/PLACE` those of a compound, building or stairwell. */
export default function View() {
  const text = say(texts);
  const [place] = route.value.rest;
  return (
    <div class="stack wall-page">
      <h1>{text.wall}</h1>
      {place === undefined && <p>{text.about}</p>}
      <OnDuty><Wall key={place} within={place as PlaceId | undefined} /></OnDuty>
    </div>
  );
}

/** When the register begins is known from the first wall on: the slider does not go away while another one is drawn. */
let begun: Instant | undefined;

function Wall({ within }: { within: PlaceId | undefined }) {
  const [text, both] = [say(texts), say(shared)];
  usePast();
  const { tiles, places, whole, waiting, error } = useTiles(within);
  const [only, setOnly] = useState<Only>();
  const known = useMemo(() => byId(places), [places]);
  const order = whole?.order;
  const compounds = useMemo(() => layOut(tiles, known, order ?? []), [tiles, known, order]);
  if (whole?.since && chosen.value === undefined) begun = whole.since;
  const when = chosen.value === undefined ? `${text.now} (${timeText(session.now.value)})` : timeText(asOf.value.at);
  return (
    <>
      {within !== undefined && (
        <nav class="path" aria-label={text.go}>
          <Link to="/wall">{text.all}</Link>
          {around(within, known).reverse().map((place) => (
            <Link key={place.place} to={`/wall/${encodeURIComponent(place.place)}`}>{place.name}</Link>
          ))}
        </nav>
      )}
      {begun !== undefined && <Slider since={begun} />}
      <p role="status" class="drawn">{waiting ? text.gathering : text.drawn(countText(tiles.length), when)}</p>
      {error && <Notice tone="bad" title={both.failed} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>}
      {tiles.length === 0 && (waiting ? <Spinner>{text.gathering}</Spinner> : <Empty>{text.none}</Empty>)}
      {tiles.length > 0 && (
        <>
          <Legend tiles={tiles} only={only} onOnly={setOnly} />
          {tiles.some((tile) => tile.measures === undefined && tile.people !== 0) && <Notice>{text.withheld}</Notice>}
          <p class="unseen">{text.keys}</p>
          <div class="wall" data-only={only} aria-busy={waiting}>
            {compounds.map(({ place, buildings }) => (
              <section key={place?.place ?? ""} class="compound">
                <h2>
                  {place ? <Link to={`/wall/${encodeURIComponent(place.place)}`}>{place.name}</Link> : text.all}
                  <span>{text.households(countText(buildings.reduce((sum, { tiles: own }) => sum + own.length, 0)))}</span>
                </h2>
                <div class="buildings">
                  {buildings.map((building) => <BuildingTiles key={building.place.place} building={building} />)}
                </div>
              </section>
            ))}
          </div>
        </>
      )}
    </>
  );
}
