import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { answerHeaders } from "../../src/faults/points/answer-headers.ts";
import type { BodyAction } from "../../src/faults/points/body-point.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { BodyMeasure, RequestFacts } from "../../src/history/history-event.ts";
import type { Break } from "../../src/faults/points/toxic.ts";
import { breakOff, cutBody, delayOf, impaired, type IdleClose, type Impairment } from "../../src/faults/wire/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Connection } from "../../src/platform/index.ts";
import { rewrittenAnswer } from "./rewritten-answer.ts";
import type { Answer, Call, Route } from "./call.ts";
import { garbledAnswer } from "./garbled-body.ts";
import { answerWithoutSecrets, queryWithoutTokens, withoutTokens } from "./redaction.ts";
import { json } from "./answers.ts";
import { closeLingering } from "./lingering-close.ts";
import { measured } from "./measured-stream.ts";

export interface Surroundings {
  clock: Clock;
  history: Recorder;
  faults: FaultEngine;
}

export interface Exchange {
  id: string;
  connection: { id: string; socket: Connection; idle: IdleClose };
  request: IncomingMessage;
  response: ServerResponse;
  route: Route;
  groups: readonly string[];
  url: URL;
}

const LARGEST_BODY = 64 * 1024 * 1024;

const LOST = { reset: "reset", end: "closed", pipe: "closed", silence: "silent" } as const;

/** Answers one request: asks the faults before and after the work, and leaves it in the History. */
export async function exchange(surroundings: Surroundings, one: Exchange): Promise<void> {
  const { clock, history, faults } = surroundings;
  const { id, connection, request, response, route, groups } = one;
  const actor = route.target;
  const facts = factsOf(one);
  const point: RequestPoint = { target: route.target, connection: connection.id, request: id, facts };
  const reused = connection.idle.reused();
  let isLost = false;
  const lost = (cause: string) => {
    if (!isLost) history.record(actor, { type: "response-lost", id, cause });
    isLost = true;
  };
  const lose = (how: BodyAction["how"], when: string) => {
    lost(`${LOST[how]} ${when}`);
    breakOff(connection.socket, how);
  };
  const record = (body: Buffer) => {
    const userAgent = request.headers["user-agent"];
    const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
    history.record(actor, {
      type: "request",
      id,
      connection: connection.id,
      ...facts,
      path: withoutTokens(facts.path),
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(isJson && body.length > 0 ? { body: withoutTokens(body.toString()) } : {}),
    });
  };

  const isWhole = route.body === "whole";
  if (!isWhole) record(Buffer.alloc(0));
  const [cut] = faults.ask("body", point);
  const reached = () => {
    if (isWhole) record(Buffer.alloc(0));
    cut?.fired();
    lose(cut?.how ?? "reset", "before the end of the request");
  };
  const stream = cut === undefined ? request : cutBody(request, cut, reached);
  const body = isWhole ? await wholeBody(stream) : Buffer.alloc(0);
  if (isWhole) record(body);
  if (reused !== undefined) return lose(reused, "as the connection was used again");

  let injected: Answer | undefined;
  for (const action of faults.ask("request", point)) {
    if (action.do === "delay") await clock.sleep(delayOf(action));
    else if (action.do === "answer") {
      const { status, body: text } = action;
      injected = { status, headers: answerHeaders(action.headers, clock.now()), body: text };
    } else return lose(action.do, "before the work");
  }
  const upload = measured(stream);
  const call = callOf(one, body, upload.stream);
  const answer = injected ?? (await work(() => history.because(id, () => route.handle(call, groups))));
  if (isLost) return;
  const download = answer.stream && measured(answer.stream);
  if (download !== undefined) {
    const source = answer.stream;
    // A stream that nobody began to read does not tell its source that it is not wanted.
    download.stream.once("close", () => source?.destroy());
    answer.stream = download.stream;
  }

  const impairments: Impairment[] = [];
  let sent = answer;
  let told = answer;
  for (const action of faults.ask("response", { ...point, status: answer.status })) {
    if (action.do === "delay") await clock.sleep(delayOf(action));
    else if (action.do === "impair") impairments.push(action);
    else if (action.do === "close-idle") response.once("close", () => connection.idle.answered(action));
    else if (action.do !== "truncate" && action.do !== "replace") {
      answer.stream?.destroy();
      return lose(action.do, "before the answer");
    } else if (answer.stream === undefined) {
      action.fired();
      sent = rewrittenAnswer(answer, action);
      if (action.do === "replace") told = sent;
    }
  }
  if (response.destroyed || connection.socket.destroyed) {
    answer.stream?.destroy();
    return lost("the client closed the connection");
  }
  for (const action of faults.ask("answer", { ...point, status: answer.status })) {
    if (action.do === "garble") sent = garbledAnswer(sent, action);
    else sent.headers = Object.assign({}, sent.headers, answerHeaders(action.headers, clock.now()));
  }
  // An answer that is a stream may be made of what the client still sends, as git's are.
  if (!request.complete && sent.stream === undefined) {
    closeLingering(connection.socket, clock);
    // Nobody wants the rest, but a client that is not read from never gets done with sending.
    upload.stream.once("close", () => request.resume()).destroy();
  }
  try {
    await send(response, sent, { impairments, clock, broken: (how) => lose(how, "in the middle of the answer") });
  } catch (error) {
    // Whoever has the whole body need not wait until its source has told its end.
    if (!isEntire(sent, download?.measure())) return lost(error instanceof Error ? error.message : String(error));
  }
  const received = upload.measure();
  const passed = download?.measure();
  history.record(actor, {
    type: "response",
    id,
    status: sent.status,
    ...described(told),
    ...(received === undefined ? {} : { received }),
    ...(passed === undefined ? {} : { sent: passed }),
  });
}

function factsOf({ request, route, groups, url }: Exchange): RequestFacts {
  const method = request.method ?? "GET";
  return {
    method,
    path: url.pathname,
    query: queryWithoutTokens(url.search.slice(1)),
    verb: method.toLowerCase(),
    ...route.facts(groups),
  };
}

function callOf({ request, response, url }: Exchange, body: Buffer, stream: Readable): Call {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
    stream,
    gone: gone.signal,
  };
}

async function work(handle: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await handle();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return json(500, { message: `500 Internal Server Error: ${message}` });
  }
}

async function wholeBody(request: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error(`the body is larger than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isEntire({ headers = {} }: Answer, passed: BodyMeasure | undefined): boolean {
  return passed !== undefined && String(passed.bytes) === String(headers["content-length"]);
}

interface Sending {
  impairments: readonly Impairment[];
  clock: Clock;
  broken(how: Break): void;
}

async function send(response: ServerResponse, answer: Answer, sending: Sending): Promise<void> {
  const { status, headers = {}, body, stream } = answer;
  const isImpaired = sending.impairments.length > 0;
  if (stream !== undefined) {
    response.writeHead(status, headers);
    await (isImpaired ? sendImpaired(response, stream, sending) : pipeline(stream, response));
    return;
  }
  const bytes = Buffer.from(body ?? "");
  response.writeHead(status, status === 204 ? headers : { ...headers, "content-length": bytes.length });
  if (isImpaired) return sendImpaired(response, [bytes], sending);
  response.end(bytes);
  await finished(response);
}

async function sendImpaired(
  response: ServerResponse,
  source: Iterable<Buffer> | Readable,
  { impairments, clock, broken }: Sending,
): Promise<void> {
  response.flushHeaders();
  const write = (chunk: Buffer) => new Promise<void>((resolve) => response.write(chunk, () => resolve()));
  const onClose = (callback: () => void) => void response.once("close", callback);
  const flow = impaired({ write, end: () => void response.end() }, impairments, { clock, broken, onClose });
  for await (const chunk of source as AsyncIterable<Buffer>) await flow.write(chunk);
  flow.end();
  await finished(response);
}

/** What the History keeps of an answer. */
function described({ headers = {}, body }: Answer): { message?: string; body?: string } {
  if (typeof body !== "string" || headers["content-type"] !== "application/json") return {};
  const shown = answerWithoutSecrets(body);
  const parsed = parsedJson(shown);
  if (typeof parsed !== "object" || parsed === null) return { body: shown };
  const message = "message" in parsed ? parsed.message : "error" in parsed ? parsed.error : undefined;
  return typeof message === "string" ? { message, body: shown } : { body: shown };
}

/** Undefined for what a fault has made of JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
