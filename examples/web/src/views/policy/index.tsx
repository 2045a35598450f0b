// Rule books: loaded and checked line by line, read as tables, and tried out on the community.
import type { ComponentType } from "preact";
import { say } from "../../app/session.js";
import { ButtonLink, Empty, Notice, Spinner } from "../../parts/index.js";
import { Desk } from "../coordinator/desk.js";
import { Book } from "./book.js";
import { check, text, whole } from "./document.js";
import { DocumentCheck } from "./check.js";
import { texts } from "./texts.js";
import { WhatIf } from "./whatIf.js";
import "./policy.css";

const TABS = {
  document: DocumentCheck,
  book: () => <Loaded shows={Book} />,
  "what-if": () => <Loaded shows={WhatIf} />,
};

export default function PolicyView() {
  const said = say(texts);
  return <Desk title={said.title} parts={said.parts} view="policy" tabs={TABS} titles={said.tabs} first="document" />;
}

/** What can be done only with a rule book that can be used. */
function Loaded({ shows: Shows }: { shows: ComponentType<{ policy: NonNullable<typeof whole.value> }> }) {
  const said = say(texts);
  if (text.value.trim() === "") {
    return <Empty><p>{said.none}</p><ButtonLink to="/policy/document">{said.toDocument}</ButtonLink></Empty>;
  }
  const { waiting, check: found } = check.value;
  // what is known of the former text is not shown for the new one
  if (whole.value && !waiting) return <Shows policy={whole.value} />;
  if (waiting || found?.usable) return <Spinner>{said.checking}</Spinner>;
  return (
    <Notice tone="bad" title={said.notUsable}>
      <p>{said.notUsableWhat}</p>
      <div><ButtonLink to="/policy/document">{said.tabs.document}</ButtonLink></div>
    </Notice>
  );
}
