import type { Fault } from "../fault.ts";
import { connectionFaults } from "./connection/index.ts";
import { gitlabFaults } from "./gitlab/index.ts";
import { admissionFaults } from "./admission/index.ts";
import { apiFaults } from "./api/index.ts";
import { authorizationFaults } from "./authorization/index.ts";
import { http2Faults } from "./http2/index.ts";
import { kubeletFaults } from "./kubelet/index.ts";
import { nodeFaults } from "./node/index.ts";
import { processFaults } from "./process/index.ts";
import { streamFaults } from "./stream/index.ts";
import { tlsFaults } from "./tls/index.ts";

/** Every fault that a plan can name. */
export const catalogue: readonly Fault[] = [
  ...admissionFaults,
  ...apiFaults,
  ...authorizationFaults,
  ...connectionFaults,
  ...streamFaults,
  ...tlsFaults,
  ...http2Faults,
  ...gitlabFaults,
  ...processFaults,
  ...kubeletFaults,
  ...nodeFaults,
];
