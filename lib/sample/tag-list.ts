import { quote } from "@/lib/movielens/data-error";
import { readTsv } from "./tsv";

export const TAG_KINDS = ["subject", "mood", "style", "place", "time", "source", "audience", "quality"] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** The vocabulary that films are described in: tag -> its kind. Words of quality say how good a film is, not what. */
export type TagList = ReadonlyMap<string, TagKind>;

/** Reads tags.tsv (tag, kind, means). @throws DataError for an unknown kind or a tag that stands twice */
export async function readTagList(file: string): Promise<TagList> {
  const kinds = new Map<string, TagKind>();
  for (const { fields, refuse } of await readTsv(file, ["tag", "kind", "means"])) {
    const kind = TAG_KINDS.find((name) => name === fields.kind);
    if (!kind) throw refuse(`kind ${quote(fields.kind)}`, TAG_KINDS.join(", "));
    if (!/^[a-z0-9' -]+$/.test(fields.tag))
      throw refuse(`tag ${quote(fields.tag)}`, "small letters, digits and blanks");
    if (kinds.has(fields.tag)) throw refuse(`tag ${quote(fields.tag)} again`, "it once");
    kinds.set(fields.tag, kind);
  }
  return kinds;
}
