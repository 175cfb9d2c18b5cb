import type { Writable } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import { NodeLostError } from "../kubelet/lost-nodes.ts";
import { OutcomeMissing, type CommandProcess } from "./command-process.ts";
import { exitOutcome, failureOutcome, SUCCESS, type CommandStatus } from "./command-status.ts";
import type { StreamCut } from "./tampering/stream-cut.ts";
import type { StreamTampering } from "./tampering/index.ts";
import type { Output, StreamRequest } from "./stream-request.ts";
import type { StreamTransport } from "./stream-transport.ts";

const NO_STATUS = "fault: ended without a status";
const NODE_LOST = "the node is lost";
const BROKEN = "the connection to the process broke";
const NEVER_TOLD = "ended without a status";

interface Ending {
  cause:
    | "completed"
    | "client closed the connection"
    | "fault: reset"
    | typeof NO_STATUS
    | typeof NODE_LOST
    | typeof BROKEN
    | typeof NEVER_TOLD;
  status?: CommandStatus;
  exitCode?: number;
}

/** Carries bytes between a client and a process until one of them, or a fault, ends it. Only a fault that says so kills the process. */
export async function carryRemoteCommand(options: {
  wanted: StreamRequest;
  transport: StreamTransport;
  process: CommandProcess;
  tampering: StreamTampering;
  requestId: string;
  history: Recorder;
  /** Breaks the connection with a TCP reset. */
  reset(): void;
}): Promise<void> {
  const { wanted, transport, process, tampering, requestId: id, history, reset } = options;
  const { cut } = tampering;
  const ending = Promise.withResolvers<Ending>();
  let over = false;
  const finish = (how: Ending) => {
    over = true;
    ending.resolve(how);
  };
  const cutNow = (how: StreamCut) => {
    if (over) return;
    how.fired();
    if (how.kill) process.kill?.("SIGKILL");
    finish({ cause: how.how === "reset" ? "fault: reset" : NO_STATUS });
  };

  async function carryInput(): Promise<void> {
    let arrived = false;
    const way = tampering.input(async (message) => {
      arrived = true;
      await delivered(process.stdin, message);
    });
    for await (const message of transport.stdin) {
      if (over) return;
      const { deliver, last } = cut?.take("stdin", message) ?? { deliver: message, last: false };
      if (deliver.length > 0) {
        arrived = false;
        await way.push(deliver);
        // What never arrived was not delivered, and what came twice was sent once.
        const text = deliver.toString("utf8");
        if (arrived)
          history.record("kubelet", { type: "stream-data", id, channel: "stdin", bytes: deliver.length, text });
      }
      if (last && cut) return cutNow(cut);
    }
    await way.end();
    process.stdin.end();
  }

  async function carryOutput(output: Output): Promise<void> {
    const way = tampering.output(async (message) => {
      if (over) return;
      const { deliver, last } = cut?.take("output", message) ?? { deliver: message, last: false };
      if (deliver.length > 0) {
        await transport.write(output, deliver);
        const text = wanted.tty ? { text: deliver.toString("utf8") } : {};
        history.record("kubelet", { type: "stream-data", id, channel: output, bytes: deliver.length, ...text });
      }
      if (last && cut) cutNow(cut);
    }, output);
    for await (const chunk of process[output]) {
      // What nobody hears any more is read all the same: the process goes on.
      if (!over) await way.push(chunk as Buffer);
    }
    await way.end();
  }

  transport.onResize((size) => process.resize?.(size));
  const input = wanted.stdin ? carryInput() : Promise.resolve();
  if (!wanted.stdin && wanted.kind === "exec") process.stdin.end();
  for (const output of ["stdout", "stderr"] as const) {
    if (!wanted.outputs.includes(output)) process[output].resume();
  }
  const outputs = Promise.all(wanted.outputs.map((output) => carryOutput(output).catch(() => {})));
  input.catch(() => {});
  if (cut?.atOnce) cutNow(cut);
  void transport.closed.then(() => finish({ cause: "client closed the connection" }));
  outcome(wanted, process, { input, outputs }).then(finish, (error: unknown) => finish(endingBy(error)));

  const { cause, status, exitCode } = await ending.promise;
  const told = status && (await tampering.status());
  tampering.over();
  const code = exitCode === undefined ? {} : { exitCode };
  history.record("kubelet", { type: "stream-close", id, cause: told?.send === "nothing" ? NO_STATUS : cause, ...code });
  if (told?.send === "nothing") transport.end();
  else if (status) await transport.finish(status, told?.send === "text" ? told.text : undefined);
  else if (cause === "fault: reset" || cause === NODE_LOST || cause === BROKEN) reset();
  else if (cause === NO_STATUS || cause === NEVER_TOLD) transport.end();
  if (wanted.stdin) process.stdin.end();
  if (wanted.kind === "attach") detach(process);
  // What a fault cut off goes on.
  if (wanted.kind === "attach" || !(cause === "fault: reset" || cause === NO_STATUS)) process.leave?.();
}

function endingBy(error: unknown): Ending {
  if (error instanceof NodeLostError) return { cause: NODE_LOST };
  if (error instanceof OutcomeMissing) return { cause: error.broken ? BROKEN : NEVER_TOLD };
  return { cause: "completed", status: failureOutcome(error) };
}

/** An exec ends with its process, an attach also with the end of what the client had to say; both after their last output. */
async function outcome(
  wanted: StreamRequest,
  process: CommandProcess,
  { input, outputs }: { input: Promise<void>; outputs: Promise<unknown> },
): Promise<Ending> {
  if (process.outcome !== undefined) {
    // Whoever looks on sees the end first.
    await process.exited.catch(() => {});
    const [told] = await Promise.allSettled([process.outcome, outputs]);
    if (told.status === "rejected") throw told.reason;
    const { status, exitCode } = told.value;
    return { cause: "completed", status, ...(wanted.kind === "exec" && exitCode !== undefined && { exitCode }) };
  }
  if (wanted.kind === "exec") {
    const exit = await process.exited;
    await outputs;
    return { cause: "completed", status: exitOutcome(exit, wanted.command), exitCode: exit.code };
  }
  await Promise.race([Promise.all([outputs, input]), process.exited]);
  await outputs;
  return { cause: "completed", status: SUCCESS };
}

function detach(process: CommandProcess): void {
  process.stdout.destroy();
  process.stderr.destroy();
}

function delivered(stdin: Writable, data: Buffer): Promise<void> {
  if (stdin.destroyed || stdin.writableEnded) return Promise.resolve();
  return new Promise((resolve) => stdin.write(data, () => resolve()));
}
