import { z } from "zod";
import { defineFault } from "../../fault.ts";
import { armHttp2, http2Moment, momentText } from "./http2-moment.ts";

const parameters = z.strictObject(http2Moment);

/** A connection whose other end has vanished without a word: a node that lost its power, a firewall that forgot. */
export const http2ConnectionLost = defineFault({
  id: "http2-connection-lost",
  layer: "http2",
  title: "An HTTP/2 connection goes silent with all its streams",
  docs: "TCP stays open, nothing is read, nothing is sent, no ping is answered. Only a client that pings by itself (client-go: after 30 s without a frame, 15 s for the answer; HTTP2_READ_IDLE_TIMEOUT_SECONDS, HTTP2_PING_TIMEOUT_SECONDS) finds out: all requests of the connection fail with `http2: client connection lost`.",
  targets: ["api"],
  worlds: ["fake", "proxy"],
  parameters,
  arm: (moment) => armHttp2(moment, { do: "silence" }, false),
  describe: (moment) => `goes silent on the whole HTTP/2 connection ${momentText(moment)}`,
});
