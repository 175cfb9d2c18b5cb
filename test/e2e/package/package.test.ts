import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmptyProject, type EmptyProject } from "./empty-project.ts";

const PAGE = path.resolve(import.meta.dirname, "../../../docs/library.md");

const WRONG = `import { createFakeApiServer } from "faultline";
import "faultline/vitest";
import { expect } from "vitest";
const api = await createFakeApiServer();
expect(api).toHaveEvent({ type: "objekt" });
await createFakeApiServer({ namespace: "shop" });
`;

describe("the package in an empty project", () => {
  let project: EmptyProject;
  beforeAll(async () => {
    project = await createEmptyProject();
    examples().forEach((text, index) => project.write(`example-${index + 1}.spec.ts`, text));
  }, 600_000);
  afterAll(() => project?.remove());

  it("lists its scenarios by npx", async () => {
    const { code, output } = await project.run("npx", "--no-install", "faultline", "conformance", "--list");
    expect(output).toMatch(/^basic\/success +A job clones its repository, prints and succeeds/m);
    expect(code).toBe(0);
  });

  it("plays a scenario by npx, and leaves its reports in the project", async () => {
    const { code, output } = await project.run("npx", "--no-install", "faultline", "conformance", "basic/success");
    expect(output).toContain("1 scenario: 1 passed, 0 failed");
    expect(output).toMatch(/^Results: reports\//m);
    expect(code).toBe(0);
  }, 120_000);

  it("brings types that fit a strict project, and tell it of typing mistakes", async () => {
    project.write("wrong.ts", WRONG);
    const { output } = await project.run("tsc", "-p", ".");
    // Libraries are checked as well, but those of others are not ours to mend.
    const own = output
      .split("\n")
      .filter((line) => /^(?!.*node_modules\/(?!faultline\/))\S+\(\d+,\d+\): error/.test(line));
    expect(own.map((line) => line.replace(/: error.*/, ""))).toEqual(["wrong.ts(5,27)", "wrong.ts(6,29)"]);
  }, 120_000);

  it("serves the tests of the project, the examples of docs/library.md among them", async () => {
    const { code, output } = await project.run("vitest", "run", "--reporter=json", "--outputFile=result.json");
    const { testResults } = JSON.parse(readFileSync(path.join(project.folder, "result.json"), "utf8")) as {
      testResults: {
        name: string;
        message: string;
        assertionResults: { status: string; failureMessages: string[] }[];
      }[];
    };
    const bad = testResults.flatMap(({ name, message, assertionResults }) => {
      const failures = assertionResults.flatMap(({ failureMessages }) => failureMessages);
      return [message, ...failures].filter((text) => text !== "").map((text) => `${path.basename(name)}: ${text}`);
    });
    expect(bad).toEqual([]);
    const files = testResults.map(({ name }) => path.basename(name));
    expect(files).toEqual(
      expect.arrayContaining(["api-server.spec.ts", "in-one-process.spec.ts", "example-1.spec.ts"]),
    );
    expect(testResults.filter(({ assertionResults }) => assertionResults.length === 0)).toEqual([]);
    expect(code, output).toBe(0);
  }, 600_000);
});

/** Each block of TypeScript on the page is a test file of its own. */
function examples(): string[] {
  return [...readFileSync(PAGE, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""]) => text);
}
