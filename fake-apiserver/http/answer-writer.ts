import type { OutgoingHttpHeaders } from "node:http";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Answer, Outlet, PlainAnswer, StreamAnswer } from "./answer.ts";
import { answeredBody } from "./redaction.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Reply } from "./reply.ts";
import { rewrittenAnswer } from "../disturbances/rewritten-answer.ts";
import { disturbedWatch } from "../disturbances/disturbed-watch.ts";
import { tamperWith } from "../streams/tampering/index.ts";
import { throughOutlet, type BareOutlet } from "../streams/tampering/tampered-outlet.ts";

interface Exchange {
  point: RequestPoint;
  connection: ClientConnection;
  reply: Reply;
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
      "Content-Type": answer.contentType,
      Date: new Date(clock.now()).toUTCString(),
      ...("body" in answer ? { "Content-Length": Buffer.byteLength(answer.body), ...answer.headers } : {}),
    };
  }

  function recordResponse({ point }: Exchange, { status, ...rest }: PlainAnswer | StreamAnswer): void {
    const failure = "failure" in rest ? rest.failure : undefined;
    const body = "body" in rest && typeof rest.body === "string" ? answeredBody(rest.body, point.facts) : undefined;
    history.record("api", {
      type: "response",
      id: point.request,
      status,
      ...failure,
      ...(body === undefined ? {} : { body }),
    });
  }

  function sendPlain(exchange: Exchange, answer: PlainAnswer): void {
    recordResponse(exchange, answer);
    exchange.reply.whole(answer.status, headers(exchange, answer), answer.body);
  }

  function sendStream(exchange: Exchange, answer: StreamAnswer): void {
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
    const bare: Outlet = {
      write(chunk) {
        if (!finished) reply.write(chunk);
      },
      end() {
        finish();
        reply.end();
      },
      onClose: (callback) => (finished ? callback() : void closers.push(callback)),
    };
    open.add(finish);
    reply.onClose(finish);
    const outlet = tampering.untouched ? bare : throughOutlet(tampering, cuttable(exchange, bare));
    answer.start(answer.kind === "watch" ? disturbedWatch(outlet, faults.ask("watch", point), clock) : outlet);
  }

  function cuttable(exchange: Exchange, bare: Outlet): BareOutlet {
    const { reply, connection } = exchange;
    return {
      write: (data) => Promise.resolve(bare.write(data)),
      end: bare.end,
      onClose: bare.onClose,
      cut(how) {
        lost(exchange, how === "reset" ? "connection reset" : "stream cut");
        // The bytes before the cut are to arrive: a reset would overtake them.
        if (how === "reset") reply.sent(connection.reset);
        else bare.end();
      },
    };
  }

  return {
    async send(exchange, answer) {
      const { point, connection, reply } = exchange;
      let sent = answer;
      for (const action of faults.ask("response", { ...point, status: answer.status })) {
        if (action.do === "delay") {
          await clock.sleep(action.ms);
        } else if (action.do === "reset") {
          lost(exchange, "connection reset");
          connection.reset();
          return;
        } else if ("body" in answer) {
          action.fired();
          sent = rewrittenAnswer(answer, action);
        }
      }
      if (reply.gone()) lost(exchange, "client closed the connection");
      else if ("body" in sent) sendPlain(exchange, sent);
      else sendStream(exchange, sent);
    },
    close() {
      for (const finish of open) finish();
    },
  };
}
