import type { Arbitrary } from "fast-check";
import type { Event, Fact, HouseholdId, Instant, Policy, ResidentId } from "../dist/gridward.mjs";

/** The household that histories are about. */
export declare const HOUSEHOLD: HouseholdId;
/** Who lives there. */
export declare const RESIDENTS: readonly [ResidentId, ResidentId];
/** The moment after the last of the forty days. */
export declare const END: Instant;
/** One fact about somebody of the household: exposures, orders, health, tests. Plans and categories are the rule book's. */
export declare function facts(policy: Pick<Policy, "exposure" | "quarantine">): Arbitrary<Fact>;
/** The household and who lives in it, registered the day before. */
export declare function register(): Event[];
/** What two phones have written down in forty days, some of it late, after the household was registered. */
export declare function histories(policy: Pick<Policy, "exposure" | "quarantine">, most?: number): Arbitrary<Event[]>;
