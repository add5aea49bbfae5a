import { uniformGenerator } from "@/lib/linalg/random";

const ROUNDS = 25;

/**
 * Groups points of the plane around k centers: k-means (Lloyd 1982) from centers drawn far apart (k-means++, Arthur &
 * Vassilvitskii 2007).
 * @param positions x and y of every point
 * @param members the points to group
 * @returns the groups, none empty, so fewer than k where fewer points differ; members keep their order
 */
export function clusterPlane(positions: Float32Array, members: Uint32Array, k: number, seed: number): Uint32Array[] {
  const centers = spreadCenters(positions, members, k, uniformGenerator(seed));
  const count = centers.length / 2;
  const groupOf = new Uint32Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    if (!assign(positions, members, centers, groupOf) && round > 0) break;
    const sums = new Float64Array(3 * count);
    members.forEach((point, m) => {
      const g = 3 * groupOf[m];
      sums[g] += positions[2 * point];
      sums[g + 1] += positions[2 * point + 1];
      sums[g + 2]++;
    });
    for (let c = 0; c < count; c++) {
      if (sums[3 * c + 2] === 0) continue;
      centers[2 * c] = sums[3 * c] / sums[3 * c + 2];
      centers[2 * c + 1] = sums[3 * c + 1] / sums[3 * c + 2];
    }
  }
  const groups = Array.from({ length: count }, (_, group) => members.filter((_, m) => groupOf[m] === group));
  return groups.filter(({ length }) => length > 0);
}

/** Puts each member to its nearest center; whether any moved. */
function assign(positions: Float32Array, members: Uint32Array, centers: Float64Array, groupOf: Uint32Array): boolean {
  let moved = false;
  members.forEach((point, m) => {
    const [x, y] = [positions[2 * point], positions[2 * point + 1]];
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (let c = 0; 2 * c < centers.length; c++) {
      const distance = (x - centers[2 * c]) ** 2 + (y - centers[2 * c + 1]) ** 2;
      if (distance < least) [nearest, least] = [c, distance];
    }
    if (groupOf[m] !== nearest) moved = true;
    groupOf[m] = nearest;
  });
  return moved;
}

/** Each next center is drawn with odds of its squared distance to those that are there. */
function spreadCenters(
  positions: Float32Array,
  members: Uint32Array,
  k: number,
  uniform: () => number,
): Float64Array<ArrayBuffer> {
  const centers: number[] = [];
  const distances = new Float64Array(members.length).fill(Number.POSITIVE_INFINITY);
  let next = Math.floor(uniform() * members.length);
  while (centers.length < 2 * k) {
    const [x, y] = [positions[2 * members[next]], positions[2 * members[next] + 1]];
    centers.push(x, y);
    let sum = 0;
    members.forEach((point, m) => {
      const distance = (x - positions[2 * point]) ** 2 + (y - positions[2 * point + 1]) ** 2;
      distances[m] = Math.min(distances[m], distance);
      sum += distances[m];
    });
    if (sum === 0) break;
    let left = uniform() * sum;
    next = distances.findIndex((distance) => {
      left -= distance;
      return left < 0;
    });
    if (next < 0) next = distances.findLastIndex((distance) => distance > 0);
  }
  return Float64Array.from(centers);
}
