import { z } from "zod";
import type { Armed } from "../../fault.ts";
/** Parameters of faults that befall one container of pods. */
export declare const whichContainer: {
    namespace: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    container: z.ZodString;
};
interface Which {
    namespace?: string | undefined;
    name?: string | undefined;
    container: string;
}
/** How the container's status tells of its end; the reason follows from the code when left out. */
interface End {
    exitCode: number;
    reason?: string;
    restart?: boolean;
}
export declare function endContainer({ namespace, name, container }: Which, { exitCode, reason, restart }: End): Armed;
export {};
