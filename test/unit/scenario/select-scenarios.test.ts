import { expect, it } from "vitest";
import { selectScenarios } from "../../../src/scenario/load-scenarios.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

const text = `title: A
docs: Job execution
project: { ci: "job: { script: [x] }" }
expect: {}
`;
const scenarios = [
  ...parseScenarios(text, "area/alone", "a.yaml"),
  ...parseScenarios(`${text}matrix: { one: {}, two: {} }\n`, "area/many", "b.yaml"),
  ...parseScenarios(text, "other/alone", "c.yaml"),
];

it.each([
  ["area/alone", ["area/alone"]],
  ["area/many", ["area/many/one", "area/many/two"]],
  ["area/many/two", ["area/many/two"]],
  ["area/*", ["area/alone", "area/many/one", "area/many/two"]],
  ["area", ["area/alone", "area/many/one", "area/many/two"]],
  ["*/alone", ["area/alone", "other/alone"]],
])("%s means the files of that name with all their cases", (pattern, ids) => {
  expect(selectScenarios(scenarios, [pattern]).map(({ id }) => id)).toEqual(ids);
});

it("what means nothing is a mistake, with the id that was probably meant", () => {
  expect(() => selectScenarios(scenarios, ["area/alon"])).toThrow(
    'no scenario "area/alon" (did you mean "area/alone"?)',
  );
  expect(() => selectScenarios(scenarios, [""])).toThrow('no scenario "" (npm run conformance -- --list shows all)');
});

it.each([
  ["scenarios/area/alone.yaml", "area/alone"],
  ["./my/scenarios/area/many.yaml", "area/many"],
])("the file %s is told by its id", (file, id) => {
  expect(() => selectScenarios(scenarios, [file])).toThrow(`no scenario "${file}" (did you mean "${id}"?)`);
});
