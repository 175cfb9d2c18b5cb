const NEWLINE = 10;

/** Hands over whole lines with their newlines; what stays without one at the end is a line as well. */
export interface DiagnosticLines {
  push(chunk: Buffer): void;
  flush(): void;
}

export function createDiagnosticLines(onLine: (line: Buffer) => void): DiagnosticLines {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const bytes = Buffer.concat([rest, chunk]);
      let at = 0;
      for (let newline = bytes.indexOf(NEWLINE); newline !== -1; newline = bytes.indexOf(NEWLINE, at)) {
        onLine(bytes.subarray(at, newline + 1));
        at = newline + 1;
      }
      rest = Buffer.from(bytes.subarray(at));
    },
    flush() {
      if (rest.length > 0) onLine(rest);
      rest = Buffer.alloc(0);
    },
  };
}
