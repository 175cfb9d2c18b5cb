import fc from "fast-check";
import { HistoryWriter, POD, stamped, stampedLines } from "../../unit/verdict/example-history.ts";

/** What a well-behaved runner's job was like. */
export interface Life {
  /** Tries of the pod's creation that failed with a listed error, before the one that worked. */
  failedTries: number;
  /** Secrets that were made for the job. */
  secrets: number;
  /** Exit code of the user's script. */
  exitCode: number;
  /** Lines that it wrote; no two are alike. */
  lines: string[];
  /** Whether it shows the masked variable. */
  showsSecret: boolean;
  afterScript: boolean;
  /** Where the trace was cut into pieces, in bytes. */
  pieces: number[];
  polls: number;
}

export const PASSWORD = "hunter2hunter2";

export const lives: fc.Arbitrary<Life> = fc.record({
  failedTries: fc.integer({ min: 0, max: 4 }),
  secrets: fc.integer({ min: 0, max: 2 }),
  exitCode: fc.constantFrom(0, 0, 1, 37, 255),
  lines: fc
    .array(fc.string({ unit: "grapheme", maxLength: 20 }), { minLength: 2, maxLength: 8 })
    .map((texts) => texts.map((text, index) => `${index}: ${text.replaceAll(/[\r\n]/g, "_")}\n`)),
  showsSecret: fc.boolean(),
  afterScript: fc.boolean(),
  pieces: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }),
  polls: fc.integer({ min: 0, max: 5 }),
});

/** What a runner does otherwise than it should. */
export interface Misdeed {
  name: string;
  /** The invariant that has to notice. */
  noticedBy: string;
  /** Whether it makes a difference in this life. */
  matters?(life: Life): boolean;
  /** Does something more, or something else, at a moment of the job. */
  does: Partial<Moments>;
}

interface Moments {
  /** Before the pod is asked for, after the failed tries. */
  beforePod(history: HistoryWriter): void;
  /** While the pod runs, after all stages. */
  inPod(history: HistoryWriter, life: Life): void;
  /** The trace as it is sent. */
  trace(text: string, life: Life): string;
  /** Deletes pod and secrets. */
  cleanUp(history: HistoryWriter, life: Life): void;
  /** Tells the final state. */
  end(history: HistoryWriter, life: Life): void;
}

const honest: Moments = {
  beforePod() {},
  inPod() {},
  trace: (text) => text,
  cleanUp: (history, { secrets }) => {
    for (let i = 0; i < secrets; i++) history.call("get", "secrets", { name: `creds-${i}` });
    history.deletePod();
  },
  end(history, life) {
    if (life.exitCode === 0) history.state("success");
    else history.state("failed", { failureReason: "script_failure", exitCode: life.exitCode });
  },
};

export const honestEnd = honest.end.bind(honest);
export const honestCleanUp = honest.cleanUp.bind(honest);

const PAUSES = [500, 1000, 2000, 2000];
const body = JSON.stringify({ metadata: { name: POD } });

/** The History of such a life, with a misdeed if one is given. */
export function live(life: Life, misdeed?: Misdeed): HistoryWriter {
  const moments = { ...honest, ...misdeed?.does };
  const { failedTries, secrets, exitCode, afterScript, polls } = life;
  const history = new HistoryWriter().state("running");
  for (let i = 0; i < secrets; i++) createSecret(history, i);
  for (let i = 0; i < failedTries; i++) {
    history.call("create", "pods", { status: 500, message: "etcdserver: request timed out", body });
    history.wait((PAUSES[i] ?? 2000) - 10);
  }
  moments.beforePod(history);
  history.createPod();
  for (let i = 0; i < polls; i++) history.call("get", "pods", { name: POD });
  history.stage("step_script", outputOf(life), exitCode);
  if (afterScript) history.stage("after_script", "after\n", 5);
  moments.inPod(history, life);
  sendInPieces(history, moments.trace(traceOf(life), life), life.pieces);
  moments.cleanUp(history, life);
  moments.end(history, life);
  return history;
}

function createSecret(history: HistoryWriter, index: number): void {
  const name = `creds-${index}`;
  // Owned by the pod, as runners do.
  const object = { kind: "Secret", metadata: { name, ownerReferences: [{ kind: "Pod", uid: "u1" }] } };
  history.call("create", "secrets", {
    status: 201,
    body: JSON.stringify({ metadata: { name } }),
    between: (writer) =>
      writer.add("api", {
        type: "object",
        change: "created",
        resource: "secrets",
        namespace: "ci",
        name,
        uid: `s${index}`,
        object,
      }),
  });
}

function outputOf({ lines, showsSecret }: Life): string {
  return `${lines.join("")}${showsSecret ? `password ${PASSWORD}\n` : ""}`;
}

function traceOf(life: Life): string {
  const masked = outputOf(life).replaceAll(PASSWORD, "[MASKED]");
  const after = life.afterScript ? stampedLines("01", "after\n\n") : "";
  return `${stamped("00", "Running with gitlab-runner\n")}${stampedLines("01", `${masked}\n`)}${after}${stamped("00", "Job over\n")}`;
}

function sendInPieces(history: HistoryWriter, text: string, pieces: readonly number[]): void {
  let rest = Buffer.from(text);
  for (const size of pieces) {
    if (rest.length === 0) return;
    history.trace(rest.subarray(0, size));
    rest = rest.subarray(size);
  }
  if (rest.length > 0) history.trace(rest);
}
