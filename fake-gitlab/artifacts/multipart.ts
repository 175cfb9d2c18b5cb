import type { Readable } from "node:stream";

/** One part of a form. Its body has to be read before the next part comes. */
export interface Part {
  name: string;
  filename: string | undefined;
  body: AsyncIterable<Buffer>;
}

const HEAD_END = Buffer.from("\r\n\r\n");
const LARGEST_HEAD = 16 * 1024;

/** The `boundary` of a `multipart/form-data` content type. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** The parts of a form as they come in, without holding any body in memory. Throws when the form breaks off. */
export async function* multipartParts(stream: Readable, boundary: string): AsyncGenerator<Part> {
  // The line break before the first boundary may be missing, so the stream is read as if it began with one.
  const source = new ByteSource(stream, Buffer.from("\r\n"));
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(source.until(delimiter));
  while ((await source.take(2)).toString() !== "--") {
    const head = await source.head();
    const body = source.until(delimiter);
    yield { ...disposition(head), body };
    await drain(body);
  }
}

/** Bytes of a stream that are looked at before they are consumed. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer;

  constructor(stream: Readable, start: Buffer) {
    this.#chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    this.#held = start;
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more();
    return this.#cut(count);
  }

  /** The lines up to the empty one. */
  async head(): Promise<string> {
    // A part without any header starts with the empty line itself.
    let end = this.#held.indexOf(HEAD_END);
    while (end < 0) {
      if (this.#held.length > LARGEST_HEAD) throw new Error("the headers of a part are too long");
      await this.#more();
      end = this.#held.indexOf(HEAD_END);
    }
    return this.#cut(end + HEAD_END.length).toString();
  }

  /** Everything before the mark, which is consumed too. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const found = this.#held.indexOf(mark);
      if (found >= 0) {
        const last = this.#cut(found);
        this.#cut(mark.length);
        if (last.length > 0) yield last;
        return;
      }
      // The mark may have begun at the very end of what is here.
      const safe = this.#held.length - mark.length + 1;
      if (safe > 0) yield this.#cut(safe);
      await this.#more();
    }
  }

  #cut(count: number): Buffer {
    const bytes = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return bytes;
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done === true) throw new Error("the form ends before its last boundary");
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
  }
}

function disposition(head: string): { name: string; filename: string | undefined } {
  const line = head.split("\r\n").find((text) => /^content-disposition:/i.test(text)) ?? "";
  const parameter = (key: string) => new RegExp(`[;\\s]${key}="([^"]*)"`, "i").exec(line)?.[1];
  return { name: parameter("name") ?? "", filename: parameter("filename") };
}

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of body);
}
