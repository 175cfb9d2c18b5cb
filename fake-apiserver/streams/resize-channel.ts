import type { TerminalSize } from "../../src/platform/index.ts";

/** Sizes of a client's window, which come as JSON objects in a row: `{"Width":80,"Height":24}`. */
export interface ResizeChannel {
  push(data: Buffer): void;
  /** Hears of each new size, the last one before this call included. */
  listen(listener: (size: TerminalSize) => void): void;
}

export function createResizeChannel(): ResizeChannel {
  let text = "";
  let last: TerminalSize | undefined;
  let hear: ((size: TerminalSize) => void) | undefined;
  return {
    push(data) {
      text += data.toString("utf8");
      for (let end = text.indexOf("}"); end !== -1; end = text.indexOf("}")) {
        const size = readSize(text.slice(0, end + 1));
        text = text.slice(end + 1);
        if (size === undefined) continue;
        last = size;
        hear?.(size);
      }
    },
    listen(listener) {
      hear = listener;
      if (last !== undefined) listener(last);
    },
  };
}

function readSize(json: string): TerminalSize | undefined {
  try {
    const { Width, Height } = JSON.parse(json) as { Width?: unknown; Height?: unknown };
    const known = isExtent(Width) && isExtent(Height);
    return known ? { columns: Width, rows: Height } : undefined;
  } catch {
    return undefined;
  }
}

/** What a terminal can be told: 16 bits. */
function isExtent(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 0xffff;
}
