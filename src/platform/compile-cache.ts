import path from "node:path";

/** Where Node keeps what it has compiled of ours: TypeScript that is there already costs no more than JavaScript. */
export const COMPILE_CACHE = path.resolve(import.meta.dirname, "../../node_modules/.cache/faultline");

/** For a program of ours that is started as a process: Node would take 60 ms of the processor to get ready for its TypeScript. */
export const WITH_COMPILE_CACHE: Readonly<Record<string, string>> = { NODE_COMPILE_CACHE: COMPILE_CACHE };
