// The register: places, homes and people come into the community here, and what becomes known of them.
import type { HouseholdId, ResidentId } from "gridward/client";
import { chosen, say } from "../../app/session.js";
import { hasWords } from "../../engine/words.js";
import { Card } from "../../parts/index.js";
import { addressText, byId } from "../people/address.js";
import { useTiles } from "../people/reader.js";
import { FactForm, type Way } from "./factForm.js";
import { RosterFile } from "./file.js";
import { texts } from "./texts.js";
import { AMONG, communityWays, householdWays, personWays } from "./ways.js";

/** The coordinator's part: a roster from a file, or one entry after the other. */
export function Register() {
  const text = say(texts);
  const { tiles, places } = useTiles();
  const known = byId(places);
  return (
    <>
      <RosterFile />
      <datalist id={AMONG.places}>{places.map(({ place, name }) => <option key={place} value={place}>{name}</option>)}</datalist>
      <datalist id={AMONG.areas}>
        {places.map(({ place, name }) => <option key={place} value={place}>{name}</option>)}
        {tiles.map((tile) => <option key={tile.household} value={tile.household}>{addressText(tile, known)}</option>)}
      </datalist>
      <Ways title={text.community} ways={communityWays()} />
    </>
  );
}

/** What can be written down at a home. */
export const HouseholdRegister = ({ household }: { household: HouseholdId }) => (
  <Ways title={say(texts).ofHousehold} ways={householdWays(household)} />
);

/** What can be written into somebody's file. */
export const PersonRegister = ({ resident }: { resident: ResidentId }) => (
  <Ways title={say(texts).ofPerson} ways={personWays(resident)} />
);

/** Ways to record something; none as long as the page shows the past, and none before the words are there. */
function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  if (chosen.value !== undefined || !hasWords.value) return null;
  return (
    <Card title={title}>
      <div class="fact-forms">{ways.map((way) => <FactForm key={way.id} way={way} done={say(texts).done} />)}</div>
    </Card>
  );
}
