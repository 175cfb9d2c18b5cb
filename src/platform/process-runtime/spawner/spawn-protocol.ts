import type { Address } from "../../network.ts";

/** What the spawner is asked for. */
export interface SpawnRequest {
  id: number;
  program: string;
  args: readonly string[];
  env: Record<string, string>;
  /** Names of pipes, by file descriptor; 0 is read, the others are written. Null leaves a descriptor at /dev/null. */
  pipes: readonly (string | null)[];
  argv0?: string;
  cwd?: string;
  uid?: number;
  gid?: number;
}

/** Asks for a program that hands over listening sockets by its channel, as messages with an `index` below `count`, and ends then. */
export interface ListenRequest {
  id: number;
  program: string;
  args: readonly string[];
  count: number;
}

/** Asks the door maker for sockets that listen in the network of `process`; `user`: which belongs to a user namespace of its own. */
export interface DoorRequest {
  id: number;
  process: number;
  user: boolean;
  addresses: readonly Address[];
}

/** One of them, with the socket beside it; or that there will be no more. */
export type ListenAnswer = { id: number; index: number } | { id: number; listening: boolean; error: string };

/** What a program that listens says itself. */
export type ListenerWord = { index: number } | { error: string };

/** What it answers: the process began, or could not; later, that it ended. */
export type SpawnAnswer =
  | { id: number; pid: number }
  /** `refused`: the arguments themselves are no good. */
  | { id: number; error: string; refused: boolean }
  | { id: number; code: number | null; signal: NodeJS.Signals | null };
