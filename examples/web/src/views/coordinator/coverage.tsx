// Whether anybody is left out: the certificate of coverage, or exactly who is missing.
import { useState } from "preact/hooks";
import type { CoverageGap, GapReason, HouseholdCover } from "gridward/client";
import { asOf, say, session } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Button, Card, Count, countText, Field, Notice } from "../../parts/index.js";
import { grouped, list } from "./lists.js";
import { households, useAsked } from "./many.js";
import { Answered, Home, PagedTable } from "./shared.js";
import { common } from "./texts/common.js";
import { coverage as texts } from "./texts/coverage.js";

export function Coverage() {
  const text = say(texts);
  const answered = useAnswer("coverage", { asOf: asOf.value });
  return (
    <Answered of={answered}>
      {(answer) => {
        const gaps = list(answer.gaps);
        return (
          <>
            {answer.complete
              ? <Notice tone="good" title={text.complete}><p>{text.completeWhat(countText(answer.households + answer.otherPremises))}</p></Notice>
              : <Notice tone="bad" title={text.incomplete(countText(gaps.length))}><p>{text.incompleteWhat}</p></Notice>}
            <div class="counts">
              <Count value={answer.households} label={text.households} />
              {answer.otherPremises > 0 && <Count value={answer.otherPremises} label={text.otherPremises} />}
              <Count value={gaps.length} label={text.gaps} tone={gaps.length > 0 ? "bad" : "good"} />
            </div>
            {gaps.length > 0 && <Gaps gaps={gaps} />}
            <Certificate />
          </>
        );
      }}
    </Answered>
  );
}

function Gaps({ gaps }: { gaps: readonly CoverageGap[] }) {
  const text = say(texts);
  const shared = say(common);
  const known = useAsked(gaps.map((gap) => gap.household).join(" "), () => households(gaps.map((gap) => gap.household), asOf.value));
  return (
    <Card title={text.gapsTitle}>
      <PagedTable
        caption={text.gapsTitle} rows={gaps} id={(gap) => gap.household}
        columns={[
          { id: "household", title: shared.household, cell: (gap) => <Home household={gap.household} view={known.answer?.get(gap.household)} /> },
          { id: "missing", title: text.missing, cell: (gap) => gap.reasons.map(gapText).join(say({ en: "; ", zh: "；" })) },
          { id: "unit", title: text.unit, cell: (gap) => gap.unit ?? "–" },
        ]}
      />
    </Card>
  );
}

function gapText(gap: GapReason): string {
  const text = say(texts);
  return gap.reason === "severalGrids" ? text.severalGrids(gap.grids.join(", ")) : text.reasons[gap.reason];
}

function Certificate() {
  const text = say(texts);
  const [wanted, setWanted] = useState(false);
  return (
    <Card title={text.certificate}>
      <p>{text.certificateWhat}</p>
      {wanted ? <Lines /> : <div><Button onClick={() => setWanted(true)}>{text.showCertificate}</Button></div>}
    </Card>
  );
}

function Lines() {
  const text = say(texts);
  const shared = say(common);
  const answered = useAnswer("coverage", { asOf: asOf.value, certificate: true });
  const [sought, setSought] = useState("");
  const posts = new Map(grouped(session.policy.value.grid.posts, (post) => post.kind).map(([kind, [post]]) => [kind, post]));
  const postTitle = (line: HouseholdCover): string =>
    line.answerable ? posts.get(line.answerable.post)?.title[session.language.value] ?? line.answerable.post : "–";
  const speaksOf = (line: HouseholdCover): string =>
    [line.household, line.grid, line.answerable?.worker, postTitle(line)].join(" ").toLowerCase();
  return (
    <Answered of={answered}>
      {(answer) => {
        const found = list(answer.certificate).filter((line) => speaksOf(line).includes(sought.trim().toLowerCase()));
        return (
          <>
            <Field label={text.find}>
              <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
            </Field>
            <p role="status">{text.found(found.length)}</p>
            <PagedTable
              caption={text.certificate} rows={found} id={(line) => line.household}
              columns={[
                { id: "household", title: shared.household, cell: (line) => <Home household={line.household} /> },
                { id: "grid", title: shared.grid, cell: (line) => line.grid ?? shared.noGrid },
                {
                  id: "answers", title: text.answers, cell: (line) => line.answerable
                    ? <>{line.answerable.worker}{line.answerable.deputyFor && <small> {text.instead(line.answerable.deputyFor)}</small>}</>
                    : list(line.gaps).map(gapText).join(" "),
                },
                { id: "post", title: text.through, cell: postTitle },
              ]}
            />
          </>
        );
      }}
    </Answered>
  );
}
