// One QR code, drawn sharp at any size.
import encodeQR from "qr";
import { useMemo } from "preact/hooks";

/** The quiet zone that the standard asks for, in modules. */
const BORDER = 4;

/** The dark modules as runs of a row each: one path, however large the code is. */
function path(modules: readonly (readonly boolean[])[]): string {
  let path = "";
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`;
    }
  });
  return path;
}

/** A text as a QR code. Black on white in every theme: that is what cameras read. */
export function Code({ text, label }: { text: string; label: string }) {
  const { side, dark } = useMemo(() => {
    const modules = encodeQR(text, "raw", { ecc: "medium", border: BORDER });
    return { side: modules.length, dark: path(modules) };
  }, [text]);
  return (
    <svg class="exchange-code" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
