import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../app/session.js";
import { Button } from "./button.js";
import "./dialog.css";

interface DialogProps {
  title: ComponentChildren;
  /** Called for the cross, for Escape, and for a press beside it. */
  onClose: () => void;
  children: ComponentChildren;
}

/** Something to be settled before the page goes on. The browser keeps the focus inside, and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // At once, not after the next picture: what had the focus until now gets it back.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div>
        <div class="head">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" aria-label={say({ en: "Close", zh: "关闭" })} onClick={onClose}>✕</Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
