import type { Route } from "next";
import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"a">, "href"> {
  href: Route;
  /** Whether the page that it leads to begins at its top. */
  scroll?: boolean;
}

/** A link within the site: plain markup, which `LinkFollower` follows without loading the page anew. */
export function Link({ href, scroll = true, ...props }: Props) {
  return <a href={href} data-link={scroll ? "top" : "stay"} {...props} />;
}
