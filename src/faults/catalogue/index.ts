import type { Fault } from "../fault.ts";
import { connectionReset } from "./connection/connection-reset.ts";
import { gitlabFaults } from "./gitlab/index.ts";
import { admissionFaults } from "./admission/index.ts";
import { apiFaults } from "./api/index.ts";
import { authorizationFaults } from "./authorization/index.ts";
import { kubeletFaults } from "./kubelet/index.ts";
import { nodeFaults } from "./node/index.ts";
import { latency } from "./connection/latency.ts";
import { processFaults } from "./process/index.ts";
import { streamFaults } from "./stream/index.ts";
import { tlsHandshakeTimeout } from "./tls/tls-handshake-timeout.ts";

/** Every fault that a plan can name. */
export const catalogue: readonly Fault[] = [
  ...admissionFaults,
  ...apiFaults,
  ...authorizationFaults,
  connectionReset,
  latency,
  ...streamFaults,
  tlsHandshakeTimeout,
  ...gitlabFaults,
  ...processFaults,
  ...kubeletFaults,
  ...nodeFaults,
];
