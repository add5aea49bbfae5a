import { parseArgs } from "node:util";
import { readModel } from "@/lib/artifacts/read-model";
import { mapQuality } from "@/lib/evaluation/map-quality";
import { mapTraits } from "@/lib/models/map/fit-map";
import { mapSpace } from "@/lib/models/map/map-space";
import { principalPlane } from "@/lib/models/map/principal-plane";
import { projectFilms } from "@/lib/models/map/project-films";

/**
 * How well the map of a model's films keeps who is near whom, beside principal components and other settings.
 * usage: node scripts/run.mjs scripts/measure-map.ts [--model FOLDER]
 */
const { values } = parseArgs({ options: { model: { type: "string", default: "prisma-free-data/model" } } });
const ASKED = 1000;

const model = await readModel(values.model);
const { similarity, map } = model.manifest.settings;
const traits = mapTraits(model, similarity);
const space = mapSpace(traits);
const tables = [model.contentNeighbors, model.collaborativeNeighbors];

const show = (what: string, positions: Float32Array, milliseconds: number) => {
  const { kept, trustworthiness } = mapQuality(space, positions, ASKED);
  console.log(
    `  ${what.padEnd(44)}${kept.toFixed(3).padStart(8)}${trustworthiness.toFixed(3).padStart(18)}${milliseconds.toFixed(0).padStart(8)} ms CPU`,
  );
};

console.log(`${model.manifest.dataset.name}, ${model.movies.length} films, ${ASKED} asked`);
console.log(`  ${"".padEnd(44)}${"kept".padStart(8)}${"trustworthiness".padStart(18)}`);
show("principal components", Float32Array.from(principalPlane(space).data), 0);
for (const change of [
  {},
  { neighbors: 6 },
  { neighbors: 10 },
  { neighbors: 20 },
  { epochs: 50 },
  { epochs: 240 },
  { epochs: 480 },
  { negatives: 2 },
  { negatives: 10 },
  { repulsion: 0.5 },
  { repulsion: 2 },
]) {
  const start = process.cpuUsage();
  const positions = projectFilms(traits, tables, { ...map, ...change });
  const name = Object.entries(change).map(([key, value]) => `${key} ${value}`);
  show(name.join(", ") || "as served", positions, process.cpuUsage(start).user / 1000);
}
