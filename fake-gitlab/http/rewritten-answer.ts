import type { ResponseAction } from "../../src/faults/points/response-point.ts";
import type { Answer } from "./call.ts";

/** The answer that leaves in place of the true one. */
export function rewrittenAnswer(
  answer: Answer,
  action: Extract<ResponseAction, { do: "truncate" | "replace" }>,
): Answer {
  if (action.do === "replace") {
    const { status = answer.status, contentType, body } = action;
    return { status, headers: { ...answer.headers, "content-type": contentType }, body };
  }
  const { body = "" } = answer;
  return { ...answer, body: body.slice(0, action.bytes === "half" ? body.length >>> 1 : action.bytes) };
}
