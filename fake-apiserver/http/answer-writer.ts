import type { OutgoingHttpHeaders } from "node:http";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { Break } from "../../src/faults/points/toxic.ts";
import { delayOf, impaired, type Impairment, type Outflow } from "../../src/faults/wire/index.ts";
import { LONGEST_BODY, measureBody } from "../../src/history/measure-body.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Answer, Outlet, PlainAnswer, StreamAnswer } from "./answer.ts";
import { answeredBody } from "./redaction.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Http2Control } from "./http2-control.ts";
import { disturb } from "./http2-disturbance.ts";
import type { Reply } from "./reply.ts";
import { rewrittenAnswer } from "../disturbances/rewritten-answer.ts";
import { disturbedWatch } from "../disturbances/disturbed-watch.ts";
import { tamperWith } from "../streams/tampering/index.ts";
import { throughOutlet, type BareOutlet } from "../streams/tampering/tampered-outlet.ts";

const LOST: Record<Break, string> = {
  reset: "connection reset",
  end: "connection closed",
  silence: "the rest is kept back",
};

interface Exchange {
  point: RequestPoint;
  connection: ClientConnection;
  reply: Reply;
  control?: Http2Control | undefined;
}

/** Sends answers, unless a fault stands in the way, and tells the History what became of them. */
export interface AnswerWriter {
  send(exchange: Exchange, answer: Answer): Promise<void>;
  /** Ends all streams that are open. */
  close(): void;
}

export function createAnswerWriter(options: { clock: Clock; faults: FaultEngine; history: Recorder }): AnswerWriter {
  const { clock, faults, history } = options;
  const open = new Set<() => void>();

  function lost({ point }: Exchange, cause: string): void {
    history.record("api", { type: "response-lost", id: point.request, cause });
  }

  function headers({ point }: Exchange, answer: Answer): OutgoingHttpHeaders {
    return {
      "Audit-Id": point.request,
      "Cache-Control": "no-cache, private",
      ...(answer.contentType === "" ? {} : { "Content-Type": answer.contentType }),
      Date: new Date(clock.now()).toUTCString(),
      ...("body" in answer ? bodyHeaders(answer) : answer.headers),
    };
  }

  function recordResponse({ point }: Exchange, { status, ...rest }: PlainAnswer | StreamAnswer): void {
    const failure = "failure" in rest ? rest.failure : undefined;
    const body = "body" in rest && typeof rest.body === "string" ? answeredBody(rest.body, point.facts) : undefined;
    const isLong = body !== undefined && body.length > LONGEST_BODY;
    history.record("api", {
      type: "response",
      id: point.request,
      status,
      ...failure,
      ...(body === undefined ? {} : isLong ? { sent: measureBody(body) } : { body }),
    });
  }

  /** The connection breaks off; the bytes before that are to arrive: a reset would overtake them. */
  function breakOff(exchange: Exchange, how: Break): void {
    const { reply, connection } = exchange;
    lost(exchange, LOST[how]);
    if (how === "reset") reply.sent(connection.reset);
    else if (how === "end") reply.sent(connection.end);
  }

  function outflow(
    exchange: Exchange,
    impairments: readonly Impairment[],
    { onBroken, onEnd }: { onBroken(): void; onEnd?(): void },
  ): Outflow {
    const { reply } = exchange;
    const end = () => {
      onEnd?.();
      reply.end();
    };
    const write = (bytes: Buffer) => {
      const wait = reply.write(bytes);
      return impairments.length === 0 ? wait : new Promise<void>((resolve) => reply.sent(resolve));
    };
    const broken = (how: Break) => {
      onBroken();
      breakOff(exchange, how);
    };
    return impaired({ write, end }, impairments, { clock, broken, onClose: reply.onClose });
  }

  function sendPlain(exchange: Exchange, answer: PlainAnswer, impairments: readonly Impairment[]): void {
    const { reply } = exchange;
    if (impairments.length === 0) {
      recordResponse(exchange, answer);
      reply.whole(answer.status, headers(exchange, answer), bytesOf(answer));
      return;
    }
    // Whether the client gets the answer is known at its end.
    let told = false;
    const tell = (what: () => void) => {
      if (!told) what();
      told = true;
    };
    reply.head(answer.status, headers(exchange, answer));
    reply.onClose(() => tell(() => lost(exchange, "client closed the connection")));
    const flow = outflow(exchange, impairments, {
      onBroken: () => tell(() => {}),
      onEnd: () => tell(() => recordResponse(exchange, answer)),
    });
    void flow.write(Buffer.from(bytesOf(answer)));
    flow.end();
  }

  function sendStream(exchange: Exchange, answer: StreamAnswer, impairments: readonly Impairment[]): void {
    const { reply, point } = exchange;
    const tampering = tamperWith(faults.ask("stream", { ...point, kind: answer.kind }), clock);
    reply.onClose(tampering.over);
    if (tampering.neverOpens !== undefined) return;
    recordResponse(exchange, answer);
    reply.head(answer.status, headers(exchange, answer));
    const closers: (() => void)[] = [];
    let finished = false;
    const finish = () => {
      finished = true;
      open.delete(finish);
      for (const closer of closers.splice(0)) closer();
    };
    const flow = outflow(exchange, impairments, { onBroken: finish });
    const bare: Outlet = {
      write: (chunk) => (finished ? undefined : flow.write(Buffer.from(chunk))),
      end() {
        finish();
        flow.end();
      },
      lose(cause) {
        if (finished) return;
        finish();
        lost(exchange, cause);
        reply.sent(reply.abort);
      },
      onClose: (callback) => (finished ? callback() : void closers.push(callback)),
    };
    open.add(finish);
    reply.onClose(finish);
    const outlet = tampering.untouched ? bare : throughOutlet(tampering, cuttable(exchange, bare));
    const { kind, frame } = answer;
    answer.start(kind === "watch" ? disturbedWatch(outlet, faults.ask("watch", point), { clock, frame }) : outlet);
  }

  function cuttable(exchange: Exchange, bare: Outlet): BareOutlet {
    return {
      write: (data) => bare.write(data) ?? Promise.resolve(),
      end: bare.end,
      lose: bare.lose,
      onClose: bare.onClose,
      cut(how) {
        if (how === "reset") {
          breakOff(exchange, how);
          return;
        }
        lost(exchange, "stream cut");
        bare.end();
      },
    };
  }

  return {
    async send(exchange, answer) {
      const { point, connection, reply, control } = exchange;
      const impairments: Impairment[] = [];
      let sent = answer;
      for (const action of faults.ask("response", { ...point, status: answer.status })) {
        if (action.do === "delay") await clock.sleep(delayOf(action));
        else if (action.do === "impair") impairments.push(action);
        else if (action.do === "close-idle") reply.onClose(() => connection.idle.answered(action));
        else if (action.do !== "truncate" && action.do !== "replace") return breakOff(exchange, action.do);
        else if ("body" in answer) {
          action.fired();
          sent = rewrittenAnswer(answer, action);
        }
      }
      const loss = control && disturb(control, faults.ask("http2-response", { ...point, status: answer.status }));
      const gone = reply.gone();
      if (loss !== undefined) history.record("api", { type: "response-lost", id: point.request, ...loss });
      else if (gone !== undefined) lost(exchange, gone);
      else if ("body" in sent) sendPlain(exchange, sent, impairments);
      else sendStream(exchange, sent, impairments);
    },
    close() {
      for (const finish of open) finish();
    },
  };
}

function bytesOf({ body, wire }: PlainAnswer): string | Buffer {
  return wire?.body ?? body;
}

function bodyHeaders(answer: PlainAnswer): OutgoingHttpHeaders {
  const { wire } = answer;
  return {
    "Content-Length": Buffer.byteLength(bytesOf(answer)),
    ...(wire && { "Content-Type": wire.contentType }),
    ...answer.headers,
    ...wire?.headers,
  };
}
