import type { HouseholdId } from "gridward/client";
import { route } from "../../app/router.js";
import { say } from "../../app/session.js";
import { OnDuty } from "../people/lookedInto.js";
import { Finder } from "./finder.js";
import { Household } from "./household.js";
import { texts } from "./texts.js";
import "../people/people.css";
import "../person/person.css";
import "./household.css";

/** `/households` finds one, `/household/ID` shows it. */
export default function View() {
  const { view, rest: [id] } = route.value;
  const one = view === "household" && id !== undefined;
  return (
    <div class="stack household">
      <OnDuty heading={one ? id : say(texts).households}>{one ? <Household key={id} household={id as HouseholdId} /> : <Finder />}</OnDuty>
    </div>
  );
}
