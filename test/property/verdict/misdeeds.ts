import { POD, SUBJECT, stamped, type HistoryWriter } from "../../unit/verdict/example-history.ts";
import { honestCleanUp, honestEnd, PASSWORD, type Life, type Misdeed } from "./life.ts";

const fails = ({ exitCode }: Life) => exitCode !== 0;
const tells = (extra: { failureReason?: string; exitCode?: number }, state = "failed"): Misdeed["does"] => ({
  end: (history) => void history.state(state, extra),
});
const create = (history: HistoryWriter, message: string, status = 500) =>
  history.call("create", "pods", { status, message, body: JSON.stringify({ metadata: { name: POD } }) });
const log = (message: string): Misdeed["does"] => ({
  inPod: (history) => void history.add("subject", { type: "runner-log", level: "info", message }),
});
const inTrace = (change: (text: string, life: Life) => string): Misdeed["does"] => ({ trace: change });
const encoded = Buffer.from(PASSWORD).toString("base64");

/** Each way of going wrong, whatever else happens in a job. */
export const misdeeds: readonly Misdeed[] = [
  { name: "tells success of a failure", noticedBy: "INV-TRUTH", matters: fails, does: tells({}, "success") },
  {
    name: "tells an exit code that nothing had",
    noticedBy: "INV-TRUTH",
    matters: fails,
    does: tells({ failureReason: "script_failure", exitCode: 99 }),
  },
  {
    name: "tells the exit code of after_script",
    noticedBy: "INV-TRUTH",
    matters: (life) => fails(life) && life.afterScript,
    does: tells({ failureReason: "script_failure", exitCode: 5 }),
  },
  {
    name: "loses a line",
    noticedBy: "INV-OUTPUT",
    does: inTrace((text, { lines }) => text.replace(stamped("01", lines[0] ?? ""), "")),
  },
  {
    name: "doubles a line",
    noticedBy: "INV-OUTPUT",
    does: inTrace((text, { lines }) => text.replace(stamped("01", lines[0] ?? ""), (line) => line + line)),
  },
  {
    name: "swaps two lines",
    noticedBy: "INV-OUTPUT",
    does: inTrace((text, { lines: [a = "", b = ""] }) =>
      text.replace(stamped("01", a) + stamped("01", b), () => stamped("01", b) + stamped("01", a)),
    ),
  },
  { name: "adds a line of its own", noticedBy: "INV-OUTPUT", does: inTrace((text) => text + stamped("01", "more\n")) },
  { name: "writes a line without a stamp", noticedBy: "INV-OUTPUT", does: inTrace((text) => `${text}bare\n`) },
  {
    name: "starts the script again",
    noticedBy: "INV-ONCE",
    does: { inPod: (history) => void history.stage("step_script", "", 0) },
  },
  {
    name: "runs the script beside itself",
    noticedBy: "INV-ONCE",
    does: {
      inPod(history) {
        const where = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
        history.add("kubelet", { type: "stage-end", ...where, exitCode: 0 });
      },
    },
  },
  {
    name: "delivers a line twice",
    noticedBy: "INV-ONCE",
    does: {
      inPod(history) {
        const attach = { name: POD, container: "build", status: 101, stdin: "bash /scripts/step_script\n" };
        history.call("create", "pods/attach", attach).wait(3000).call("create", "pods/attach", attach);
      },
    },
  },
  {
    name: "tells the end twice",
    noticedBy: "INV-FINAL",
    does: {
      end(history, life) {
        honestEnd(history, life);
        honestEnd(history, life);
      },
    },
  },
  { name: "never tells the end", noticedBy: "INV-FINAL", does: { end() {} } },
  {
    name: "goes on with the trace after the end",
    noticedBy: "INV-FINAL",
    does: {
      end(history, life) {
        honestEnd(history, life);
        history.trace(stamped("00", "late\n"));
      },
    },
  },
  { name: "leaves its pod", noticedBy: "INV-CLEAN", does: { cleanUp() {} } },
  {
    name: "leaves a service",
    noticedBy: "INV-CLEAN",
    does: {
      inPod(history) {
        const place = { resource: "services", namespace: "ci", name: "web", uid: "w", object: {} };
        history.call("create", "services", {
          status: 201,
          between: (writer) => writer.add("api", { type: "object", change: "created", ...place }),
        });
      },
    },
  },
  {
    name: "leaves a process",
    noticedBy: "INV-CLEAN",
    does: {
      cleanUp(history, life) {
        honestCleanUp(history, life);
        history.add("kubelet", { type: "pod-removed", namespace: "ci", pod: POD, uid: "u1", leftovers: [7] });
      },
    },
  },
  { name: "logs a secret", noticedBy: "INV-SECRET", does: log(`with ${PASSWORD}`) },
  { name: "logs a secret in Base64", noticedBy: "INV-SECRET", does: log(`with ${encoded}`) },
  {
    name: "shows a secret",
    noticedBy: "INV-SECRET",
    does: inTrace((text) => text + stamped("00", `${PASSWORD}\n`)),
  },
  {
    name: "asks for nodes",
    noticedBy: "INV-RBAC",
    does: { inPod: (history) => void history.call("list", "nodes", { user: SUBJECT }) },
  },
  {
    name: "deletes other things",
    noticedBy: "INV-RBAC",
    does: { inPod: (history) => void history.call("delete", "configmaps", { name: "x" }) },
  },
  {
    name: "tries an error that is not listed again",
    noticedBy: "INV-RETRY",
    matters: ({ failedTries }) => failedTries === 0,
    does: { beforePod: (history) => void create(history, "no such thing", 403).wait(490) },
  },
  {
    name: "tries again too soon",
    noticedBy: "INV-RETRY",
    matters: ({ failedTries }) => failedTries < 4,
    does: { beforePod: (history) => void create(history, "etcdserver: request timed out").wait(100) },
  },
  {
    name: "tries once too often",
    noticedBy: "INV-RETRY",
    matters: ({ failedTries }) => failedTries === 4,
    does: { beforePod: (history) => void create(history, "etcdserver: request timed out").wait(1990) },
  },
  {
    name: "takes far too long",
    noticedBy: "INV-TIME",
    does: {
      end(history, life) {
        history.wait(1_000_000);
        honestEnd(history, life);
      },
    },
  },
  {
    name: "blames the system",
    noticedBy: "INV-REASON",
    matters: fails,
    does: tells({ failureReason: "runner_system_failure" }),
  },
  {
    name: "keeps the exit code",
    noticedBy: "INV-REASON",
    matters: fails,
    does: tells({ failureReason: "script_failure" }),
  },
  {
    name: "blames the time",
    noticedBy: "INV-REASON",
    matters: ({ failedTries }) => failedTries === 0,
    does: tells({ failureReason: "job_execution_timeout" }),
  },
];
