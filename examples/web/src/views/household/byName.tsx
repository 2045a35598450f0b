import { useState } from "preact/hooks";
import type { FoundPerson } from "gridward/client";
import { clock, say, session } from "../../app/session.js";
import { ask, registerState } from "../../engine/index.js";
import { words } from "../../engine/words.js";
import { Button, Card, Field, Item, List, Notice } from "../../parts/index.js";
import { codeText } from "../people/codes.js";
import { texts } from "./texts.js";

/** Searches for people by name: only where names can be read, and only for whom the rule book lets. */
export function ByName() {
  const text = say(texts);
  const [wanted, setWanted] = useState("");
  const [found, setFound] = useState<readonly FoundPerson[]>();
  const [refused, setRefused] = useState<string>();
  const isOpen = registerState.value === "open";

  const search = async (event: Event) => {
    event.preventDefault();
    const worker = session.onDuty.value;
    if (worker === undefined || wanted.trim() === "") return;
    setFound(undefined);
    setRefused(undefined);
    try {
      const answer = await ask("search", { text: wanted.trim(), viewer: { worker, purpose: "duty" }, now: clock() });
      if (answer.outcome === "found") setFound(answer.people);
      else setRefused(answer.reasons.map((reason) => words.value?.sentence(reason) ?? reason.rule).join(" "));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <Card title={text.byName}>
      {!isOpen && <Notice>{text.byNameLocked}</Notice>}
      {isOpen && (
        <form class="stack" onSubmit={search}>
          <Field label={text.byName} hint={text.byNameHint}>
            <input type="search" value={wanted} autocomplete="off" onInput={(event) => setWanted((event.target as HTMLInputElement).value)} />
          </Field>
          <div><Button type="submit">{text.search}</Button></div>
        </form>
      )}
      {isOpen && refused !== undefined && <Notice tone="bad" title={text.searchRefused} live><p>{refused}</p></Notice>}
      {isOpen && found?.length === 0 && <Notice live>{text.nobody}</Notice>}
      {isOpen && found && found.length > 0 && (
        <List label={text.byName}>
          {found.map(({ person, name, door }) => (
            <Item key={person.id} title={name ?? text.withoutName}
              to={person.type === "resident" ? `/person/${encodeURIComponent(person.id)}` : undefined}
              note={[door, person.id, person.type !== "resident" && codeText(person.type)].filter(Boolean).join(" · ")} />
          ))}
        </List>
      )}
    </Card>
  );
}
