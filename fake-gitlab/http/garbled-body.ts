import { Readable } from "node:stream";
import type { AnswerAction } from "../../src/faults/points/answer-point.ts";
import type { Due } from "../../src/faults/fault-engine.ts";
import type { Answer } from "./call.ts";

export type GarbleAction = Due<Extract<AnswerAction, { do: "garble" }>>;

/** The same answer with another byte at that place of its body, as a stream. */
export function garbledAnswer(answer: Answer, action: GarbleAction): Answer {
  const { body = "", stream, headers, status } = answer;
  if (stream !== undefined)
    return { status, ...(headers && { headers }), stream: Readable.from(garbled(stream, action)) };
  const bytes = Buffer.from(body);
  const length = { "content-length": String(bytes.length) };
  return { status, headers: { ...headers, ...length }, stream: Readable.from(garbled(Readable.from([bytes]), action)) };
}

async function* garbled(body: AsyncIterable<Buffer>, action: GarbleAction): AsyncGenerator<Buffer> {
  let left = action.atByte;
  for await (const chunk of body) {
    const isHere = left >= 0 && left < chunk.length;
    if (!isHere) yield chunk;
    else {
      const wrong = Buffer.from(chunk);
      wrong[left] = 255 - (wrong[left] ?? 0);
      action.fired();
      yield wrong;
    }
    left -= chunk.length;
  }
}
