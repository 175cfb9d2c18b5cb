import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const GENERATOR = path.resolve(import.meta.dirname, "../../../generators/openapi-types.ts");
const dir = mkdtempSync(path.join(tmpdir(), "faultline-openapi-"));
afterAll(() => rmSync(dir, { recursive: true }));

function schemas(place: string): Record<string, unknown> {
  const reference = (name: string) => ({ $ref: `#/${place}/io.k8s.api.core.v1.${name}` });
  const merged = { "x-kubernetes-patch-strategy": "merge,retainKeys", "x-kubernetes-patch-merge-key": "name" };
  return {
    "io.k8s.api.core.v1.Thing": {
      properties: {
        parts: { type: "array", items: { allOf: [reference("Part")] }, ...merged },
        marks: { type: "array", items: { type: "string" }, "x-kubernetes-patch-strategy": "merge" },
        sizes: { type: "object", additionalProperties: { $ref: `#/${place}/io.k8s.Quantity` } },
        count: { type: "integer", format: "int32" },
        secret: { type: "string", format: "byte" },
        anything: { $ref: `#/${place}/io.k8s.RawExtension` },
      },
    },
    "io.k8s.api.core.v1.Part": { properties: { name: { type: "string" }, on: { type: "boolean" } } },
    "io.k8s.api.core.v1.Other": { properties: { name: { type: "string" } } },
    "io.k8s.Quantity": { type: "string" },
    "io.k8s.RawExtension": { type: "object" },
  };
}

function generate(document: unknown, ...args: string[]) {
  const file = path.join(dir, "openapi.json");
  writeFileSync(file, JSON.stringify(document));
  const { status, stdout, stderr } = spawnSync(process.execPath, [GENERATOR, ...args, "--", file], {
    encoding: "utf8",
  });
  return status === 0 ? (JSON.parse(stdout) as unknown) : stderr;
}

describe("the generator of types from OpenAPI documents", () => {
  it.each([
    ["2", { definitions: schemas("definitions") }],
    ["3", { components: { schemas: schemas("components/schemas") } }],
  ])("reads version %s", (_, document) => {
    expect(generate(document, "1.35", "Thing")).toEqual({
      kubernetes: "1.35",
      types: {
        Part: { name: "string", on: "boolean" },
        Thing: {
          anything: "any",
          count: "int32",
          marks: "[]string merge",
          parts: "[]Part merge,retainKeys name",
          secret: "bytes",
          sizes: "{}quantity",
        },
      },
    });
  });

  it("leaves out on demand what has nothing to do with merging", () => {
    expect(generate({ definitions: schemas("definitions") }, "--merged", "1.35", "Thing", "Other")).toEqual({
      kubernetes: "1.35",
      types: { Thing: { marks: "[]string merge", parts: "[]Part merge,retainKeys name" } },
    });
  });

  it("says which type there is not", () => {
    expect(generate({ definitions: {} }, "1.35", "Thing")).toContain("no type Thing in ");
  });
});
