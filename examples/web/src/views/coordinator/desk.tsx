// A desk with parts, each under an address of its own: which of them is shown the address says, so the tabs are links.
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Link, route } from "../../app/router.js";
import { words } from "../../engine/words.js";
import { Spinner } from "../../parts/index.js";
import "./desk.css";

interface DeskProps<Tab extends string> {
  title: string;
  /** What the tabs are, for those who listen. */
  parts: string;
  /** The view in the address. */
  view: string;
  tabs: Readonly<Record<Tab, ComponentType>>;
  titles: Readonly<Record<Tab, string>>;
  /** What is shown where the address names none. */
  first: Tab;
}

export function Desk<Tab extends string>({ title, parts, view, tabs, titles, first }: DeskProps<Tab>) {
  const isTab = (name: string | undefined): name is Tab => name !== undefined && name in tabs;
  const [named] = route.value.rest;
  const tab = isTab(named) ? named : first;
  const Shown: ComponentType = tabs[tab];
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // the chosen one is in sight, however many there are beside it
    const chosen = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (nav.current && chosen) nav.current.scrollLeft = chosen.offsetLeft - (nav.current.clientWidth - chosen.clientWidth) / 2;
  }, [tab, titles]);
  return (
    <div class={`desk-view ${view}`}>
      <header class="desk-head">
        <h1>{title}</h1>
        <nav class="desk-tabs" aria-label={parts} ref={nav}>
          {Object.keys(tabs).filter(isTab).map((each) => (
            <Link key={each} to={`/${view}/${each}`} aria-current={each === tab ? "page" : undefined}>{titles[each]}</Link>
          ))}
        </nav>
      </header>
      <div class="desk">
        <h2 class="unseen">{titles[tab]}</h2>
        {words.value ? <Shown /> : <Spinner />}
      </div>
    </div>
  );
}
