/** Takes a stamped log apart: the bytes of each stream as they were written (executor facts 8.6). */
export function traceStreams(trace: Buffer): Record<string, Buffer> {
  const streams: Record<string, number[]> = {};
  let position = 0;
  while (position < trace.length) {
    const header = trace.toString("latin1", position, position + 32);
    const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2})O([ +])$/.exec(header);
    if (match === null) throw new Error(`no stamp at ${position}: ${JSON.stringify(header)}`);
    position += 32;
    const start = position;
    while (position < trace.length) {
      const byte = trace[position++];
      if (byte === 0x0a || (byte === 0x0d && trace[position] !== 0x0a)) break;
    }
    const bytes = (streams[match[1] ?? ""] ??= []);
    // The line feed before the rest of a cut line was added by the log.
    if (match[2] === "+" && bytes.at(-1) === 0x0a) bytes.pop();
    for (const byte of trace.subarray(start, position)) bytes.push(byte);
  }
  return Object.fromEntries(Object.entries(streams).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
