import { expect, test } from "vitest";
import { uniformGenerator } from "@/lib/linalg/random";
import { findRegions } from "./find-regions";

const uniform = uniformGenerator(2);
const positions = Float32Array.from({ length: 2000 }, uniform).fill(Number.NaN, 1980);

test("each level holds every film with a place once, each region within the one around it", () => {
  const regions = findRegions(positions, 1);
  for (const level of [0, 1, 2]) {
    const films = regions.filter((region) => region.level === level).flatMap((region) => [...region.films]);
    expect(films.sort((a, b) => a - b)).toEqual(Array.from({ length: 990 }, (_, film) => film));
  }
  for (const { level, parent, films } of regions) {
    if (level === 0) expect(parent).toBeUndefined();
    else expect(regions[parent as number].level).toBe(level - 1);
    if (parent !== undefined) expect([...regions[parent].films]).toEqual(expect.arrayContaining([...films]));
  }
});

test("of a thousand films there are some 60 finest regions, and fewer at each level above", () => {
  const count = (level: number) => findRegions(positions, 1).filter((region) => region.level === level).length;
  expect(count(2)).toBeGreaterThan(50);
  expect(count(2)).toBeLessThan(75);
  expect(count(1)).toBeLessThan(count(2) / 2);
  expect(count(0)).toBeLessThan(count(1) / 2);
});

test("there is none where no film has a place, and one where one has", () => {
  expect(findRegions(new Float32Array(6).fill(Number.NaN), 1)).toEqual([]);
  expect(findRegions(Float32Array.of(0.5, 0.5), 1).map(({ level }) => level)).toEqual([0, 1, 2]);
});
