import { connectionFaults } from "./connection/index.js";
import { gitlabFaults } from "./gitlab/index.js";
import { admissionFaults } from "./admission/index.js";
import { apiFaults } from "./api/index.js";
import { authorizationFaults } from "./authorization/index.js";
import { http2Faults } from "./http2/index.js";
import { kubeletFaults } from "./kubelet/index.js";
import { nodeFaults } from "./node/index.js";
import { processFaults } from "./process/index.js";
import { streamFaults } from "./stream/index.js";
import { tlsFaults } from "./tls/index.js";
/** Every fault that a plan can name. */
export const catalogue = [
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
