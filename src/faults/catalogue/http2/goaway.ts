import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { HTTP2_ERROR_CODES } from "../../../platform/index.ts";
import { armHttp2, http2Moment, momentText } from "./http2-moment.ts";

const parameters = z
  .strictObject({
    ...http2Moment,
    code: z
      .enum(HTTP2_ERROR_CODES)
      .default("NO_ERROR")
      .describe("Error code. NO_ERROR is what a server says that shuts down."),
    processed: z
      .boolean()
      .default(true)
      .describe(
        "true: the last stream named is this request's. false: it is the one before, which tells the client that nothing was done for this request.",
      ),
    abrupt: z
      .boolean()
      .default(false)
      .describe("true: the connection ends behind the GOAWAY. false: it ends when all its streams have."),
    debug: z.string().default("").describe("Debug data for people."),
  })
  .refine(({ at, processed }) => at !== "stream" || processed, {
    message: "a stream that already brought something was processed",
    path: ["processed"],
  });

/** API servers send it when they shut down, or now and then (`--goaway-chance`) to spread their clients. */
export const goaway = defineFault({
  id: "goaway",
  layer: "http2",
  title: "The server tells an HTTP/2 connection to go away",
  docs: "No new request may use the connection. Requests above the last stream are safely sent again on a new one, whatever their verb; a client that fails them instead loses jobs at each restart of an API server. With an abrupt end, those that were taken fail with `http2: server sent GOAWAY and closed the connection; LastStreamID=…, ErrCode=…, debug=…`.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: ({ code, processed, abrupt, debug, ...moment }) =>
    armHttp2(moment, { do: "go-away", code, takesThis: processed, debug, abrupt }, processed && !abrupt),
  describe: ({ code, processed, abrupt, ...moment }) =>
    `sends GOAWAY ${code} ${momentText(moment)}, ${processed ? "which it takes" : "which it leaves out"}, and ends the connection ${abrupt ? "at once" : "in good order"}`,
});
