import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { armHttp2, http2Moment, momentText } from "./http2-moment.ts";

const parameters = z.strictObject({
  ...http2Moment,
  frames: z.int().min(1).max(10_000).default(100).describe("How many SETTINGS frames; each has to be acknowledged."),
  max_concurrent_streams: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe("SETTINGS_MAX_CONCURRENT_STREAMS from now on. Streams that are open stay open; 0 allows no new one."),
  restore_after_ms: z
    .int()
    .min(0)
    .optional()
    .describe("After so long the server allows its usual number of streams again."),
});

/** A server that changes its mind about the connection, again and again. */
export const settingsFlood = defineFault({
  id: "settings-flood",
  layer: "http2",
  title: "The server floods an HTTP/2 connection with settings",
  docs: "The client acknowledges them and goes on. Where no more streams are allowed it opens another connection; a client that queues its requests behind an endless watch hangs for ever.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ frames, max_concurrent_streams, restore_after_ms, ...moment }) =>
    armHttp2(
      moment,
      {
        do: "send-settings",
        count: frames,
        ...(max_concurrent_streams === undefined ? {} : { maxStreams: max_concurrent_streams }),
        ...(restore_after_ms === undefined ? {} : { restoreAfterMs: restore_after_ms }),
      },
      true,
    ),
  describe: ({ frames, max_concurrent_streams, ...moment }) =>
    `sends ${frames} SETTINGS${max_concurrent_streams === undefined ? "" : ` (${max_concurrent_streams} streams)`} ${momentText(moment)}`,
});
