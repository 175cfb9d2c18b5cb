import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { contentChecks } from "../../../src/library/content-checks.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

const page = readFileSync("docs/webhooks.md", "utf8");
const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];

function problemsOf(text: string): string[] {
  try {
    parseScenarios(text, "admission/webhook", "webhook.yaml", contentChecks);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

describe("the scenario in docs/webhooks.md", () => {
  it("can be read, its webhooks included", () => {
    const [scenario] = parseScenarios(example, "admission/webhook", "webhook.yaml", contentChecks);
    expect(scenario?.cluster.objects.map(({ kind }) => kind)).toEqual(["MutatingWebhookConfiguration"]);
  });

  it("would be refused with what is wrong with a webhook", () => {
    expect(problemsOf(example.replace("sideEffects: None", "sideEffects: Some")).join("\n")).toContain(
      'webhooks[0].sideEffects: Unsupported value: "Some": supported values: "None", "NoneOnDryRun"',
    );
    expect(problemsOf(example.replace("failurePolicy:", "failurPolicy:")).join("\n")).toContain("failurPolicy");
    expect(problemsOf(example.replace("verdict: allowed", "verdikt: allowed")).join("\n")).toContain("verdikt");
  });
});
