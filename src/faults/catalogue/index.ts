import type { Fault } from "../fault.ts";
import { connectionReset } from "./connection-reset.ts";
import { httpError } from "./http-error.ts";
import { imagePullFailure } from "./image-pull-failure.ts";
import { latency } from "./latency.ts";
import { streamCut } from "./stream-cut.ts";
import { tlsHandshakeTimeout } from "./tls-handshake-timeout.ts";

/** Every fault that a plan can name. */
export const catalogue: readonly Fault[] = [
  connectionReset,
  httpError,
  imagePullFailure,
  latency,
  streamCut,
  tlsHandshakeTimeout,
];
