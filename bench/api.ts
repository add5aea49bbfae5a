import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import { median } from "./median";
import { PYTHON, runPeer } from "./peer";
import { onOneCore, withProcess } from "./server";
import { atLeast, number, plain, type Row } from "./table";

const SECONDS = 5;
const ROUNDS = 3;
const CONNECTIONS = 8;
const PEER_PORT = 3291;

interface FoundMovie {
  movieId: number;
  title: string;
  year?: number;
}

/** Requests a second to /api/recommend for the fifty most rated films, and beside them the Python original's. */
export async function benchApi(address: string, data: string, peer?: string): Promise<Row[]> {
  const { movies } = (await (await fetch(`${address}/api/movies?limit=50`)).json()) as { movies: FoundMovie[] };
  const ours = () => requestsPerSecond(movies.map(({ movieId }) => `${address}/api/recommend?movieId=${movieId}`));
  if (!peer) return [rateRow(await medianOf(ours))];

  const rates = { ours: [] as number[], peer: [] as number[] };
  await withPeer(peer, data, async (peerAddress) => {
    const urls = await peerUrls(peerAddress, movies);
    for (let round = 0; round < ROUNDS; round++) {
      rates.peer.push(await requestsPerSecond(urls));
      rates.ours.push(await ours());
    }
  });
  const ratio = median(rates.ours.map((rate, round) => rate / rates.peer[round]));
  return [
    rateRow(median(rates.ours)),
    plain("the Python original, one core", median(rates.peer), perSecond),
    atLeast("ours over the original, same run", ratio, 4, (times) => `${number(times, 1)} x`),
  ];
}

const perSecond = (rate: number) => `${number(rate)} requests/s`;

function rateRow(rate: number): Row {
  return atLeast("/api/recommend, one core", rate, 800, perSecond);
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rates.push(await measure());
  return median(rates);
}

async function requestsPerSecond(urls: string[]): Promise<number> {
  const { origin } = new URL(urls[0]);
  const requests = urls.map((url) => ({ path: url.slice(origin.length) }));
  const result = await autocannon({ url: origin, connections: CONNECTIONS, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} of ${origin}'s answers failed`);
  return result.requests.average;
}

async function withPeer(peer: string, data: string, use: (address: string) => Promise<void>): Promise<void> {
  const model = mkdtempSync(path.join(tmpdir(), "reelated-peer-"));
  runPeer(peer, data, model);
  const uvicorn = [
    "-m",
    "uvicorn",
    "serve:app",
    "--app-dir",
    peer,
    "--port",
    String(PEER_PORT),
    "--log-level",
    "warning",
  ];
  const address = `http://127.0.0.1:${PEER_PORT}`;
  const env = { MODEL: model, PYTHONDONTWRITEBYTECODE: "1" };
  await withProcess(onOneCore(PYTHON, uvicorn), `${address}/docs`, env, () => use(address));
  rmSync(model, { recursive: true });
}

/** The original finds films by the title as MovieLens writes it, and only those its tags cover: keep what answers. */
async function peerUrls(address: string, movies: FoundMovie[]): Promise<string[]> {
  const urls = movies.map(
    ({ title, year }) =>
      `${address}/recommend/?title=${encodeURIComponent(`${withArticleLast(title)} (${year})`)}&k=10`,
  );
  const answers = await Promise.all(urls.map(async (url) => (await fetch(url)).ok));
  return urls.filter((_, index) => answers[index]);
}

function withArticleLast(title: string): string {
  return title.replace(/^(The|A|An) (.*)$/, "$2, $1");
}
