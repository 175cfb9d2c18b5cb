import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/diagnostics/index.ts";
import { contentChecks } from "../../../src/library/content-checks.ts";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";

const page = readFileSync("docs/webhooks.md", "utf8");
const [served = "", example = ""] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

function problemsOf(text: string): string[] {
  try {
    parseScenarios(text, "admission/webhook", "webhook.yaml", contentChecks);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ message, hint = "" }) => `${message} (${hint})`);
    throw error;
  }
}

describe("webhooks that the harness serves", () => {
  it("are as docs/webhooks.md shows them", () => {
    const [scenario] = parseScenarios(served, "admission/webhook", "webhook.yaml", contentChecks);
    expect(scenario?.cluster.webhooks).toMatchObject([
      { name: "sidecar.mesh.example.com", phase: "mutating", failurePolicy: "Fail", answers: [{ status: 500 }, {}] },
    ]);
  });

  it.each([
    ["answers:", "answer:", 'unknown key "answer" in "cluster.webhooks.0" (did you mean "answers"?)'],
    ["status: 500", "stauts: 500", 'unknown key "stauts" in "cluster.webhooks.0.answers.0" (did you mean "status"?)'],
    ["phase: mutating", "phase: validating", "only a webhook of phase mutating may change what is asked about"],
    [
      "sidecar.mesh.example.com\n",
      "sidecar\n",
      'name: Invalid value: "sidecar": should be a domain with at least three',
    ],
    ["operator: Exists", "operator: Exist", 'operator: Invalid value: "Exist": not a valid selector operator'],
    [
      "timeoutSeconds: 5",
      "timeoutSeconds: 50",
      '"cluster.webhooks.0.timeoutSeconds" is number 50: Too big: expected number to be <=30',
    ],
    ["status: 500,", "hangs: true, status: 500,", "cannot stand beside hangs; leave one of them out"],
    ["status: 500, ", "", "goes with status only; say which"],
  ])("%s written as %s is refused with the place and what to do", (right, wrong, message) => {
    expect(served).toContain(right);
    expect(problemsOf(served.replace(right, wrong)).join("\n")).toContain(message);
  });
});

describe("the scenario with a webhook of one's own in docs/webhooks.md", () => {
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
