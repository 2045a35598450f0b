// Runs test vectors through the engine as JavaScript sees it. tests/vectors/README.md says when an answer fits.

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Every place where an answer is not as expected, in words. */
export function differences(expected, got, path = "answer") {
  const differs = [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
  if (expected === null) return got === null || got === undefined ? [] : differs;
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return differs;
    return expected.flatMap((wanted, at) => differences(wanted, got[at], `${path}[${at}]`));
  }
  if (isObject(expected)) {
    const keys = Object.keys(expected);
    if (keys.length === 1 && Array.isArray(expected.$contains)) {
      const fits = (wanted) => got.some((one) => differences(wanted, one).length === 0);
      return Array.isArray(got) && expected.$contains.every(fits) ? [] : differs;
    }
    if (!isObject(got)) return differs;
    return keys.flatMap((key) => differences(expected[key], got[key], `${path}.${key}`));
  }
  if (INSTANT.test(expected) && INSTANT.test(got)) return Date.parse(expected) === Date.parse(got) ? [] : differs;
  return expected === got ? [] : differs;
}

/** What one call gives: an answer, or the code of an error. */
function answer(engine, { call, request }) {
  try {
    return { answer: JSON.parse(engine.call(call, JSON.stringify(request))) };
  } catch (error) {
    if (typeof error.code !== "string") throw error;
    return { error: error.code };
  }
}

/** Everything in which a vector fails, in words; `open` makes an engine of a configuration. */
export function failures({ id, config, events, ask }, open) {
  const engine = open(JSON.stringify(config));
  engine.call("merge", JSON.stringify({ events }));
  const found = ask.flatMap((question, at) => {
    const got = answer(engine, question);
    const where = `${id}: ask ${at + 1} \`${question.call}\``;
    if (question.error || got.error) return differences(question.error ?? null, got.error, `${where}: error`);
    return differences(question.expect ?? null, got.answer, where);
  });
  engine.free?.();
  return found;
}
