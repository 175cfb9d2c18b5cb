/** Where in a world a fault is at home; the folders of the catalogue. */
export const LAYERS = [
    "connection",
    "tls",
    "http2",
    "api",
    "authorization",
    "admission",
    "stream",
    "kubelet",
    "node",
    "gitlab",
    "process",
];
/** Keeps the parameter type of a definition while the catalogue forgets it. */
export function defineFault(fault) {
    return fault;
}
