// Taking in what comes from elsewhere, whatever it comes in, and what came of it.
import type { Finding, MergeReport } from "gridward/client";
import { asOf } from "../../app/session.js";
import { ask, takeIn } from "../../engine/index.js";

/** What a merge did, with the findings that it brought up. */
export interface Taken {
  readonly report: MergeReport;
  readonly found: readonly Finding[];
  readonly digest: string;
  readonly events: number;
}

const name = (finding: Finding) => JSON.stringify([finding.kind, finding.subject, finding.because.facts]);

async function telling(merge: () => Promise<MergeReport>): Promise<Taken> {
  const request = { asOf: asOf.value };
  const before = new Set((await ask("findings", request)).map(name));
  const report = await merge();
  const [findings, { digest, events }] = await Promise.all([ask("findings", request), ask("digest", {})]);
  return { report, found: findings.filter((finding) => !before.has(name(finding))), digest, events };
}

/** Merges a bundle and saves it. */
export function takeBundle(bundle: Uint8Array): Promise<Taken> {
  return telling(() => takeIn(bundle));
}

/** Merges a bundle from all of its parts and saves it. */
export function takeParts(parts: readonly string[]): Promise<Taken> {
  return telling(() => ask("mergeParts", { parts }));
}
