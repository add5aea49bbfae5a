import type { ComponentProps, ReactNode } from "react";
import { staticHtml } from "./static-html";

interface Props extends Omit<ComponentProps<"div">, "children" | "dangerouslySetInnerHTML"> {
  as?: "div" | "p";
  children: ReactNode;
}

/**
 * An element whose content keeps no state and is one piece of HTML to React, which neither renders nor hydrates what is in it
 * (docs/decisions/0044). Where the content changes, all of it is made anew: not for what may have the focus while it changes.
 */
export function Static({ as: Tag = "div", children, ...props }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes all text
  return <Tag {...props} dangerouslySetInnerHTML={{ __html: staticHtml(children) }} />;
}
