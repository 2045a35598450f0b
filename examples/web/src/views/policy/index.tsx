// Rule books: loaded and checked line by line, read as tables, and tried out on the community.
import type { ComponentType } from "preact";
import { Link, route } from "../../app/router.js";
import { say } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { ButtonLink, Empty, Notice, Spinner } from "../../parts/index.js";
import { Book } from "./book.js";
import { check, text, whole } from "./document.js";
import { DocumentCheck } from "./check.js";
import { texts } from "./texts.js";
import { WhatIf } from "./whatIf.js";
import "../coordinator/coordinator.css";
import "./policy.css";

type Tab = keyof typeof texts.en.tabs;

const TABS: Readonly<Record<Tab, ComponentType>> = {
  document: DocumentCheck,
  book: () => <Loaded shows={Book} />,
  "what-if": () => <Loaded shows={WhatIf} />,
};

const isTab = (name: string | undefined): name is Tab => name !== undefined && name in TABS;

export default function PolicyView() {
  const said = say(texts);
  const [named] = route.value.rest;
  const tab = isTab(named) ? named : "document";
  const Shown = TABS[tab];
  return (
    <div class="coordinator policy">
      <header class="desk-head">
        <h1>{said.title}</h1>
        <nav class="desk-tabs" aria-label={said.parts}>
          {Object.keys(TABS).filter(isTab).map((each) => (
            <Link key={each} to={`/policy/${each}`} aria-current={each === tab ? "page" : undefined}>{said.tabs[each]}</Link>
          ))}
        </nav>
      </header>
      <section class="desk" aria-labelledby="desk-title">
        <h2 id="desk-title" class="unseen">{said.tabs[tab]}</h2>
        {words.value ? <Shown /> : <Spinner />}
      </section>
    </div>
  );
}

/** What can be done only with a rule book that can be used. */
function Loaded({ shows: Shows }: { shows: ComponentType<{ policy: NonNullable<typeof whole.value> }> }) {
  const said = say(texts);
  if (text.value.trim() === "") {
    return <Empty><p>{said.none}</p><ButtonLink to="/policy/document">{said.toDocument}</ButtonLink></Empty>;
  }
  if (whole.value) return <Shows policy={whole.value} />;
  const { waiting, check: found } = check.value;
  if (waiting || found?.usable) return <Spinner>{said.checking}</Spinner>;
  return (
    <Notice tone="bad" title={said.notUsable}>
      <p>{said.notUsableWhat}</p>
      <div><ButtonLink to="/policy/document">{said.tabs.document}</ButtonLink></div>
    </Notice>
  );
}
