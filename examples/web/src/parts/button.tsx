import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from "preact";
import "./button.css";

type Kind = "main" | "plain" | "quiet" | "risky";

interface Look {
  /** `main` once on a page at most; `risky` for what cannot be taken back. */
  kind?: Kind;
  wide?: boolean;
  children?: ComponentChildren;
  class?: string;
}

const classes = ({ kind = "plain", wide, class: more }: Look) =>
  ["button", kind !== "plain" && kind, wide && "wide", more].filter(Boolean).join(" ");

type ButtonProps = Look & Omit<ButtonHTMLAttributes, "class" | "className" | "children" | "role">;

/** Something to press. */
export function Button({ kind, wide, class: more, type = "button", children, ...rest }: ButtonProps) {
  return <button type={type} class={classes({ kind, wide, class: more })} {...rest}>{children}</button>;
}

type LinkProps = Look & Omit<AnchorHTMLAttributes, "class" | "className" | "children" | "href" | "role"> & { to: string };

/** A way to another page that looks like something to press. */
export function ButtonLink({ kind, wide, class: more, to, children, ...rest }: LinkProps) {
  return <a href={`#${to}`} class={classes({ kind, wide, class: more })} {...rest}>{children}</a>;
}
