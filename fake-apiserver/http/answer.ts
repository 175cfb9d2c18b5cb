import type { StatusError, TextRefusal } from "../status/status.ts";
import { warningHeaders } from "./warning-headers.ts";

/** The same answer in other bytes: those that the client wants to read, or those that another server gave. */
export interface WireForm {
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string | string[]>;
}

/** A whole answer, ready to be sent. */
export interface PlainAnswer {
  status: number;
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string | string[]>;
  /** What goes over the wire where that is not `body`. */
  wire?: WireForm;
  /** Of a refusal: what its Status says, for the History. */
  failure?: { reason?: string; message?: string };
}

/** Where an answer without a known end is written: a watch, a followed log. */
export interface Outlet {
  /** Gives a promise when the client has to catch up before more should come. */
  write(chunk: string | Buffer): Promise<void> | undefined;
  /** The orderly end. */
  end(): void;
  /** Breaks the answer off: nobody knows what would have followed. `cause` is for the History. */
  lose(cause: string): void;
  /** Called once when nobody listens any more: the client left, a fault cut the stream, the server closes, or `end`. */
  onClose(callback: () => void): void;
}

export interface StreamAnswer {
  status: number;
  contentType: string;
  headers?: Record<string, string | string[]>;
  kind: "watch" | "log";
  /** Of a watch that is not told in lines of JSON: such a line in its own encoding. */
  frame?: (line: string) => Buffer;
  start(outlet: Outlet): void;
}

export type Answer = PlainAnswer | StreamAnswer;

/** No answer can be had: the connection to whoever makes it broke. The client's breaks as well. */
export class AnswerLost extends Error {
  override name = "AnswerLost";
}

export function statusAnswer({ status, warnings }: StatusError): PlainAnswer {
  const { code, reason, message, details } = status;
  const seconds = details?.retryAfterSeconds;
  return {
    ...jsonAnswer(code, status),
    ...(seconds === undefined && warnings.length === 0
      ? {}
      : { headers: { ...(seconds !== undefined && { "Retry-After": String(seconds) }), ...warningHeaders(warnings) } }),
    failure: { ...(reason === undefined ? {} : { reason }), ...(message === undefined ? {} : { message }) },
  };
}

export function textAnswer({ code, message }: TextRefusal): PlainAnswer {
  return { ...plainText(code, `${message}\n`), failure: { message } };
}

export function jsonAnswer(status: number, value: unknown): PlainAnswer {
  return jsonText(status, JSON.stringify(value));
}

/** The API server ends every JSON body with a newline. */
export function jsonText(status: number, text: string): PlainAnswer {
  return jsonLine(status, `${text}\n`);
}

/** A text that has it already. */
export function jsonLine(status: number, line: string): PlainAnswer {
  return { status, contentType: "application/json", body: line };
}

export function plainText(status: number, body: string): PlainAnswer {
  return { status, contentType: "text/plain; charset=utf-8", body, headers: { "X-Content-Type-Options": "nosniff" } };
}

/** What a refusal says; a body that is no Status is its own message. */
export function failureIn(body: string): { reason?: string; message?: string } {
  try {
    const { reason, message } = JSON.parse(body) as { reason?: unknown; message?: unknown };
    return {
      ...(typeof reason === "string" ? { reason } : {}),
      ...(typeof message === "string" ? { message } : {}),
    };
  } catch {
    return { message: body.trimEnd() };
  }
}
