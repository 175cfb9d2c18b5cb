import { z } from "zod";
import type { Armed } from "../../fault.ts";
import type { Toxic } from "../../points/toxic.ts";
type Place = "connection" | "response";
interface Impairment {
    at: Place;
    direction?: "to-client" | "to-server" | undefined;
}
/** Parameters of a fault that impairs bytes: its own, and where it does. */
export declare function impairmentParameters<Shape extends z.ZodRawShape>(own: Shape, usual: Place): z.ZodObject<Shape & {
    at: z.ZodDefault<z.ZodEnum<{
        connection: "connection";
        response: "response";
    }>>;
    direction: z.ZodOptional<z.ZodEnum<{
        "to-client": "to-client";
        "to-server": "to-server";
    }>>;
} extends infer T ? { -readonly [P in keyof T]: T[P]; } : never, z.core.$strict>;
export declare function armImpairment({ at, direction }: Impairment, toxic: Toxic, firesLater?: boolean): Armed;
export {};
