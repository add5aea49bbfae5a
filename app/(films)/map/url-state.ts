import { z } from "zod";
import { movieIds, seedParameters } from "@/app/query/parameters";
import { parseQuery, single } from "@/app/query/parse-query";
import { LEAST_ZOOM, MOST_ZOOM } from "./viewport";

function decimal(least: number, most: number) {
  const message = `a number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,5}(\.\d{1,10})?$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .optional();
}

/** What the map shows is in its address: the middle, the zoom, and the film whose card is open. */
const PARAMETERS = {
  x: single(decimal(0, 1), undefined),
  y: single(decimal(0, 1), undefined),
  z: single(decimal(LEAST_ZOOM, MOST_ZOOM), undefined),
  movie: movieIds,
  title: seedParameters.title,
};

export function parseMapUrl(search: Record<string, string | string[] | undefined>) {
  const pairs = Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  return parseQuery(new URLSearchParams(pairs), PARAMETERS);
}
