import type { OutgoingHttpHeaders } from "node:http";
import type { Due, FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { StreamAction } from "../../src/faults/points/stream-point.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Answer, Outlet, PlainAnswer, StreamAnswer } from "./answer.ts";
import { answeredBody } from "./redaction.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Reply } from "./reply.ts";
import { rewrittenAnswer } from "../disturbances/rewritten-answer.ts";
import { disturbedWatch } from "../disturbances/disturbed-watch.ts";

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
    const { reply, point, connection } = exchange;
    const [cut] = faults.ask("stream", { ...point, kind: answer.kind });
    recordResponse(exchange, answer);
    reply.head(answer.status, headers(exchange, answer));
    const closers: (() => void)[] = [];
    let finished = false;
    let budget = cut?.channel === "output" ? cut.afterBytes : Infinity;
    const finish = () => {
      finished = true;
      open.delete(finish);
      for (const closer of closers.splice(0)) closer();
    };
    const end = () => {
      finish();
      reply.end();
    };
    const doCut = (action: Due<StreamAction>) => {
      finish();
      action.fired();
      lost(exchange, action.how === "reset" ? "connection reset" : "stream cut");
      if (action.how === "end") reply.end();
      // The bytes before the cut are to arrive: a reset would overtake them.
      else reply.sent(connection.reset);
    };
    const outlet: Outlet = {
      write(chunk) {
        if (finished || budget <= 0) return;
        const bytes = Buffer.from(chunk);
        const passed = cut?.wholeMessages === true ? bytes : bytes.subarray(0, budget);
        if (passed.length > 0) reply.write(passed);
        budget -= passed.length;
        if (cut !== undefined && budget <= 0) doCut(cut);
      },
      end,
      onClose: (callback) => (finished ? callback() : void closers.push(callback)),
    };
    open.add(finish);
    reply.onClose(finish);
    if (cut !== undefined && budget <= 0) doCut(cut);
    else answer.start(answer.kind === "watch" ? disturbedWatch(outlet, faults.ask("watch", point), clock) : outlet);
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
