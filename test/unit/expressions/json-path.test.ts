import { describe, expect, it } from "vitest";
import { evaluateJsonPath, ExpressionError, parseJsonPath } from "../../../src/expressions/index.ts";

const pod = {
  metadata: { name: "p", annotations: { "example.com/x": "1" } },
  spec: {
    containers: [
      { name: "build", image: "alpine", ports: [{ port: 80 }, { port: 443 }] },
      { name: "helper", image: "helper", cpu: 2 },
      { name: "svc-0", image: "redis", ready: true },
    ],
    hostNetwork: false,
  },
};
const find = (path: string, root: unknown = pod) => evaluateJsonPath(parseJsonPath(path), root);

describe("a JSONPath", () => {
  it.each([
    ["{.metadata.name}", ["p"]],
    ["$.metadata.name", ["p"]],
    ["metadata.name", ["p"]],
    [".spec.containers[*].name", ["build", "helper", "svc-0"]],
    [".spec.containers[0].name", ["build"]],
    [".spec.containers[-1].name", ["svc-0"]],
    [".spec.containers[-2].name", ["helper"]],
    [".spec.containers[0,2].name", ["build", "svc-0"]],
    [".spec.containers[0:2].name", ["build", "helper"]],
    [".spec.containers[1:].name", ["helper", "svc-0"]],
    [".spec.containers[::2].name", ["build", "svc-0"]],
    [".spec.containers[7].name", []],
    [".metadata['name']", ["p"]],
    [".spec.containers[0]['name','image']", ["build", "alpine"]],
    [String.raw`.metadata.annotations.example\.com/x`, ["1"]],
    [".metadata.annotations['example.com/x']", ["1"]],
    ["..port", [80, 443]],
    [".spec..name", ["build", "helper", "svc-0"]],
    [".metadata.*", ["p", { "example.com/x": "1" }]],
    [".nothing.at.all", []],
    [".metadata.name.length", []],
  ])("%s", (path, found) => expect(find(path)).toEqual(found));

  it.each([
    ['@.name=="build"', ["build"]],
    ["@.name == 'helper'", ["helper"]],
    ['@.name!="build"', ["helper", "svc-0"]],
    ["@.cpu", ["helper"]],
    ["@.cpu >= 2", ["helper"]],
    ["@.cpu>2", []],
    ["@.cpu < 3", ["helper"]],
    ["@.cpu<=1", []],
    ["@.ready==true", ["svc-0"]],
    ["@.ports[0].port==80", ["build"]],
    ["@.image==$.spec.containers[1].image", ["helper"]],
    ["'alpine'==@.image", ["build"]],
  ])("with the filter %s", (filter, found) => expect(find(`{.spec.containers[?(${filter})].name}`)).toEqual(found));

  it("may mean the whole object, and the entries of a list that is one", () => {
    expect(find("{.}")).toEqual([pod]);
    expect(find("[1]", ["a", "b"])).toEqual(["b"]);
    expect(find("{$[1]}", ["a", "b"])).toEqual(["b"]);
    expect(find('[?(@=="b")]', ["a", "b"])).toEqual(["b"]);
  });

  it.each([
    ["", "a path without a step: expected such as .spec.containers[0].image at character 1"],
    ["{.a", 'expected "}", got the end at character 4'],
    [".a[", 'expected a number, a name in quotes, "*" or "?(" in the brackets at character 4'],
    [".a[0", 'expected "]", got the end at character 5'],
    [".a[?(@.b==)]", "expected @.path, a text in quotes, a number, true or false at character 11"],
    ['.a[?(@.b=="c]', "a text without its closing quote at character 11"],
    [".a b", 'expected the end of the path, got "b" at character 4'],
    [".a[::0]", "expected a step of at least 1, got 0 at character 7"],
    ["{range .items[*]}", "range and end belong to templates: write one path at character 2"],
  ])("that is none says why: %s", (path, message) => {
    expect(() => parseJsonPath(path)).toThrow(
      new ExpressionError(message.replace(/ at character \d+$/, ""), Number(/\d+$/.exec(message)?.[0]) - 1),
    );
  });
});
