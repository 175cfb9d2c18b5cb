import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { HTTP2_ERROR_CODES } from "../../../platform/index.ts";
import { armHttp2, http2Moment, momentText } from "./http2-moment.ts";

const parameters = z.strictObject({
  ...http2Moment,
  code: z
    .enum(HTTP2_ERROR_CODES)
    .default("INTERNAL_ERROR")
    .describe(
      "Error code: INTERNAL_ERROR, REFUSED_STREAM (nothing was done: the client sends the request again by itself), CANCEL, ENHANCE_YOUR_CALM, …",
    ),
});

/** One request breaks while its connection lives on: what a reset of the connection is to HTTP/1.1. */
export const rstStream = defineFault({
  id: "rst-stream",
  layer: "http2",
  title: "The server resets one HTTP/2 stream",
  docs: "The request fails with `stream error: stream ID …; INTERNAL_ERROR; received from peer`, which is not on the list of errors that the runner retries. With `at: response` the work is done, so a blind retry does it twice.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ code, ...moment }) => armHttp2(moment, { do: "reset-stream", code }, false),
  describe: ({ code, ...moment }) => `resets the HTTP/2 stream with ${code} ${momentText(moment)}`,
});
