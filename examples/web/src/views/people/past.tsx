// The instant that the slider has chosen: it holds from page to page as long as they are about households and people.
import { useEffect } from "preact/hooks";
import { route } from "../../app/router.js";
import { asOf, chosen, say } from "../../app/session.js";
import { Button, Notice, timeText } from "../../parts/index.js";
import { texts } from "./texts.js";

const PAGES = ["households", "household", "person", "why", "wall"];

/** Lets go of the chosen instant when somebody leaves for work that is to be done now. */
export function usePast(): void {
  useEffect(() => () => {
    if (!PAGES.includes(route.value.view)) chosen.value = undefined;
  }, []);
}

/** Says that the page shows an earlier time, and leads back. */
export function Past() {
  usePast();
  const text = say(texts);
  if (chosen.value === undefined) return null;
  return (
    <Notice tone="warn" title={text.past(timeText(asOf.value.at))}>
      <p>{text.pastWhat}</p>
      <div><Button onClick={() => (chosen.value = undefined)}>{text.toNow}</Button></div>
    </Notice>
  );
}
