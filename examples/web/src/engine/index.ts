// What views may do with the engine: ask it, and record what people say.
export { adopt, client, bundle, device, revision, takeIn, wayIn, type Standing } from "./keeper.js";
export { ask, record, recordTogether, NobodyOnDuty } from "./calls.js";
export { useAnswer, type Answering } from "./useAnswer.js";
export { preset, presets, presetText, wholePolicy, type Preset } from "./presets.js";
export { choosePassphrase, lock, registerState, RegisterLocked, unlock, type RegisterState } from "./register.js";
export { useWords, words, type Words } from "./words.js";
export { newId } from "./beginning.js";
export { list } from "./lists.js";
export { nameOf, names, type Named } from "./names.js";
