import { useEffect, useRef } from "preact/hooks";
import { Badge } from "../parts/index.js";
import { Duty } from "./duty.js";
import { Icon, type IconName } from "./icons.js";
import { Link } from "./link.js";
import { Names } from "./names.js";
import { isOnline } from "./offline.js";
import { route } from "./router.js";
import { say, session } from "./session.js";
import { texts } from "./texts.js";
import { View } from "./views.js";
import "./shell.css";

type Page = "today" | "households" | "wall" | "coordinator" | "policy" | "exchange";

const PAGES: readonly (readonly [page: Page, icon: IconName, also: readonly string[]])[] = [
  ["today", "today", []],
  ["households", "home", ["household", "person", "why"]],
  ["wall", "wall", []],
  ["coordinator", "desk", []],
  ["policy", "book", []],
  ["exchange", "exchange", []],
];

/** What stands around every page: where one can go, who is on duty, and whether there is a network. */
export function Shell() {
  const text = say(texts);
  const { view, path } = route.value;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const page = PAGES.find(([name, , also]) => name === view || also.includes(view));
    document.title = page ? `${text[page[0]]} · ${text.app}` : text.app;
    // who listens to the page is told that it is another one
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [path]);
  return (
    <div class="shell">
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{text.skip}</a>
      <header class="top">
        <span class="brand"><img src="icon.svg" alt="" width="28" height="28" />{text.app}</span>
        <span class="state" role="status">
          {!isOnline.value && <span title={text.offlineWhy}><Badge tone="warn">{text.offline}</Badge></span>}
          {session.playing.value && <Badge tone="info">{text.playing}</Badge>}
        </span>
        <Names />
        <Duty />
        <button
          type="button"
          class="top-button"
          lang={session.language.value === "en" ? "zh-Hans" : "en"}
          onClick={() => (session.language.value = session.language.value === "en" ? "zh" : "en")}
        >
          {text.otherLanguage}
        </button>
      </header>
      <nav class="pages" aria-label={text.navigation}>
        {PAGES.map(([page, icon, also]) => (
          <Link key={page} to={`/${page}`} class={view === page || also.includes(view) ? "here" : undefined}>
            <Icon name={icon} />
            <span>{text[page]}</span>
          </Link>
        ))}
      </nav>
      <main id="main" ref={main} tabIndex={-1}><View /></main>
    </div>
  );
}
