import { fetchPacked } from "./fetch-packed";
import { decodeMap, HEADER_BYTES, type MapData, mapBytes } from "./map-data";

/**
 * Reads the map's data as it comes. `onPoints` is called once places and sizes are there, before the rest, unless all comes at
 * once; the answer is the whole.
 * @throws Error when the server does not answer or the data ends early
 */
export async function fetchMap(url: string, signal: AbortSignal, onPoints: (map: MapData) => void): Promise<MapData> {
  const reader = ((await fetchPacked(url, signal)).body as ReadableStream<Uint8Array>).getReader();
  let bytes = new Uint8Array(0);
  let received = 0;
  let size: { all: number; points: number } | undefined;
  let shown = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes = withRoom(bytes, received + part.value.length);
    bytes.set(part.value, received);
    received += part.value.length;
    if (!size && received >= HEADER_BYTES) size = mapBytes(bytes);
    if (size) bytes = withRoom(bytes, size.all);
    if (!shown && size && received >= size.points && received < size.all) {
      shown = true;
      onPoints(decodeMap(bytes));
    }
  }
  if (!size || received < size.all) throw new Error(`${url} ended after ${received} bytes`);
  return decodeMap(bytes);
}

function withRoom(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= bytes.length) return bytes;
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
