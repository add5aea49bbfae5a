import path from "node:path";
import { benchApi } from "./api";
import { benchBuild } from "./build";
import { benchPages } from "./pages";
import { SERVE_MODULES, usablePeer } from "./peer";
import { withServer } from "./server";
import { barTable, type Row, type Table } from "./table";

/** The build of a data set, the API from one core, and the pages that the standalone server serves of it from both. */
export async function benchSite(data: string, peer?: string): Promise<Table[]> {
  const rows: Row[] = benchBuild(data);
  const peerFolder = usablePeer(peer, SERVE_MODULES);
  await withServer(data, async (address) => void rows.push(...(await benchApi(address, data, peerFolder))), {
    oneCore: true,
  });
  await withServer(data, async (address) => void rows.push(...(await benchPages(address))));
  return [barTable(`The site of ${path.basename(data)}`, rows)];
}
