/** What chance decides, each from numbers of its own, so that a change of one leaves the others as they are. */
const STREAMS = [
  "films",
  "words",
  "people",
  "first raters",
  "tastes",
  "choices",
  "stars",
  "clock",
  "tags",
  "genome",
  "links",
] as const;

/** The seed of one stream of the data set that `seed` stands for. */
export function streamSeed(seed: number, stream: (typeof STREAMS)[number]): number {
  return (Math.imul(seed, 0x9e3779b1) + STREAMS.indexOf(stream)) | 0;
}
