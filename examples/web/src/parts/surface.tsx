import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "../app/session.js";
import "./surface.css";

/** What a colour says; it is never the only thing that says it. */
export type Tone = "plain" | "good" | "warn" | "bad" | "info";

const toned = (name: string, tone: Tone, more?: string) => [name, tone !== "plain" && tone, more].filter(Boolean).join(" ");

interface CardProps {
  /** The heading; a card with one is a region that screen readers can go to. */
  title?: ComponentChildren;
  /** 2 where it is left out. */
  level?: 2 | 3 | 4;
  /** What stands beside the heading. */
  aside?: ComponentChildren;
  children?: ComponentChildren;
  class?: string;
}

/** Things that belong together. */
export function Card({ title, level = 2, aside, children, class: more }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  if (title === undefined) return <div class={toned("card", "plain", more)}>{children}</div>;
  return (
    <section class={toned("card", "plain", more)} aria-labelledby={id}>
      <header><Heading id={id}>{title}</Heading>{aside}</header>
      {children}
    </section>
  );
}

/** A word or two about the state of something. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={toned("badge", tone)}>{children}</span>;
}

interface NoticeProps {
  tone?: Tone;
  title?: ComponentChildren;
  /** True where it tells of something that has just happened: screen readers then say it at once. */
  live?: boolean;
  children?: ComponentChildren;
}

/** Something that should be read. */
export function Notice({ tone = "info", title, live, children }: NoticeProps) {
  return (
    <div class={toned("notice", tone)} role={live ? (tone === "bad" ? "alert" : "status") : undefined}>
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}

/** There is nothing to show, and why, or what to do. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}

/** Something is on its way. */
export function Spinner({ children }: { children?: ComponentChildren }) {
  return <div class="spinner" role="status">{children ?? say({ en: "One moment…", zh: "请稍候…" })}</div>;
}
