import { z } from "zod";
/** Which lines of an output are meant. */
export declare const lineParameters: z.ZodObject<{
    from_line: z.ZodDefault<z.ZodInt>;
    lines: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
export declare function describeLines({ from_line: from, lines }: z.infer<typeof lineParameters>): string;
