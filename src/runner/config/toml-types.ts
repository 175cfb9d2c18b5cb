import { z } from "zod";

/** What is said of a text that is no duration. */
export const DURATION = 'expected a duration such as "5m" or "90s"';

/** The shapes of settings in config.toml, each with the default of an absent key. */
export const text = (fallback = "") => z.string().default(fallback);
export const flag = (fallback = false) => z.boolean().default(fallback);
export const whole = (fallback = 0) => z.int().default(fallback);
export const texts = () => z.array(z.string()).default(() => []);
export const textTable = () => z.record(z.string(), z.string()).default(() => ({}));

/** A value below `least` counts as absent. */
export const atLeast = (least: number, fallback: number) =>
  whole(fallback).transform((n) => (n < least ? fallback : n));

/** "Unset" differs from every value. */
export const unset = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((value): z.output<T> | undefined => value);

export const table = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);
export const tables = <T extends z.ZodType>(element: T) => z.array(element).default(() => []);

/** Settings of something that this runner has no use for: known, but not looked into. */
export const foreignTable = () => z.record(z.string(), z.unknown()).optional();

/** A string, or a list of strings; always a list afterwards. */
export const textOrTexts = () =>
  z
    .union([z.string(), z.array(z.string())], { error: "expected a string or a list of strings" })
    .default(() => [])
    .transform((value) => (typeof value === "string" ? [value] : value));

/** TOML dates and their text form are both written by real runners. */
export const moment = () => z.union([z.date(), z.string()]).optional();
