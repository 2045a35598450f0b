declare module "virtual:presets" {
  import type { Label } from "gridward/client";

  /** The rule books that come with the engine and can be used here, by id. */
  const presets: readonly { readonly id: string; readonly title: Label }[];
  export default presets;
}
