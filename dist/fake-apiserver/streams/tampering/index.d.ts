export { tamperWith } from "./stream-tampering.ts";
export type { StreamTampering } from "./stream-tampering.ts";
