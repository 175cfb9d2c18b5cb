import type { Recorder } from "../history/recorder.ts";
import type { Clock, CreateHttpClient, Network, Random } from "../platform/index.ts";
import { type Subject } from "./subject.ts";
export interface BuiltInOptions {
    clock: Clock;
    random: Random;
    network: Network;
    http: CreateHttpClient;
    recorder: Recorder;
    version: string;
}
/** The project's own runner, in this process: the same code as `npm run runner`. */
export declare function createBuiltInSubject({ clock, random, network, http, recorder, version }: BuiltInOptions): Subject;
