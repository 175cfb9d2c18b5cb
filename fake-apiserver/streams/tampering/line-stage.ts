import type { MakeStage } from "./output-stage.ts";

const NEWLINE = 10;

interface Lines {
  how: "drop" | "repeat" | "swap" | "split";
  from: number;
  count: number;
}

/** Leaves lines out, says them twice, after as many that follow them, or by halves. `onFirst` is called when the first of them is met. */
export function lineStage({ how, from, count }: Lines, onFirst: () => void): MakeStage {
  return (next) => {
    let number = 1;
    let unfinished: Buffer[] = [];
    /** The lines that others go before, and how many of those are still to come. */
    let waiting: Buffer[] = [];
    let ahead = count;

    const treat = (line: Buffer): Buffer[] => {
      const meant = number >= from && number < from + count;
      if (number === from) onFirst();
      number += 1;
      if (how === "swap" && meant) {
        waiting.push(line);
        return [];
      }
      if (meant && how === "split") return halves(line);
      if (meant) return how === "drop" ? [] : [line, line];
      if (waiting.length === 0) return [line];
      ahead -= 1;
      return ahead > 0 ? [line] : [line].concat(waiting.splice(0));
    };

    return {
      async push(message) {
        const out: Buffer[] = [];
        let at = 0;
        for (let end = message.indexOf(NEWLINE); end !== -1; end = message.indexOf(NEWLINE, at)) {
          out.push(...treat(Buffer.concat([...unfinished, message.subarray(at, end + 1)])));
          unfinished = [];
          at = end + 1;
        }
        if (at < message.length) unfinished.push(Buffer.from(message.subarray(at)));
        if (out.length > 0) await next(Buffer.concat(out));
      },
      async end() {
        const rest = Buffer.concat([...waiting, ...unfinished]);
        if (rest.length > 0) await next(rest);
      },
    };
  };
}

/** `7 abcdef\n` -> `3 abc\n`, `7 def\n`: the offset after a piece, a blank, the piece, and a newline that only the last piece has of its own. */
function halves(line: Buffer): Buffer[] {
  const blank = line.indexOf(" ");
  const offset = line.toString("latin1", 0, Math.max(blank, 0));
  const text = line.subarray(blank + 1);
  const half = (text.length - 1) >> 1;
  if (!/^\d+$/.test(offset) || half === 0) return [line];
  const rest = text.subarray(half);
  const first = Buffer.concat([
    Buffer.from(`${Number(offset) - rest.length} `),
    text.subarray(0, half),
    Buffer.from("\n"),
  ]);
  return [first, Buffer.concat([Buffer.from(`${offset} `), rest])];
}
