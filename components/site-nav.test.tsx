import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SiteNav } from "./site-nav";

const address = vi.hoisted(() => ({ path: "/" }));
vi.mock("next/navigation", () => ({ usePathname: () => address.path }));

test.each([
  ["/", undefined],
  ["/peoples", undefined],
  ["/people/martin-scorsese", "People"],
  ["/for-you/taste", "For you"],
  ["/you/films", "For you"],
  ["/map", "Map"],
])("at %s the place that is marked is %s", (path, place) => {
  address.path = path;
  const marked = renderToStaticMarkup(<SiteNav />).match(/aria-current="true"[^>]*>([^<]*)/g) ?? [];
  expect(marked.map((tag) => tag.split(">")[1])).toEqual(place ? [place] : []);
});
