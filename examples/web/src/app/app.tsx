import { startFailure } from "../engine/start.js";
import { wayIn } from "../engine/index.js";
import { Button, Notice, Spinner } from "../parts/index.js";
import { SetUp } from "./setup.js";
import { say } from "./session.js";
import { Shell } from "./shell.js";
import { texts } from "./texts.js";

/** The whole app: the start, the set-up of a device that is new, or the views. */
export function App() {
  const text = say(texts);
  if (startFailure.value) {
    return (
      <main class="first">
        <Notice tone="bad" title={text.cannotStart} live>
          <p>{text.cannotStartWhy}</p>
          <p><code>{startFailure.value.message}</code></p>
          <Button onClick={() => location.reload()}>{text.again}</Button>
        </Notice>
      </main>
    );
  }
  switch (wayIn.value) {
    case "starting": return <main class="first"><Spinner>{text.starting}</Spinner></main>;
    case "empty": return <SetUp />;
    case "open": return <Shell />;
  }
}
