import { expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { echoPod } from "./echo-pod.ts";
import { running, withPlan } from "./cluster-with-plan.ts";
import { overWebSocket, throughClientNode, throughKubectl, type Met } from "./stream-clients.ts";

interface Case {
  fault: string;
  with?: Record<string, unknown>;
  /** Text for stdin; the script reads two lines of it and prints them. */
  stdin?: string;
  stdout: string;
  /** What becomes of the status: the true one, another text, or none with this close code of WebSocket. */
  status: "true" | { text: string } | { none: 1000 | 1006 };
  sizes?: (sizes: number[]) => void;
}

const HALF = '{"metadata":{},"status":"Succ';

const CASES: Record<string, Case> = {
  "cut in the middle of a text": {
    fault: "stream-cut",
    with: { at_text: "two", part: "middle", whole_messages: false },
    stdout: "one\nt",
    status: { none: 1006 },
  },
  "ended before a pattern": {
    fault: "stream-cut",
    with: { at_pattern: "t[w]o", part: "before", whole_messages: false, how: "end" },
    stdout: "one\n",
    status: { none: 1000 },
  },
  "status missing": {
    fault: "exit-status-missing",
    stdout: "one\ntwo\nthree\n",
    status: { none: 1000 },
  },
  "status late": { fault: "exit-status-late", with: { ms: 60 }, stdout: "one\ntwo\nthree\n", status: "true" },
  "status malformed": { fault: "exit-status-malformed", stdout: "one\ntwo\nthree\n", status: { text: HALF } },
  "stdin lost": { fault: "stdin-lost", stdin: "hello\n", stdout: "+\n", status: "true" },
  "stdin twice": { fault: "stdin-twice", stdin: "hello\n", stdout: "hello+hello\n", status: "true" },
  "sliced at every byte": {
    fault: "output-sliced",
    stdout: "one\ntwo\nthree\n",
    status: "true",
    sizes: (sizes) => expect(sizes).toEqual(Array.from({ length: 14 }, () => 1)),
  },
  merged: {
    fault: "output-merged",
    stdout: "one\ntwo\nthree\n",
    status: "true",
    sizes: (sizes) => expect(sizes).toEqual([14]),
  },
  late: { fault: "output-late", with: { ms: 10 }, stdout: "one\ntwo\nthree\n", status: "true" },
  "one output truncated": {
    fault: "output-truncated",
    with: { output: "stderr", after_bytes: 0 },
    stdout: "one\ntwo\nthree\n",
    status: "true",
  },
  truncated: { fault: "output-truncated", with: { at_text: "tw" }, stdout: "one\ntw", status: "true" },
  "stalled for a while": {
    fault: "stream-stall",
    with: { after_bytes: 5, for_ms: 30 },
    stdout: "one\ntwo\nthree\n",
    status: "true",
  },
  gap: { fault: "log-gap", with: { from_line: 2 }, stdout: "one\nthree\n", status: "true" },
  duplicate: { fault: "log-duplicate", with: { from_line: 2 }, stdout: "one\ntwo\ntwo\nthree\n", status: "true" },
  split: { fault: "log-split", stdin: "8 one\ntwo\n", stdout: "3 one\n8 +two\n", status: "true" },
  "split without offsets": { fault: "log-split", with: { lines: 2 }, stdout: "one\ntwo\nthree\n", status: "true" },
  disorder: { fault: "log-disorder", stdout: "two\none\nthree\n", status: "true" },
};

const names = Object.keys(CASES);
const plan = names.map((name, index) => {
  const { fault, with: parameters = {} } = CASES[name] as Case;
  return { fault, with: parameters, where: { command: `case-${index}-` } };
});

/** The command of a case: three lines, or two lines of stdin, and exit code 3. The last word names the case for the plan. */
function asked(name: string) {
  const { stdin } = CASES[name] as Case;
  const script =
    stdin === undefined ? "echo one; echo two; echo three; exit 3" : "read -r a; read -r b; echo $a+$b; exit 3";
  return { command: ["sh", "-c", script, `case-${names.indexOf(name)}-`], ...(stdin === undefined ? {} : { stdin }) };
}

const exitCode = expect.stringContaining('{"reason":"ExitCode","message":"3"}') as string;

function expectFrames({ stdout, status, sizes }: Case, met: Met): void {
  expect(met.stdout).toBe(stdout);
  if (status === "true") expect(met).toMatchObject({ status: exitCode, code: 1000 });
  else if ("text" in status) expect(met).toMatchObject({ status: status.text, code: 1000 });
  else expect({ status: met.status, code: met.code }).toEqual({ status: undefined, code: status.none });
  sizes?.(met.sizes);
}

it.each(["v4", "v5"] as const)("over WebSocket, %s, every fault shows what it promises", async (version) => {
  await withPlan(plan, async (cluster) => {
    cluster.api.apply([echoPod]);
    await running(cluster.api, "echo");
    for (const name of names) {
      const one = CASES[name] as Case;
      // v4 has no words for the end of an input.
      if (version === "v4" && one.stdin !== undefined) continue;
      const met = await overWebSocket(version)(cluster, asked(name));
      expect.soft(() => expectFrames(one, met), name).not.toThrow();
    }
    const fired = cluster.engine.counts().map(({ fired: count }) => count);
    expect(fired).toEqual(names.map((name) => (version === "v4" && CASES[name]?.stdin !== undefined ? 0 : 1)));
  });
});

it("the JavaScript client hands everything on, and a missing status by not calling back", async () => {
  await withPlan(plan, async (cluster) => {
    cluster.api.apply([echoPod]);
    await running(cluster.api, "echo");
    // A malformed status makes it throw where nobody can catch it.
    for (const name of names.filter((each) => each !== "status malformed")) {
      const one = CASES[name] as Case;
      const met = await throughClientNode(cluster, asked(name));
      expect.soft(() => expectFrames({ ...one, sizes: () => {} }, met), name).not.toThrow();
    }
  });
});

describeWithKubectl.each(["SPDY", "WebSocket"] as const)("kubectl over %s", (protocol) => {
  it("shows what each fault promises; without a status it calls an orderly end a success", async () => {
    await withPlan(plan, async (cluster) => {
      cluster.api.apply([echoPod]);
      await running(cluster.api, "echo");
      for (const name of names) {
        const { stdout, status } = CASES[name] as Case;
        const met = await throughKubectl(protocol)(cluster, asked(name));
        expect.soft(met.stdout, name).toBe(stdout);
        if (status === "true") expect.soft(met.code, name).toBe(3);
        else if ("text" in status) {
          expect
            .soft(met, name)
            .toMatchObject({ code: 1, stderr: expect.stringContaining("error stream protocol error") as string });
        } else if (status.none === 1000) expect.soft(met.code, name).toBe(0);
      }
      expect(cluster.engine.counts().map(({ fired }) => fired)).toEqual(names.map(() => 1));
    });
  });
});
