// A text with numbered lines, of which some are marked. What is typed is a plain text field: screen readers, undo and
// spelling work as everywhere else.
import { useEffect, useId, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import type { Severity } from "gridward/client";

/** What can be asked of an editor from outside. */
export interface EditorHandle {
  goTo(line: number, column: number): void;
}

interface EditorProps {
  label: string;
  placeholder: string;
  value: string;
  onInput: (value: string) => void;
  /** Lines on which something was found. */
  marks: ReadonlyMap<number, Severity>;
  handle: RefObject<EditorHandle | null>;
}

export function Editor({ label, placeholder, value, onInput, marks, handle }: EditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = value.split("\n");
  useEffect(() => {
    handle.current = {
      goTo(line, column) {
        const field = area.current;
        if (!field) return;
        const before = field.value.split("\n").slice(0, line - 1);
        const at = before.reduce((sum, each) => sum + each.length + 1, 0);
        // columns are counted in characters, offsets in UTF-16 units
        const text = field.value.split("\n")[line - 1] ?? "";
        const from = at + [...text].slice(0, column - 1).join("").length;
        field.focus();
        field.setSelectionRange(from, at + text.length);
        const height = parseFloat(getComputedStyle(field).lineHeight);
        field.scrollTop = Math.max(0, (line - 4) * height);
        field.scrollLeft = 0;
      },
    };
  }, []);
  return (
    <div class="editor-field">
      <label for={id}>{label}</label>
      <div class="editor">
        <div class="editor-gutter" ref={gutter} aria-hidden="true">
          {lines.map((_, place) => (
            <div key={place} data-line={place + 1} class={marks.get(place + 1)}>{place + 1}</div>
          ))}
        </div>
        <textarea
          id={id} ref={area} value={value} placeholder={placeholder} wrap="off" spellcheck={false} autocapitalize="off" autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
          onScroll={(event) => gutter.current && (gutter.current.scrollTop = event.currentTarget.scrollTop)}
        />
      </div>
    </div>
  );
}
