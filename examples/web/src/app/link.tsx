import type { AnchorHTMLAttributes, ComponentChildren } from "preact";
import { route } from "./router.js";

type Props = Omit<AnchorHTMLAttributes, "href" | "role"> & { to: string; children?: ComponentChildren };

/** A link to a path such as `/household/ID`; it is marked where it leads to the page that is open. */
export function Link({ to, children, ...rest }: Props) {
  const current = `/${route.value.path}` === to ? "page" : undefined;
  return <a href={`#${to}`} aria-current={current} {...rest}>{children}</a>;
}
