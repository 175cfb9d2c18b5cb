import { z } from "zod";
/** The shapes of settings in config.toml, each with the default of an absent key. */
export declare const text: (fallback?: string) => z.ZodDefault<z.ZodString>;
export declare const flag: (fallback?: boolean) => z.ZodDefault<z.ZodBoolean>;
export declare const whole: (fallback?: number) => z.ZodDefault<z.ZodInt>;
export declare const texts: () => z.ZodDefault<z.ZodArray<z.ZodString>>;
export declare const textTable: () => z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
/** A value below `least` counts as absent. */
export declare const atLeast: (least: number, fallback: number) => z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
/** "Unset" differs from every value. */
export declare const unset: <T extends z.ZodType>(schema: T) => z.ZodPipe<z.ZodOptional<T>, z.ZodTransform<Awaited<z.output<T>> | undefined, z.infer<T> | undefined>>;
export declare const table: <S extends z.ZodRawShape>(shape: S) => z.ZodObject<{ -readonly [P in keyof S]: S[P]; }, z.core.$strict>;
export declare const tables: <T extends z.ZodType>(element: T) => z.ZodDefault<z.ZodArray<T>>;
/** Settings of something that this runner has no use for: known, but not looked into. */
export declare const foreignTable: () => z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
/** A string, or a list of strings; always a list afterwards. */
export declare const textOrTexts: () => z.ZodPipe<z.ZodDefault<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>, z.ZodTransform<string[], string | string[]>>;
/** TOML dates and their text form are both written by real runners. */
export declare const moment: () => z.ZodOptional<z.ZodUnion<readonly [z.ZodDate, z.ZodString]>>;
