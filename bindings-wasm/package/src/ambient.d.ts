// What the build puts in place.

declare module "#calls" {
  /** The name of every call. */
  export const CALLS: readonly (keyof import("../types/gridward.js").Calls)[];
}

declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
