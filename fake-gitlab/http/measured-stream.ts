import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { BodyMeasure } from "../../src/history/history-event.ts";

/** A body that goes by too large to be kept. */
export interface MeasuredStream {
  stream: Readable;
  /** Of what has gone by so far; undefined when nothing has. */
  measure(): BodyMeasure | undefined;
}

/** Passes a stream on as it is read, and no sooner. Whoever stops reading leaves the rest to the source's owner. */
export function measured(source: Readable): MeasuredStream {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* passing(): AsyncGenerator<Buffer> {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return {
    stream: Readable.from(passing(), { objectMode: false }),
    measure: () => (bytes === 0 ? undefined : { bytes, sha256: hash.copy().digest("hex") }),
  };
}
