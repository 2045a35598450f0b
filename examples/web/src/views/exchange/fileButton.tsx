// A button that lets somebody choose files: the browser's own control speaks the browser's language, not the app's.
import { useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Button } from "../../parts/index.js";

interface FileButtonProps {
  kind?: "main" | "plain";
  wide?: boolean;
  disabled?: boolean;
  /** Which files, such as `image/*`; any where it is left out. */
  accept?: string;
  /** True where several can be chosen. */
  several?: boolean;
  onOpen: (files: readonly File[]) => void;
  children: ComponentChildren;
}

export function FileButton({ accept, several = false, onOpen, children, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={several}
        onChange={({ currentTarget }) => {
          onOpen([...(currentTarget.files ?? [])]);
          // the same file may be chosen once more
          currentTarget.value = "";
        }}
      />
    </>
  );
}
