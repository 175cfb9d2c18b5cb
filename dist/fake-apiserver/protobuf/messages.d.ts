/**
 * The messages of Kubernetes' `generated.proto` files that are understood: field number -> JSON name and type. `?` marks
 * optional scalars, whose zero means something; other scalars are left out when zero, as Kubernetes' JSON does.
 */
export type MessageFields = Record<number, [name: string, type: string]>;
export declare const MESSAGES: Record<string, MessageFields>;
