import { z } from "zod";
/** A Kubernetes object as it is written down; a namespaced one without a namespace goes into that of the jobs. */
export declare const clusterObject: z.ZodObject<{
    apiVersion: z.ZodString;
    kind: z.ZodString;
}, z.core.$loose>;
