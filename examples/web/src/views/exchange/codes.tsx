// Exchange by QR codes: this device shows some, or reads those of another one.
import { useRef } from "preact/hooks";
import { Read } from "./read.js";
import { Show } from "./show.js";

export function ByCode() {
  const show = useRef<HTMLDivElement>(null);
  return (
    <div class="exchange-halves">
      <div ref={show}><Show /></div>
      <Read onHandOver={() => show.current?.querySelector("select")?.focus()} />
    </div>
  );
}
