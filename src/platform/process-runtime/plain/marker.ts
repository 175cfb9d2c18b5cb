/** Variables in the environment of every plain container by which its processes are found again, wherever they went. */
export const RUNTIME_MARKER = "FAULTLINE_RUNTIME";

export function podMarker(sandbox: string): string {
  return `FAULTLINE_POD=${sandbox}`;
}

export function containerMarker(sandbox: string, container: string): string {
  return `FAULTLINE_CONTAINER=${sandbox}/${container}`;
}
