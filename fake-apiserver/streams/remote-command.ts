import type { Writable } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import type { ContainerProcess } from "../../src/platform/index.ts";
import { exitOutcome, failureOutcome, SUCCESS, type CommandStatus } from "./command-status.ts";
import type { StreamCut } from "./stream-cut.ts";
import type { Output, StreamRequest } from "./stream-request.ts";
import type { StreamTransport } from "./stream-transport.ts";

interface Ending {
  cause: "completed" | "client closed the connection" | "fault: reset" | "fault: ended without a status";
  status?: CommandStatus;
  exitCode?: number;
}

/** Carries bytes between a client and a process until one of them, or a fault, ends it. The process is never killed. */
export async function carryRemoteCommand(options: {
  wanted: StreamRequest;
  transport: StreamTransport;
  process: ContainerProcess;
  cut: StreamCut | undefined;
  requestId: string;
  history: Recorder;
  /** Breaks the connection with a TCP reset. */
  reset(): void;
}): Promise<void> {
  const { wanted, transport, process, cut, requestId: id, history, reset } = options;
  const ending = Promise.withResolvers<Ending>();
  let over = false;
  const finish = (how: Ending) => {
    over = true;
    ending.resolve(how);
  };
  const cutNow = (how: StreamCut) => {
    if (over) return;
    how.fired();
    finish({ cause: how.how === "reset" ? "fault: reset" : "fault: ended without a status" });
  };

  async function carryInput(): Promise<void> {
    for await (const message of transport.stdin) {
      if (over) return;
      const { deliver, last } = cut?.take("stdin", message) ?? { deliver: message, last: false };
      if (deliver.length > 0) {
        await delivered(process.stdin, deliver);
        const text = deliver.toString("utf8");
        history.record("kubelet", { type: "stream-data", id, channel: "stdin", bytes: deliver.length, text });
      }
      if (last && cut) return cutNow(cut);
    }
    process.stdin.end();
  }

  async function carryOutput(output: Output): Promise<void> {
    for await (const chunk of process[output]) {
      // What nobody hears any more is read all the same: the process goes on.
      if (over) continue;
      const { deliver, last } = cut?.take("output", chunk as Buffer) ?? { deliver: chunk as Buffer, last: false };
      if (deliver.length > 0) {
        await transport.write(output, deliver);
        const text = wanted.tty ? { text: deliver.toString("utf8") } : {};
        history.record("kubelet", { type: "stream-data", id, channel: output, bytes: deliver.length, ...text });
      }
      if (last && cut) cutNow(cut);
    }
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
  outcome(wanted, process, { input, outputs }).then(finish, (error: unknown) =>
    finish({ cause: "completed", status: failureOutcome(error) }),
  );

  const { cause, status, exitCode } = await ending.promise;
  const code = exitCode === undefined ? {} : { exitCode };
  history.record("kubelet", { type: "stream-close", id, cause, ...code });
  if (status) await transport.finish(status);
  else if (cause === "fault: reset") reset();
  else if (cause === "fault: ended without a status") transport.end();
  if (wanted.stdin) process.stdin.end();
  if (wanted.kind === "attach") detach(process);
}

/** An exec ends with its process, an attach also with the end of what the client had to say; both after their last output. */
async function outcome(
  wanted: StreamRequest,
  process: ContainerProcess,
  { input, outputs }: { input: Promise<void>; outputs: Promise<unknown> },
): Promise<Ending> {
  if (wanted.kind === "exec") {
    const exit = await process.exited;
    await outputs;
    return { cause: "completed", status: exitOutcome(exit, wanted.command), exitCode: exit.code };
  }
  await Promise.race([Promise.all([outputs, input]), process.exited]);
  await outputs;
  return { cause: "completed", status: SUCCESS };
}

function detach(process: ContainerProcess): void {
  process.stdout.destroy();
  process.stderr.destroy();
}

function delivered(stdin: Writable, data: Buffer): Promise<void> {
  if (stdin.destroyed || stdin.writableEnded) return Promise.resolve();
  return new Promise((resolve) => stdin.write(data, () => resolve()));
}
