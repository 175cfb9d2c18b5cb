import { describe, expect, it } from "vitest";
import { parseScenarios } from "../../../src/scenario/parse-scenario.ts";
import { fillInWords } from "../../../src/scenario/world-words.ts";

const WORDS = { namespace: "faultline-x-1", job: 70, slowness: 3 };

describe("the words of a world in a scenario file", () => {
  it("take their places in every text, and nothing else does", () => {
    const value = {
      text: "in {namespace} for {patience 8}s, not {other}, {patience} or [0-9]{2}",
      number: "{patience 5}",
      path: "/jobs/{job}",
      id: "{job}",
      next: "job {job 2}",
      list: ["{namespace}-main", "{patience 0.5} s"],
    };
    expect(fillInWords(value, WORDS)).toEqual({
      text: "in faultline-x-1 for 24s, not {other}, {patience} or [0-9]{2}",
      number: 15,
      path: "/jobs/70",
      id: 70,
      next: "job 71",
      list: ["faultline-x-1-main", "1.5 s"],
    });
  });

  it("are those of the embedded world until another one says its own", () => {
    const text = `
title: A title
docs: none
gitlab: { silence_timeout: "{patience 5}" }
project: { ci: "job: { script: [echo {namespace}] }" }
expect: { requests: [{ namespace: "{namespace}", count: 1 }] }
`;
    const [scenario] = parseScenarios(text, "area/name", "name.yaml");
    expect(scenario?.gitlab.silence_timeout).toBe(5);
    expect(scenario?.expect.requests[0]?.namespace).toBe("ci");
    const elsewhere = scenario?.inWorld(WORDS);
    expect(elsewhere?.gitlab.silence_timeout).toBe(15);
    expect(elsewhere?.expect.requests[0]?.namespace).toBe("faultline-x-1");
    expect(elsewhere?.id).toBe("area/name");
  });

  it("leave alone what was changed after it was read", () => {
    const [read] = parseScenarios(
      'title: A title\ndocs: none\nlimit: 9\ngitlab: { silence_timeout: "{patience 5}" }\nproject: { ci: "{namespace}" }\nexpect: { requests: [{ count: 0 }] }\n',
      "area/name",
      "name.yaml",
    );
    const changed = read && { ...read, limit: 2 };
    expect(changed?.inWorld({ namespace: "ci", job: 1, slowness: 1 })).toBe(changed);
    expect(changed?.inWorld(WORDS)).toMatchObject({
      limit: 2,
      gitlab: { silence_timeout: 15 },
      project: { ci: "faultline-x-1" },
    });
  });
});
