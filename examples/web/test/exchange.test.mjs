// Two devices come to hold the same: by file, by QR codes and between tabs; and nothing that is damaged, foreign or
// partial changes anything.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Engine, init } from "gridward";
import { chromium } from "playwright-core";
import { DESK, LANGUAGES, PHONE, accessible, app, browser, device, dist, looks, open, played } from "./kit.mjs";

const NOW = "2021-08-26T09:00:00+08:00";
const WORDS = {
  en: { file: "File", code: "QR codes", tab: "Tabs", save: "Save a file", show: "Show the codes", whole: "Whole digest" },
  zh: { file: "文件", code: "二维码", tab: "标签页", save: "保存文件", show: "出示二维码", whole: "完整摘要" },
};

let server, on, demo, work;

before(async () => {
  await init();
  server = await app();
  on = await browser();
  demo = JSON.parse(readFileSync(join(dist, "demo/demo.json"), "utf8"));
  work = mkdtempSync(join(tmpdir(), "gridward-exchange-"));
});

after(async () => {
  await on?.close();
  await server?.close();
  if (work) rmSync(work, { recursive: true, force: true });
});

/** An engine of the demonstration's community in this process, which stands for a device elsewhere. */
function elsewhere(replica, { community = demo.config.community, filled = true } = {}) {
  const engine = new Engine({ ...demo.config, community, replica });
  if (filled) for (const { file } of demo.days) engine.mergeBundle(readFileSync(join(dist, "demo", file)));
  return engine;
}

/** Records so many houses, and gives a bundle with just these. */
function build(engine, prefix, count = 1) {
  const since = engine.version();
  for (let nth = 1; nth <= count; nth++) {
    const name = ((nth * 7919) % 46_649).toString(36);
    const fact = { kind: "placeAdded", data: { place: `${prefix}-${name}`, kind: "building", name: `${name} ${nth}` } };
    const { outcome } = engine.record({ entry: { at: NOW, by: "S-staff01", fact }, now: NOW });
    assert.equal(outcome, "receipt");
  }
  return engine.bundle(since);
}

const file = (name, content, mimeType = "application/octet-stream") => ({ name, mimeType, buffer: Buffer.from(content) });

/** Opens files as somebody would choose them, and gives what is told about them, in their order. */
async function take(page, ...files) {
  await page.locator("[role=tabpanel] input[type=file]").first().setInputFiles(files);
  const notices = page.locator("[role=tabpanel] .notice");
  await page.waitForFunction((count) => document.querySelectorAll("[role=tabpanel] .notice").length === count, files.length);
  return notices.allInnerTexts();
}

/** The whole digest that a device shows. */
async function digest(page, language = "en") {
  await page.locator(".exchange-facts [aria-busy=false]").waitFor();
  await page.getByRole("button", { name: WORDS[language].whole }).click();
  const shown = await page.locator("dialog[open] .exchange-digest").innerText();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  return shown.replace(/\s/g, "");
}

/** What a page saves when something is pressed. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

const way = (page, name) => page.getByRole("tab", { name }).click();

/** A device that has played the demonstration, at this view. What it takes in here makes it think for longer than most views do. */
function onExchange(context, more) {
  context.setDefaultTimeout(60_000);
  return played(context, server.address, { to: "/exchange", ...more });
}

const go = (page, to) => page.evaluate((hash) => (location.hash = hash), `#${to}`);

/** Does a duty of *Today* as a worker would, and comes back. */
async function does(page, what, answer) {
  await go(page, "/today");
  await page.locator("[data-duty]:not([disabled])", { hasText: what }).first().click();
  await page.getByRole("button", { name: answer, exact: true }).click();
  await page.locator(".today-saved").waitFor();
  await go(page, "/exchange");
}

test("two devices that work offline and exchange by file end in one digest", async () => {
  const [one, other] = [await device(on), await device(on)];
  const pages = [await onExchange(one), await onExchange(other)];
  const first = await digest(pages[0]);
  assert.equal(await digest(pages[1]), first, "both have played the same");
  for (const page of pages) {
    await go(page, "/today");
    await page.locator("[data-duty]").first().waitFor();
  }
  await Promise.all([one, other].map((context) => context.setOffline(true)));
  await does(pages[0], "isit of care", "Reached");
  await does(pages[1], "creening visit", "Nobody opened");
  const apart = [await digest(pages[0]), await digest(pages[1])];
  assert.equal(new Set([first, ...apart]).size, 3, "each has something of its own");

  // The other one says what it has, and is given only what it lacks.
  const counted = (count) => count.toLocaleString("en-GB");
  const both = elsewhere("far-1");
  const { events } = both.digest();
  const card = await saved(pages[1], "Save as a file");
  assert.match((await take(pages[0], file(card.name, card.content)))[0], new RegExp(`holds ${counted(events + 1)} entries`));
  await pages[0].getByRole("button", { name: "Hand over what it lacks (1 entry)" }).click();
  const little = await saved(pages[0], "Save a file");
  assert.ok(little.content.length < 1000, `${little.content.length} bytes for one entry`);
  assert.match((await take(pages[1], file(little.name, little.content)))[0], /1 New\s+0 Known/);

  // Of this one the other knows nothing: it gives everything, and that does no harm.
  const much = await saved(pages[1], "Save a file");
  assert.match((await take(pages[0], file(much.name, much.content)))[0], new RegExp(`1 New\\s+${counted(events + 1)} Known`));
  const ends = [await digest(pages[0]), await digest(pages[1])];
  assert.equal(ends[0], ends[1]);
  both.mergeBundle(much.content);
  assert.equal(ends[0], both.digest().digest, "an engine elsewhere agrees");

  // Taken in a second time it changes nothing, and what was taken in is still there after a reload.
  assert.match((await take(pages[0], file(much.name, much.content)))[0], /nothing was new/i);
  await one.setOffline(false);
  await pages[0].reload();
  assert.equal(await digest(pages[0]), ends[0]);
  assert.deepEqual([...one.faults, ...other.faults], []);
  await Promise.all([one.close(), other.close()]);
});

test("two tabs are two devices, and stay the same once they are linked", async () => {
  const context = await device(on);
  const a = await onExchange(context, { name: "a" });
  const b = await onExchange(context, { name: "b" });
  const far = elsewhere("far-1");
  await take(a, file("a.gwb", build(far, "a", 2)));
  await take(b, file("b.gwb", build(elsewhere("far-2"), "b", 2)));
  for (const page of [a, b]) await way(page, "Tabs");
  await a.getByRole("button", { name: "Look again" }).click();
  await a.getByRole("button", { name: "Exchange", exact: true }).click();
  await b.getByRole("button", { name: "Agree" }).click();
  const same = (page) => page.getByText("Both have the same digest").waitFor();
  await Promise.all([same(a), same(b)]);
  const linked = await digest(a);
  assert.equal(await digest(b), linked);

  // What one of them hears later the other one hears at once.
  await way(a, "File");
  await take(a, file("later.gwb", build(far, "later")));
  const later = await digest(a);
  assert.notEqual(later, linked);
  await b.waitForFunction((start) => document.querySelector(".exchange-digest").textContent.replace(" ", "") === start, later.slice(0, 8));
  assert.equal(await digest(b), later);

  // After a reload they know each other again.
  await b.reload();
  await way(b, "Tabs");
  await b.getByText("linked", { exact: true }).waitFor();
  await b.getByRole("button", { name: "End the link" }).click();
  await way(a, "Tabs");
  await a.getByText("declined").waitFor();

  // With another community there is nothing to exchange, and it is said.
  const c = await open(context, server.address, "/exchange", "c");
  await c.getByLabel("Name of the community").fill("Over the river");
  await c.getByLabel(/^Your id in the community/).fill("r-1");
  await c.getByRole("button", { name: "Begin", exact: true }).click();
  await way(c, "Tabs");
  await c.getByText(`It is of the community ${demo.config.community}`).first().waitFor();
  await a.getByText("another community", { exact: true }).waitFor();
  assert.equal(await c.getByRole("button", { name: "Exchange", exact: true }).count(), 0);
  assert.deepEqual(context.faults, []);
  await context.close();
});

/** The codes that a page shows, one after the other, as pictures of what is on the screen. */
async function frames(page, type = "png") {
  const code = page.locator(".exchange-code");
  await code.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
  const { x, y } = await code.boundingBox();
  // films want an even number of pixels
  const clip = { x: Math.floor(x) - 4, y: Math.floor(y) - 4, width: 320, height: 320 };
  const total = Number((await code.getAttribute("aria-label")).match(/of (\d+)/)[1]);
  const taken = [];
  for (let nth = 1; nth <= total; nth++) {
    await page.getByText(`Part ${nth} of ${total}`, { exact: true }).waitFor();
    taken.push(await page.screenshot({ type, clip, ...(type === "jpeg" && { quality: 90 }) }));
    await page.getByRole("button", { name: "Next code" }).click();
  }
  return taken;
}

/** A device with entries that another one lacks, which it shows as codes. */
async function showing(context, count) {
  const page = await onExchange(context);
  await take(page, file("far.gwb", build(elsewhere("far-1"), "far", count)));
  // of a device as it was after the demonstration
  const version = elsewhere("no-1").version();
  const { digest: state, events } = elsewhere("no-1").digest();
  const card = { gridward: "card", community: demo.config.community, device: "web-other", version, digest: state, events };
  await take(page, file("has.json", JSON.stringify(card)));
  await page.getByRole("button", { name: /Hand over what it lacks/ }).click();
  await way(page, "QR codes");
  await page.getByLabel("Size of the codes").selectOption("small");
  await page.getByRole("button", { name: "Show the codes" }).click();
  return page;
}

const pictures = (page) => page.locator("input[accept='image/*']");

test("a sequence of codes is read from its pixels: in any order, repeated, and interrupted", async () => {
  const [one, other] = [await device(on), await device(on, { viewport: DESK })];
  const [shows, reads] = [await showing(one, 60), await onExchange(other)];
  const shots = await frames(shows);
  assert.ok(shots.length >= 5, `${shots.length} codes`);
  await way(reads, "QR codes");
  const before = await digest(reads);
  const shot = (nth) => file(`${nth}.png`, shots[nth - 1], "image/png");

  await pictures(reads).setInputFiles([shot(3), shot(1), shot(3)]);
  await reads.getByText(`2 of ${shots.length} parts read`).waitFor();
  await reads.getByText(`Still missing: 2, 4–${shots.length}`, { exact: true }).waitFor();
  assert.equal(await digest(reads), before, "parts alone change nothing");

  await reads.reload();
  await way(reads, "QR codes");
  await reads.getByText(`2 of ${shots.length} parts read`).waitFor();
  const rest = shots.map((_, place) => place + 1).filter((nth) => nth !== 1 && nth !== 3).reverse();
  await pictures(reads).setInputFiles(rest.map(shot));
  await reads.locator(".notice.good").getByText("60 New").waitFor();
  assert.equal(await digest(reads), await digest(shows));
  assert.equal(await reads.getByText("parts read").count(), 0, "nothing is left over");

  // Only the parts that somebody asks for.
  await shows.getByLabel("Only these parts").fill("2, 4-5");
  await shows.getByText("Part 2 of").waitFor();
  await shows.getByRole("button", { name: "Next code" }).click();
  await shows.getByText("Part 4 of").waitFor();
  await shows.getByLabel("Only these parts").fill("0-99");
  await shows.getByText(`Write numbers from 1 to ${shots.length}`).waitFor();
  assert.deepEqual([...one.faults, ...other.faults], []);
  await Promise.all([one.close(), other.close()]);
});

test("a camera reads the codes", async () => {
  const one = await device(on);
  const shows = await showing(one, 30);
  const shots = await frames(shows, "jpeg");
  const wanted = await digest(shows);
  await one.close();
  // A camera sees each code for a while: so does this one, which plays a film over and over.
  const film = join(work, "codes.mjpeg");
  writeFileSync(film, Buffer.concat(shots.flatMap((shot) => Array(12).fill(shot))));
  const seeing = await chromium.launch({
    executablePath: process.env.GRIDWARD_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
      "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const other = await device(seeing, { permissions: ["camera"] });
    const reads = await onExchange(other);
    await way(reads, "QR codes");
    await reads.getByRole("button", { name: "Start the camera" }).click();
    await reads.locator(".notice.good").getByText("30 New").waitFor({ timeout: 60_000 });
    assert.equal(await reads.locator("video").count(), 0, "the camera is off once all is read");
    assert.equal(await digest(reads), wanted);
    assert.deepEqual(other.faults, []);
  } finally {
    await seeing.close();
  }
});

test("without a camera it says so, and what to do", async () => {
  const context = await device(on);
  const page = await onExchange(context);
  await way(page, "QR codes");
  await page.getByRole("button", { name: "Start the camera" }).click();
  await page.getByRole("alert").getByText(/Open pictures of the codes instead|open pictures of the codes/).waitFor();
  assert.deepEqual(context.faults, []);
  await context.close();
});

/** What is wrong with what is handed over, and the words for it. */
function faulty() {
  const good = build(elsewhere("far-1", { filled: false }), "far", 3);
  const altered = Uint8Array.from(good);
  altered[Math.floor(good.length / 2)] ^= 1;
  const newer = Uint8Array.from(good);
  newer[3] = 9;
  const stranger = elsewhere("far-9", { community: "elsewhere", filled: false });
  const parts = elsewhere("far-1").bundleParts({ characters: 1000, version: {} }).parts.slice(0, 20);
  const card = { gridward: "card", community: "elsewhere", device: "web-x", version: {}, digest: "0", events: 0 };
  return [
    ["cut.gwb", good.slice(0, -20), /cut or altered/, /截断或改动/],
    ["altered.gwb", altered, /cut or altered/, /截断或改动/],
    ["newer.gwb", newer, /newer version/, /更新版本/],
    ["stranger.gwb", build(stranger, "x"), /another community, elsewhere/, /另一个社区：elsewhere/],
    ["stranger.json", JSON.stringify(card), /another community, elsewhere/, /另一个社区：elsewhere/],
    ["parts.txt", parts.join("\n"), /these are missing: 21/, /还缺：21/],
    ["bad.txt", parts.map((part) => part.replace("Q", "R")).join("\n"), /cut or altered/, /截断或改动/],
    ["newer.txt", "GW2:ABCDEFGH:1:1:AA:ABCDEFGH", /newer version/, /更新版本/],
    ["memory.gws", elsewhere("far-1", { filled: false }).snapshot(), /own memory/, /自己的存储/],
    ["empty.gwb", "", /empty/, /空的/],
    ["letter.txt", "Dear neighbours,", /nothing that a device/, /不是本应用/],
    ["picture.png", readFileSync(join(dist, "icon.svg")), /cannot be read/, /读不出来/, "image/png"],
  ];
}

for (const language of LANGUAGES) {
  test(`what is damaged, foreign or partial is refused in words and changes nothing (${language})`, async () => {
    const context = await device(on, { language });
    const page = await onExchange(context, { language });
    const before = await digest(page, language);
    const wrong = faulty();
    const told = await take(page, ...wrong.map(([name, content, , , type]) => file(name, content, type)));
    for (const [place, [name, , en, zh]] of wrong.entries()) {
      assert.ok(told[place].includes(name), `${told[place]} is about ${name}`);
      assert.match(told[place], language === "en" ? en : zh);
    }
    assert.equal(await digest(page, language), before);
    await page.reload();
    assert.equal(await digest(page, language), before);
    assert.deepEqual(context.faults, []);
    await context.close();
  });

  test(`everybody can use it (${language})`, async () => {
    const words = WORDS[language];
    const context = await device(on, { language });
    const page = await onExchange(context, { language });
    await take(page, file("far.gwb", build(elsewhere("far-1"), "far", 3)), file("letter.txt", "Dear neighbours,"));
    for (const [shape, viewport] of [["phone", PHONE], ["desk", DESK]]) {
      await page.setViewportSize(viewport);
      for (const [id, name] of Object.entries({ file: words.file, code: words.code, tab: words.tab })) {
        await way(page, name);
        if (id === "code") await page.getByRole("button", { name: words.show }).click();
        await page.waitForTimeout(300);
        const where = `exchange-${id}-${language}-${shape}`;
        await looks(page, where);
      }
    }
    await page.getByRole("button", { name: words.whole }).click();
    await accessible(page, `digest, ${language}`);
    assert.deepEqual(context.faults, []);
    await context.close();
  });
}

async function keyFor(passphrase, salt, iterations) {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** What is in a sealed register: its form read from its description. */
async function unsealed(bytes, passphrase) {
  const key = await keyFor(passphrase, bytes.subarray(8, 24), bytes.readUInt32LE(4));
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.subarray(24, 36) }, key, bytes.subarray(36));
  return JSON.parse(new TextDecoder().decode(text));
}

/** A register of identity as a file of that form. */
async function sealed(register, passphrase, community = demo.config.community) {
  const [salt, iv, rounds] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12)), 600_000];
  const key = await keyFor(passphrase, salt, rounds);
  const text = new TextEncoder().encode(JSON.stringify({ community, register }));
  const content = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text);
  const head = Buffer.alloc(8);
  head.write("GWI");
  head.writeUInt8(1, 3);
  head.writeUInt32LE(rounds, 4);
  return Buffer.concat([head, salt, iv, Buffer.from(content)]);
}

test("names travel only encrypted, and only for whoever knows the passphrase", async () => {
  const engine = elsewhere("far-1", { filled: false });
  const identity = { name: "Wang Xiulan", phone: "13800000000" };
  engine.stateIdentity({ identity, now: NOW, person: { type: "resident", id: "S-c1-b01-1-0101-1" } });
  const [passphrase, next] = ["four words nobody says", "quite another sentence"];
  const names = await sealed(engine.identities({}), passphrase);
  const choose = (page, content, name) => page.locator("[role=tabpanel] input[type=file]").first().setInputFiles([file(name, content)]);
  const say = async (page, secret, button) => {
    await page.getByLabel("Passphrase of the file").fill(secret);
    const again = page.getByLabel("The same once more");
    if (await again.count()) await again.fill(secret);
    await page.locator("dialog").getByRole("button", { name: button, exact: true }).click();
  };

  const [one, other] = [await device(on), await device(on)];
  const a = await onExchange(one);
  const seal = a.getByRole("button", { name: "Save encrypted" });
  await a.getByText("no register of names yet").waitFor();
  assert.ok(await seal.isDisabled());
  await choose(a, names, "names.gwi");
  await accessible(a, "asking for the passphrase");
  await say(a, "something else, really", "Open");
  await a.getByRole("alert").getByText(/does not open the file/).waitFor();
  await a.getByText("no register of names yet").waitFor();
  await say(a, passphrase, "Open");
  await a.getByText("taken in: 1 person").waitFor();

  await seal.click();
  await say(a, "short", "Save encrypted");
  await a.getByText("That is too short").waitFor();
  const [download] = await Promise.all([a.waitForEvent("download"), say(a, next, "Save encrypted")]);
  const written = readFileSync(await download.path());
  assert.equal(written.includes("Wang"), false);
  assert.equal(written.includes("138000"), false);
  assert.deepEqual((await unsealed(written, next)).register, engine.identities({}));

  const b = await onExchange(other);
  await choose(b, written, "names.gwi");
  await say(b, next, "Open");
  await b.getByText("taken in: 1 person").waitFor();
  await choose(b, await sealed({}, next, "elsewhere"), "strange.gwi");
  await say(b, next, "Open");
  await b.getByRole("alert").getByText(/another community, elsewhere/).waitFor();
  assert.deepEqual([...one.faults, ...other.faults], []);
  await Promise.all([one.close(), other.close()]);
});

test("a new device joins with an invitation, and has everything", async () => {
  const [one, other] = [await device(on), await device(on)];
  const page = await onExchange(one);
  const invitation = await saved(page, "Save an invitation");
  const fresh = await open(other, server.address, "/exchange");
  const broken = file("half.json", invitation.content.subarray(0, 5000), "application/json");
  await fresh.locator("input[type=file]").setInputFiles([broken]);
  await fresh.getByRole("alert").getByText(/cut or altered/).waitFor();
  await fresh.locator("input[type=file]").setInputFiles([file(invitation.name, invitation.content, "application/json")]);
  await fresh.locator("nav").waitFor();
  assert.equal(await digest(fresh), await digest(page));
  assert.deepEqual([...one.faults, ...other.faults], []);
  await Promise.all([one.close(), other.close()]);
});
