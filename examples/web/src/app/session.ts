// What every view needs to know about this sitting: the language, the time, who is on duty, and the rules in force.
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { AsOf, CommunityId, Instant, Policy, ReplicaId, WorkerId, WorkerRole } from "gridward/client";
import { inZone, effectOf } from "./time.js";

export type Language = "en" | "zh";

/** Several devices can be tried in one browser: `?device=b` is another one, with a storage of its own. */
export const deviceName = new URLSearchParams(location.search).get("device") ?? "";
const kept = (name: string) => `gridward/${deviceName}/${name}`;

const language = signal<Language>(
  ((localStorage.getItem(kept("language")) as Language | null) ?? navigator.language).startsWith("zh") ? "zh" : "en",
);
language.subscribe((chosen) => {
  localStorage.setItem(kept("language"), chosen);
  document.documentElement.lang = chosen === "zh" ? "zh-Hans" : "en";
});

const onDuty = signal<WorkerId | undefined>((localStorage.getItem(kept("on-duty")) ?? undefined) as WorkerId | undefined);
onDuty.subscribe((worker) => {
  if (worker === undefined) localStorage.removeItem(kept("on-duty"));
  else localStorage.setItem(kept("on-duty"), worker);
});

const policies = signal<readonly Policy[]>([]);
const shift = signal(0);
const milliseconds = signal(Date.now());

/** The rule book in force: the last one whose effect is not after now. */
const policy = computed<Policy>(() => {
  const inForce = policies.value.filter((each, place) => place === 0 || effectOf(each) <= milliseconds.value);
  const last = inForce.at(-1);
  if (!last) throw new Error("the app is not set up");
  return last;
});

/** The offset in which the community's days are counted, such as +08:00. */
const zone = computed(() => policies.value[0]?.zone ?? "+00:00");
const now = computed<Instant>(() => inZone(milliseconds.value, zone.value));

const community = signal<CommunityId>("" as CommunityId);
const replica = signal<ReplicaId>("" as ReplicaId);
const role = signal<WorkerRole | undefined>(undefined);

export const session = {
  /** The language of every text. */
  language,
  /** The time: it goes on once a minute, and at once when something was recorded. */
  now,
  /** Who records; none until somebody has said so. */
  onDuty,
  /** What the person on duty works as; none for somebody who is not enrolled. */
  role,
  community: community as ReadonlySignal<CommunityId>,
  replica: replica as ReadonlySignal<ReplicaId>,
  policy,
  /** The rule books of the community in the order of their effect. */
  policies: policies as ReadonlySignal<readonly Policy[]>,
  zone,
  /** True for the demonstration, whose clock is not this device's. */
  playing: computed(() => shift.value !== 0),
};

/** An instant chosen with a slider; none for now. */
export const chosen = signal<Instant | undefined>(undefined);

/** As of when views ask. */
export const asOf = computed<AsOf>(() => ({ at: chosen.value ?? now.value }));

/** The community's time to the millisecond, for what is recorded. */
export const clock = (): Instant => inZone(Date.now() + shift.value, zone.value);

/** Brings `now` up to the clock. */
export function tick(): void {
  milliseconds.value = Date.now() + shift.value;
}

/** Begins the session, as the device was set up. */
export function begin(told: {
  community: CommunityId; replica: ReplicaId; policies: readonly Policy[]; shift: number;
}): void {
  batch(() => {
    community.value = told.community;
    replica.value = told.replica;
    policies.value = told.policies;
    shift.value = told.shift;
    tick();
  });
}

setInterval(tick, 60_000);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) tick();
});

/** Of texts in both languages those of the session. */
export function say<T>(texts: { readonly en: T; readonly zh: T }): T {
  return texts[language.value];
}
