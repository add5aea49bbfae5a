import type { Matrix } from "@/lib/linalg/matrix";
import { cosineSimilar } from "./cosine-similar";
import type { Engine } from "./engine";
import { type PreferenceScale, preferencesOf } from "./preferences";

/** Five stars count 1, half a star −0.8: what is about the same as a disliked film loses by it. */
export const CONTENT_SCALE: PreferenceScale = Array.from({ length: 10 }, (_, bin) => (bin + 1 - 5) / 5);

/**
 * Scores by what films are about: Σ preference · cosine over what a person rated (a profile of content, Pazzani & Billsus
 * 2007). Says something of every film with content, whether anybody rated it or not.
 * @param contentEmbeddings items x rank, unit rows or zeros
 */
export function contentEngine(contentEmbeddings: Matrix<Float32Array>): Engine {
  const { rows, columns, data } = contentEmbeddings;
  const dot = (profile: Float64Array, item: number) => {
    let sum = 0;
    for (let p = 0, q = item * columns; p < columns; p++, q++) sum += profile[p] * data[q];
    return sum;
  };
  const add = (profile: Float64Array, weight: number, item: number) => {
    for (let p = 0, q = item * columns; p < columns; p++, q++) profile[p] += weight * data[q];
  };
  const isKnown = Uint8Array.from({ length: rows }, (_, item) =>
    data.subarray(item * columns, (item + 1) * columns).some((x) => x !== 0) ? 1 : 0,
  );
  return {
    scoreItems(history) {
      const preferences = preferencesOf(history, CONTENT_SCALE);
      const profile = new Float64Array(columns);
      history.items.forEach((item, e) => {
        add(profile, preferences[e], item);
      });
      return Float32Array.from(isKnown, (known, item) => (known ? dot(profile, item) : Number.NEGATIVE_INFINITY));
    },
    similar: (item) => cosineSimilar(contentEmbeddings, item),
    explain(history, item) {
      if (!isKnown[item]) return undefined;
      const preferences = preferencesOf(history, CONTENT_SCALE);
      const target = Float64Array.from(data.subarray(item * columns, (item + 1) * columns));
      return {
        base: 0,
        contributions: Float64Array.from(history.items, (seen, e) => preferences[e] * dot(target, seen)),
      };
    },
  };
}
