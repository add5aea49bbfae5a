import { uniformGenerator } from "@/lib/linalg/random";

/** So many films are drawn: as many as ml-25m has. */
export const FILMS = 62_423;
const HEAPS = 60;

/** What /map/data answers (its header and columns, app/(films)/map/map-data.ts) for films in heaps, few of them well known. */
export function syntheticMap(): Buffer {
  const uniform = uniformGenerator(1);
  const heaps = Array.from({ length: HEAPS }, () => [0.1 + 0.8 * uniform(), 0.2 + 0.6 * uniform()]);
  const near = (middle: number) => 65_535 * Math.min(1, Math.max(0, middle + (uniform() + uniform() - 1) / 8));
  const positions = Uint16Array.from({ length: 2 * FILMS }, (_, p) => near(heaps[(p >> 1) % HEAPS][p % 2]));
  const columns = [
    Uint32Array.of(0x50414d52, 1, FILMS),
    positions,
    Uint8Array.from({ length: FILMS }, (_, film) => 255 * (1 - film / FILMS) ** 3),
    Uint8Array.from({ length: FILMS }, (_, film) => (film % HEAPS) % 18),
    Uint16Array.from({ length: FILMS }, () => 1930 + 90 * uniform()),
    new Uint16Array(FILMS),
    Uint32Array.from({ length: FILMS }, (_, film) => film + 1),
  ].map((column) => Buffer.from(column.buffer));
  return Buffer.concat(columns.map((column) => Buffer.concat([column, Buffer.alloc(-column.length & 3)])));
}
