import type { ResidentId } from "gridward/client";
import { route } from "../../app/router.js";
import { asOf, say } from "../../app/session.js";
import { Empty, Notice, Spinner } from "../../parts/index.js";
import { LookedInto } from "../people/lookedInto.js";
import { Past } from "../people/past.js";
import { useSeen } from "../people/seen.js";
import { texts as shared } from "../people/texts.js";
import { PersonRegister } from "../register/index.js";
import { File } from "./file.js";
import { Head } from "./head.js";
import { Held } from "./held.js";
import { texts } from "./texts.js";
import { QuarantinePaper, ReleasePaper } from "./papers.js";
import "../people/people.css";
import "./person.css";

/** A person's file: `/person/ID`; with `/notice`, `/release` or `/held` behind it the papers for the person. */
export default function Person() {
  const both = say(shared);
  const [id, part] = route.value.rest;
  if (!id) return <Empty><h1>{both.notFound}</h1></Empty>;
  const resident = id as ResidentId;
  return (
    <div class="stack person">
      <LookedInto resident={resident} heading={say(texts).person(resident)}>
        {(identity) => {
          switch (part) {
            case "notice": return <QuarantinePaper resident={resident} name={identity?.name ?? undefined} />;
            case "release": return <ReleasePaper resident={resident} name={identity?.name ?? undefined} />;
            case "held": return <Held resident={resident} />;
            default: return <Opened resident={resident} identity={identity} />;
          }
        }}
      </LookedInto>
    </div>
  );
}

function Opened({ resident, identity }: { resident: ResidentId; identity: Parameters<typeof Head>[0]["identity"] }) {
  const both = say(shared);
  const { answer, error, withheld } = useSeen("resident", { resident, asOf: asOf.value });
  const problem = error && (
    <Notice tone="warn" title={both.notFound} live><p>{both.failedWhat}</p><p><code>{error.message}</code></p></Notice>
  );
  return (
    <>
      <Head resident={resident} identity={identity} view={error ? undefined : answer} />
      <Past />
      {problem ?? (answer ? <File resident={resident} view={answer} withheld={withheld} /> : <Spinner />)}
      <PersonRegister resident={resident} />
    </>
  );
}
