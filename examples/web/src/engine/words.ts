// Reasons in words. The engine gives codes and typed values with its answers; its own message files say them in both
// languages, and they are read here as the engine reads them, so that a sentence on the page is the one in its papers.
import { FluentBundle, FluentNone, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, effect, signal } from "@preact/signals";
import type { Argument, Because, CivilDate, Instant } from "gridward/client";
import { session, type Language } from "../app/session.js";
import { dayOf, inZone } from "../app/time.js";

type Arguments = Readonly<Record<string, Argument>>;

const FOLDERS: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };
const files = import.meta.glob<string>("../../../../core/src/explain/messages/*/*.ftl", { query: "?raw", import: "default" });

const bundles = signal<Partial<Record<Language, FluentBundle>>>({});
const asked = new Set<Language>();

async function load(language: Language): Promise<void> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/messages/${FOLDERS[language]}/`));
  const sources = await Promise.all(own.map(([, read]) => read()));
  const bundle = new FluentBundle(FOLDERS[language], {
    useIsolating: false,
    functions: { GIVEN: ([value]) => (value === undefined || value instanceof FluentNone ? "no" : "yes") },
  });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  bundles.value = { ...bundles.value, [language]: bundle };
}

/** Says things in one language. */
export interface Words {
  /** The reason alone, without those below it. */
  sentence(because: Because): string;
  /** Any message of the engine by its id, such as `report.coverage`; the bare id where there is none. */
  message(id: string, values?: Arguments): string;
  /** The word for a code, such as `home`. */
  code(code: string): string;
  /** Whether there is a message of that id. */
  knows(id: string): boolean;
}

const key = (id: string): string => id.replaceAll(".", "-");
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, " ");

function wordsOf(bundle: FluentBundle, language: Language, zone: string): Words {
  const formatted = (id: string, values: Arguments): string | undefined => {
    const pattern = bundle.getMessage(key(id))?.value;
    if (!pattern) return undefined;
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, variable(name, value)]));
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, given, errors);
    // GIVEN asks about values that may be missing; only one that was to be shown leaves a hole in the text
    return errors.length > 0 && /\{\$[\w-]+\}/.test(text) ? undefined : text;
  };

  const day = (date: CivilDate): string => {
    if (language === "en") return date;
    const [year, month, rest] = date.split("-").map(Number);
    return `${year}年${month}月${rest}日`;
  };

  /** To the minute. An end at midnight says which end of the day it is; which values are ends is told by their names. */
  const moment = (name: string, at: Instant): string => {
    const clock = inZone(Date.parse(at), zone).slice(11);
    const date = dayOf(at, zone);
    if (/^00:00:00(\.0+)?[+\-Z]/.test(clock)) {
      const before = dayOf(new Date(Date.parse(at) - 1).toISOString(), zone);
      const id = name === "free" ? "when-free" : ["until", "due", "planned", "ended", "changes"].includes(name) ? "when-end" : undefined;
      const text = id && formatted(id, { date: { type: "date", value: date }, before: { type: "date", value: before } });
      if (text) return text;
    }
    return `${day(date)}${language === "en" ? " " : ""}${clock.slice(0, 5)}`;
  };

  const shown = (name: string, value: Argument): string => {
    switch (value.type) {
      case "code": return formatted(`code-${value.value}`, {}) ?? oneLine(value.value);
      case "text": return oneLine(value.value);
      case "label": return oneLine(value.value[language]);
      case "count": return String(value.value);
      case "date": return day(value.value);
      case "instant": return moment(name, value.value);
      case "temperature": return `${value.value} °C`;
    }
  };

  /** A count stays a number, so that a message can tell one from many; everything else is text by now. */
  const variable = (name: string, value: Argument): FluentVariable =>
    value.type === "count" ? new FluentNumber(value.value, { useGrouping: false }) : shown(name, value);

  const message = (id: string, values: Arguments = {}): string => {
    const text = formatted(id, values);
    if (text !== undefined) return text;
    const said = Object.entries(values).map(([name, value]) => `${name}: ${shown(name, value)}`);
    return said.length === 0 ? id : `${id} (${said.join(", ")})`;
  };

  return {
    message,
    sentence: ({ rule, arguments: values }) => message(rule, values ?? {}),
    code: (code) => formatted(`code-${code}`, {}) ?? code,
    knows: (id) => bundle.hasMessage(key(id)),
  };
}

effect(() => {
  const language = session.language.value;
  if (asked.has(language)) return;
  asked.add(language);
  load(language).catch(() => asked.delete(language));
});

/** Says nothing, for the moment until the messages are there. */
const SILENT: Words = { sentence: () => "", message: () => "", code: () => "", knows: () => false };

/** Whether the words of the session's language are there. */
export const hasWords = computed<boolean>(() => bundles.value[session.language.value] !== undefined);

/** The words of the session's language. */
export const words = computed<Words>(() => {
  const language = session.language.value;
  const bundle = bundles.value[language];
  return bundle ? wordsOf(bundle, language, session.zone.value) : SILENT;
});

/** The words of the session's language, for a part of a page. */
export const useWords = (): Words => words.value;
