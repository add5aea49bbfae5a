"use client";

import type { Route } from "next";
import { Link } from "@/components/link";
import { Sign, type SignName } from "@/components/sign";

export interface CardLink {
  words: string;
  sign: SignName;
  href: Route;
}

/** What can be made of a film, sign by sign. A client component, as what it is given is less than what it draws. */
export function CardLinks({ title, links }: { title: string; links: CardLink[] }) {
  return (
    <p className="no-print absolute top-0 right-0 flex gap-1">
      {links.map(({ words, sign, href }) => (
        <Link
          key={words}
          href={href}
          className="rounded-full border border-line text-muted hover:border-ink hover:text-ink"
        >
          <span aria-hidden="true" title={words} className="grid size-7 place-items-center">
            <Sign name={sign} className="size-3.5" />
          </span>
          <span className="sr-only">{`${words}: ${title}`}</span>
        </Link>
      ))}
    </p>
  );
}
