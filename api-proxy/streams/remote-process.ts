import { Writable } from "node:stream";
import {
  OutcomeMissing,
  type CommandOutcome,
  type CommandProcess,
} from "../../fake-apiserver/streams/command-process.ts";
import type { SpdyClient, SpdyStream, StreamListener } from "../../fake-apiserver/streams/spdy/spdy-client.ts";
import type { StreamRequest } from "../../fake-apiserver/streams/stream-request.ts";
import type { ExitStatus } from "../../src/platform/index.ts";
import { incomingBytes, type IncomingBytes } from "./incoming-bytes.ts";
import { readOutcome } from "./read-outcome.ts";

/**
 * A process behind the real API server, over the streams that v4 has for it. `exited` rejects when it is not known how it ended. Rejects when the server does
 * not take the streams.
 */
export async function openRemoteProcess(spdy: SpdyClient, wanted: StreamRequest): Promise<CommandProcess> {
  const outputs = { stdout: incomingBytes(), stderr: incomingBytes() };
  const error = textOf();
  const open = (type: string, listener: StreamListener) => spdy.open({ streamtype: type }, listener);
  const [errors, stdin, resize] = await Promise.all([
    open("error", error),
    wanted.stdin ? open("stdin", IGNORED) : undefined,
    wanted.tty ? open("resize", IGNORED) : undefined,
    ...wanted.outputs.map((output) => open(output, listenerOf(outputs[output]))),
  ]);
  // Nobody has anything to say there.
  void errors.end();
  for (const output of ["stdout", "stderr"] as const) if (!wanted.outputs.includes(output)) outputs[output].end();

  const outcome: Promise<CommandOutcome> = error.ended.then(async (text) => {
    if (text !== "") return readOutcome(text);
    throw new OutcomeMissing(!(await spdy.closed));
  });
  const exited = outcome.then(({ exitCode, status }): ExitStatus => {
    if (exitCode === undefined) throw new Error(status.message);
    return { code: exitCode };
  });
  outcome.catch(() => {});
  exited.catch(() => {});
  return {
    stdin: stdinOf(stdin),
    stdout: outputs.stdout.readable,
    stderr: outputs.stderr.readable,
    exited,
    outcome,
    leave: spdy.destroy,
    resize({ columns, rows }) {
      void resize?.send(Buffer.from(JSON.stringify({ Width: columns, Height: rows })));
    },
  };
}

const IGNORED: StreamListener = { onData: () => Promise.resolve(), onEnd() {} };

function listenerOf(bytes: IncomingBytes): StreamListener {
  return { onData: bytes.push, onEnd: bytes.end };
}

/** Everything that comes, once it has ended. */
function textOf(): StreamListener & { ended: Promise<string> } {
  const chunks: Buffer[] = [];
  const ended = Promise.withResolvers<string>();
  return {
    ended: ended.promise,
    onData(data) {
      chunks.push(data);
      return Promise.resolve();
    },
    onEnd: () => ended.resolve(Buffer.concat(chunks).toString("utf8")),
  };
}

function stdinOf(stream: SpdyStream | undefined): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => void (stream?.send(chunk) ?? Promise.resolve()).then(() => done()),
    final: (done) => void (stream?.end() ?? Promise.resolve()).then(() => done()),
  });
}
