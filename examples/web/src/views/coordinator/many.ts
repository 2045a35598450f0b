// Questions about many things at once: all answers together, so that a list is shown whole and nothing on it jumps.
import { useEffect, useState } from "preact/hooks";
import type { AsOf, Calls, HouseholdId, HouseholdView, PlaceId, PlaceView, ResidentId, ResidentView } from "gridward/client";
import { ask, revision } from "../../engine/index.js";

type Plain = { [Name in keyof Calls]: Calls[Name]["changes"] extends true ? never : Name }[keyof Calls];

/** What the engine answers about each of them; what it does not know is left out. */
async function answersTo<Name extends Plain, Id extends string>(
  name: Name, ids: readonly Id[], request: (id: Id) => Calls[Name]["request"],
): Promise<ReadonlyMap<Id, Calls[Name]["answer"]>> {
  const asked = [...new Set(ids)].map(async (id) => {
    try {
      return [id, await ask(name, request(id))] as const;
    } catch {
      return undefined;
    }
  });
  return new Map((await Promise.all(asked)).filter((each) => each !== undefined));
}

/** People by id. */
export const people = (ids: readonly ResidentId[], asOf: AsOf): Promise<ReadonlyMap<ResidentId, ResidentView>> =>
  answersTo("resident", ids, (resident) => ({ resident, asOf }));

/** Households by id. */
export const households = (ids: readonly HouseholdId[], asOf: AsOf): Promise<ReadonlyMap<HouseholdId, HouseholdView>> =>
  answersTo("household", ids, (household) => ({ household, asOf }));

/** Places by id. */
export const places = (ids: readonly PlaceId[], asOf: AsOf): Promise<ReadonlyMap<PlaceId, PlaceView>> =>
  answersTo("place", ids, (place) => ({ place, asOf }));

/** What comes of some asking: asked anew when the log changes, or the key does. The former stays while the next is waited for. */
export function useAsked<T>(key: string | null, asking: () => Promise<T>): { answer?: T; error?: Error; waiting: boolean } {
  const [state, setState] = useState<{ answer?: T; error?: Error; waiting: boolean }>({ waiting: key !== null });
  const at = revision.value;
  useEffect(() => {
    if (key === null) return setState({ waiting: false });
    let wanted = true;
    setState((former) => ({ ...former, waiting: true }));
    asking().then(
      (answer) => wanted && setState({ answer, waiting: false }),
      (error: Error) => wanted && setState((former) => ({ ...former, error, waiting: false })),
    );
    return () => {
      wanted = false;
    };
  }, [key, at]);
  return state;
}
