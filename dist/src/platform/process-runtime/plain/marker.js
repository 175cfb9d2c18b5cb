/** Variables in the environment of every plain container by which its processes are found again, wherever they went. */
export const RUNTIME_MARKER = "FAULTLINE_RUNTIME";
export function podMarker(sandbox) {
    return `FAULTLINE_POD=${sandbox}`;
}
export function containerMarker(sandbox, container) {
    return `FAULTLINE_CONTAINER=${sandbox}/${container}`;
}
