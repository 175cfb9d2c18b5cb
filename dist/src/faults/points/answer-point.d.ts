import type { ResponsePoint } from "./response-point.ts";
/** An answer of GitLab, its Git or its object store that is about to leave, head and body. */
export type AnswerPoint = ResponsePoint;
export type AnswerAction = 
/** These headers, in place of those of the same names. */
{
    do: "headers";
    headers: Record<string, string>;
}
/** The byte at this place of the body is another one. */
 | {
    do: "garble";
    atByte: number;
};
