import type { ResponsePoint } from "./response-point.ts";

/** An answer of GitLab, its Git or its object store that is about to leave, head and body. */
export type AnswerPoint = ResponsePoint;

export type AnswerAction =
  /** These headers, in place of those of the same names. */
  | { do: "headers"; headers: Record<string, string> }
  /**
   * The body goes wrong when so many bytes of it have left. `reset`: TCP reset. `end`: an orderly close in its middle. `stall`: nothing
   * more comes and the connection stays open. `garble`: the byte at this place is another one.
   */
  | { do: "break"; afterBytes: number; how: "reset" | "end" | "stall" | "garble" };
