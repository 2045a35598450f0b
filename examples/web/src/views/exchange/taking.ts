// Taking in what comes from elsewhere, whatever it comes in, and what came of it.
import type { AsOf, Finding, MergeReport } from "gridward/client";
import { asOf } from "../../app/session.js";
import { ask, revision, takeIn } from "../../engine/index.js";

/** What a merge did, with the findings that it brought up. */
export interface Taken {
  readonly report: MergeReport;
  readonly found: readonly Finding[];
  readonly digest: string;
  readonly events: number;
}

const name = (finding: Finding) => JSON.stringify([finding.kind, finding.subject, finding.because.facts]);

/** The findings there were at a state of the log: whoever reads part after part asks for the same ones each time. */
let known: { readonly revision: number; readonly asOf: AsOf; readonly findings: readonly Finding[] } | undefined;

async function findings(asOf: AsOf): Promise<readonly Finding[]> {
  const now = revision.value;
  if (known?.revision === now && known.asOf.at === asOf.at) return known.findings;
  const findings = await ask("findings", { asOf });
  known = { revision: now, asOf, findings };
  return findings;
}

async function telling(merge: () => Promise<MergeReport>): Promise<Taken> {
  const at = asOf.value;
  const before = new Set((await findings(at)).map(name));
  const report = await merge();
  const [after, { digest, events }] = await Promise.all([findings(at), ask("digest", {})]);
  return { report, found: after.filter((finding) => !before.has(name(finding))), digest, events };
}

/** Merges a bundle and saves it. */
export function takeBundle(bundle: Uint8Array): Promise<Taken> {
  return telling(() => takeIn(bundle));
}

/** Merges a bundle from all of its parts and saves it. */
export function takeParts(parts: readonly string[]): Promise<Taken> {
  return telling(() => ask("mergeParts", { parts }));
}
