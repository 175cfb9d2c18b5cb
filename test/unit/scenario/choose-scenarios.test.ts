import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chooseScenarios } from "../../../src/scenario/choose-scenarios.ts";

const text = 'title: A\ndocs: Job execution\nproject: { ci: "job: { script: [x] }" }\nexpect: {}\n';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "faultline-choose-"));
  const files = {
    "area/alone.yaml": text,
    "area/many.yaml": `${text}matrix: { one: {}, two: {} }\n`,
    "area/deep/below.yaml": text,
    "broken/here.yaml": "title: [",
    "other/alone.yaml": text,
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["area/alone", ["area/alone"]],
  ["area/many/two", ["area/many/two"]],
  ["area/many", ["area/many/one", "area/many/two"]],
  ["area", ["area/alone", "area/deep/below", "area/many/one", "area/many/two"]],
  ["area/*/t*", ["area/many/two"]],
  ["area/{alone,many}", ["area/alone", "area/many/one", "area/many/two"]],
])("%s is found without a look at files of other names", async (pattern, ids) => {
  expect((await chooseScenarios(folder, [pattern])).map(({ id }) => id)).toEqual(ids);
});

it("every file is read where the pattern may mean any", async () => {
  await expect(chooseScenarios(folder, ["*/alone"])).rejects.toThrow("here.yaml");
  await expect(chooseScenarios(folder, [])).rejects.toThrow("here.yaml");
});

it("what means nothing is compared with all that there is", async () => {
  await rm(path.join(folder, "broken/here.yaml"));
  await expect(chooseScenarios(folder, ["area/alone", "othr/alone"])).rejects.toThrow(
    'no scenario "othr/alone" (did you mean "other/alone"?)',
  );
});
