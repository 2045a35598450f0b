import type { HouseholdView } from "gridward/client";
import { say, session } from "../../app/session.js";
import { Badge, Card, Notice } from "../../parts/index.js";
import type { Cut } from "../people/seen.js";
import { texts } from "./texts.js";

/** Who answers for a household, and who holds which post around it: the card on the wall of the building. */
export function ContactCard({ view }: { view: Cut<HouseholdView> }) {
  const text = say(texts);
  const language = session.language.value;
  const posts = view.team ?? [];
  // the posts of the teams that a building must have stand there also where nobody holds them
  const wanted = new Set(session.policy.value.grid.teams?.flatMap((team) => team.posts) ?? []);
  const held = (post: (typeof posts)[number]) => [...new Set([...(post.workers ?? []), ...(post.units ?? [])].map(String))];
  const shown = posts.filter((post) => held(post).length > 0 || (post.post !== undefined && wanted.has(post.post)));
  const answers = view.cover?.answerable;
  const title = posts.find((post) => post.post === answers?.post)?.title?.[language];
  return (
    <Card title={text.contact}>
      {answers?.worker
        ? (
          <p class="answers">
            <span>{text.answers}</span>
            <b>{answers.worker}</b>
            <span>{[title, answers.deputyFor && text.standsIn(answers.deputyFor)].filter(Boolean).join(" · ")}</span>
          </p>
        )
        : <Notice tone="bad">{text.nobodyAnswers}</Notice>}
      <dl class="particulars">
        {shown.map((post) => (
          <div key={post.post}>
            <dt>{post.title?.[language]}</dt>
            <dd>{held(post).join(", ") || <Badge tone="warn">{text.missing}</Badge>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
