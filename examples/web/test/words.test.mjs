// Reasons in words: what the app says of a reason is, word for word, what the engine says of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "vite";
import { browser, device, here, LANGUAGES, played } from "./kit.mjs";

let server, on;
before(async () => {
  server = await createServer({ root: here, logLevel: "error", server: { port: 0, host: "127.0.0.1", watch: null } });
  await server.listen();
  on = await browser();
});
after(async () => {
  await on?.close();
  await server?.close();
});

for (const language of LANGUAGES) {
  test(`everybody who is held, and who was: ${language}`, async () => {
    const context = await device(on, { language });
    const page = await played(context, server.resolvedUrls.local[0], { language });
    const { compared, different } = await page.evaluate(async (spoken) => {
      const { ask } = await import("/src/engine/index.ts");
      const { words } = await import("/src/engine/words.ts");
      const { session } = await import("/src/app/session.ts");
      while (!words.value) await new Promise((resolve) => setTimeout(resolve, 50));
      const said = words.value;
      const text = (sentence) => ({ type: "text", value: sentence });
      const lines = (because, depth = 0) => {
        let line = said.sentence(because);
        if (because.clause) line = said.message("text.clause", { sentence: text(line), clause: text(because.clause) });
        if (depth > 0) line = said.message("text.because", { sentence: text(line) });
        return ["  ".repeat(depth) + line, ...(because.because ?? []).flatMap((below) => lines(below, depth + 1))];
      };
      const asOf = { at: session.now.value };
      const date = session.now.value.slice(0, 10);
      const people = [];
      for (const number of ["/everCentral", "/everHome"]) people.push(...(await ask("openNumber", { report: { date }, number })).lines.map(({ counted }) => counted.id));
      const different = [];
      for (const resident of people) {
        const told = await ask("explain", { about: { type: "measure", resident }, asOf, language: spoken });
        const own = lines(told.because);
        // the last line of the engine's text is about changes and facts
        const engines = told.text.split("\n").slice(0, own.length);
        if (own.join("\n") !== engines.join("\n")) different.push([own, engines]);
      }
      return { compared: people.length, different };
    }, language === "zh" ? "zh-Hans" : "en");
    assert.ok(compared > 100, `${compared} people`);
    assert.deepEqual(different.slice(0, 2), []);
    await context.close();
  });
}
