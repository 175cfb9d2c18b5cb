import type { Duplex } from "node:stream";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { BodyAction } from "../../src/faults/points/body-point.ts";
import type { RequestAction, RequestPoint } from "../../src/faults/points/request-point.ts";
import { delayOf } from "../../src/faults/wire/index.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Authenticator } from "../authentication/authenticator.ts";
import type { User } from "../authentication/user.ts";
import { internalError } from "../status/refusals.ts";
import { StatusError, TextRefusal } from "../status/status.ts";
import { AnswerLost, failureIn, statusAnswer, textAnswer, type Answer } from "./answer.ts";
import { createAnswerWriter } from "./answer-writer.ts";
import type { ClientRequest, UpgradeRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import { createHttp1Server, replyOn } from "./http1-server.ts";
import type { Loss } from "./http2-control.ts";
import { disturb, replyOverHttp2 } from "./http2-disturbance.ts";
import { acceptHttp2 } from "./http2-server.ts";
import { createPatience } from "./patience.ts";
import { recordedBody } from "./redaction.ts";
import type { Reply } from "./reply.ts";
import { BodyCut, readBody } from "./request-body.ts";
import { parseApiPath, type ApiPath } from "./request-path.ts";
import { inWireForm } from "./wire-form.ts";

export interface IncomingRequest<Message extends ClientRequest = ClientRequest> {
  id: string;
  connection: string;
  facts: RequestFacts;
  path: ApiPath;
  /** Unset without valid credentials. */
  user: User | undefined;
  message: Message;
  body: Buffer;
  /** Calls once nothing can be answered any more, whether or not it was. */
  onGone(callback: () => void): void;
}

/** What a request for an upgrade becomes: a refusal, or a stream that lives on the bare connection. */
export type UpgradeAnswer = Answer | { takeOver(): Promise<void> };

/** The connection behind HTTP. */
export interface BareConnection {
  socket: Duplex;
  /** What the client already sent over it. */
  head: Buffer;
  /** Breaks it with a TCP reset. */
  reset: () => void;
}

export interface Api {
  answer(request: IncomingRequest): Answer | Promise<Answer>;
  upgrade(request: IncomingRequest<UpgradeRequest>, connection: BareConnection): UpgradeAnswer | Promise<UpgradeAnswer>;
}

export interface RequestFront {
  accept(connection: ClientConnection): void;
  close(): void;
}

/** Takes each request through History and faults to the API and back. */
export function createRequestFront(options: {
  clock: Clock;
  faults: FaultEngine;
  history: Recorder;
  authenticator: Authenticator;
  api: Api;
}): RequestFront {
  const { clock, faults, history, authenticator, api } = options;
  const writer = createAnswerWriter({ clock, faults, history });
  let count = 0;

  async function receive<Message extends ClientRequest>(
    message: Message,
    onGone: (callback: () => void) => void,
  ): Promise<{ request: IncomingRequest<Message>; point: RequestPoint }> {
    const { connection } = message;
    const broken = connection.idle.reused();
    count += 1;
    const id = `api-request-${count}`;
    const path = parseApiPath(message.method, message.url);
    const { params, version: _, ...facts } = path;
    const command = params.getAll("command");
    const point: RequestPoint = {
      target: "api",
      connection: connection.id,
      request: id,
      facts,
      ...(command.length === 0 ? {} : { command: command.join(" ") }),
    };
    const [cut] = message.body === undefined ? [] : faults.ask("body", point);
    let failure: unknown;
    const body =
      message.body === undefined
        ? Buffer.alloc(0)
        : await readBody(message.body, cut?.afterBytes).catch((error: unknown) => {
            failure = error;
            return Buffer.alloc(0);
          });
    const user = authenticator.authenticate(message.headers, connection.socket);
    const whose = user ?? authenticator.formerly(message.headers);
    const userAgent = message.headers["user-agent"];
    const text = recordedBody(body, facts.resource);
    history.record("api", {
      type: "request",
      id,
      connection: connection.id,
      protocol: message.protocol,
      ...facts,
      ...(whose === undefined ? {} : { user: whose.name }),
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(text === undefined ? {} : { body: text }),
    });
    if (failure instanceof StatusError) throw new Refused(point, failure);
    const isCut = failure instanceof BodyCut;
    if (isCut) cut?.fired();
    const how = isCut ? cut?.how : broken;
    if (how !== undefined) return lose(point, connection, how);
    return { request: { id, connection: connection.id, facts, path, user, message, body, onGone }, point };
  }

  /** The connection breaks, and nothing is done. */
  function lose(point: RequestPoint, connection: ClientConnection, how: BodyAction["how"]): never {
    history.record("api", { type: "response-lost", id: point.request, cause: LOST[how] });
    if (how === "reset") connection.reset();
    else if (how === "pipe") connection.breakPipe();
    else if (how === "end") connection.end();
    throw new Lost();
  }

  /** What a fault makes of the request; undefined when it goes on to the API. */
  async function interfere(point: RequestPoint, connection: ClientConnection): Promise<Answer | undefined> {
    for (const action of faults.ask("request", point)) {
      if (action.do === "answer") return injectedAnswer(action);
      if (action.do !== "delay") return lose(point, connection, action.do);
      await clock.sleep(delayOf(action));
    }
    return undefined;
  }

  async function serve(message: ClientRequest, reply: Reply): Promise<void> {
    const { connection, control } = message;
    try {
      const { request, point } = await receive(
        message,
        (callback) => void (reply.gone() === undefined ? reply.onClose(callback) : callback()),
      );
      const injected = await interfere(point, connection);
      const onLoss = (loss: Loss) => history.record("api", { type: "response-lost", id: point.request, ...loss });
      if (control !== undefined) {
        const loss = disturb(control, faults.ask("http2-request", point));
        if (loss !== undefined) return void onLoss(loss);
      }
      const answer = injected ?? (await answered(request, point));
      const way = control === undefined ? reply : replyOverHttp2(reply, { control, faults, point, onLoss });
      await writer.send({ point, connection, reply: way, control }, answer);
    } catch (error) {
      if (error instanceof Lost) return;
      if (!(error instanceof Refused)) throw error;
      await writer.send({ point: error.point, connection, reply }, statusAnswer(error.refusal));
    }
  }

  /** Says in the History why there is no answer, and passes the error on, which breaks what the request came over. */
  const lostBy =
    ({ request }: RequestPoint) =>
    (error: unknown): never => {
      if (error instanceof AnswerLost) {
        history.record("api", { type: "response-lost", id: request, cause: error.message });
      }
      throw error;
    };

  async function answered(request: IncomingRequest, point: RequestPoint): Promise<Answer> {
    const work = () => history.because(request.id, () => api.answer(request));
    const answer = await answerOrRefusal(work).catch(lostBy(point));
    return inWireForm(answer, { headers: request.message.headers, params: request.path.params });
  }

  async function upgrade(message: UpgradeRequest, socket: Duplex, head: Buffer): Promise<void> {
    const { connection } = message;
    const { request, point } = await receive(
      message,
      (callback) => void (socket.destroyed ? callback() : socket.once("close", callback)),
    );
    const injected = await interfere(point, connection);
    const outcome =
      injected ??
      (await answerOrRefusal(() => api.upgrade(request, { socket, head, reset: connection.reset })).catch(
        lostBy(point),
      ));
    if ("takeOver" in outcome) await outcome.takeOver();
    else await writer.send({ point, connection, reply: replyOn(message.message, socket) }, outcome);
  }

  const patience = createPatience(clock);
  const http1 = createHttp1Server({
    patience,
    serve,
    upgrade: (...given) =>
      upgrade(...given).catch((error: unknown) => {
        if (!(error instanceof Lost)) throw error;
      }),
  });

  return {
    accept(connection) {
      const { socket } = connection;
      if ("alpnProtocol" in socket && socket.alpnProtocol === "h2") {
        acceptHttp2(connection, { serve, faults, clock, patience });
      } else http1.accept(connection);
    },
    close: () => writer.close(),
  };
}

const LOST: Record<BodyAction["how"], string> = {
  reset: "connection reset",
  end: "connection closed",
  pipe: "connection closed",
  silence: "no answer",
};

/** A fault took the request away, and has done to the connection what was to be done. */
class Lost extends Error {}

/** A request that was refused before it could be understood. */
class Refused extends Error {
  readonly point: RequestPoint;
  readonly refusal: StatusError;
  constructor(point: RequestPoint, refusal: StatusError) {
    super(refusal.message);
    this.point = point;
    this.refusal = refusal;
  }
}

async function answerOrRefusal<T>(work: () => T | Promise<T>): Promise<T | Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StatusError) return statusAnswer(error);
    if (error instanceof TextRefusal) return textAnswer(error);
    if (error instanceof AnswerLost) throw error;
    return statusAnswer(internalError(error instanceof Error ? error.message : String(error)));
  }
}

function injectedAnswer(action: Extract<RequestAction, { do: "answer" }>): Answer {
  const { "content-type": contentType = "application/json", ...headers } = Object.fromEntries(
    Object.entries(action.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: action.status, contentType, body: action.body, headers, failure: failureIn(action.body) };
}
