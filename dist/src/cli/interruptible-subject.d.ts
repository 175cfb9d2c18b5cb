import type { Subject } from "../subjects/subject.ts";
export declare const INTERRUPTED = "interrupted by the user";
/** A subject that ends at once when `signal` aborts, and with it its scenario, whose world is then closed as always. */
export declare function interruptibleSubject(subject: Subject, signal: AbortSignal): Subject;
