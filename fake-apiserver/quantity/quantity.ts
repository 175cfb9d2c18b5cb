import { remembering } from "./remembering.ts";

/**
 * An exact amount as Kubernetes writes it (`500m`, `1Gi`, `1e3`). Counted in thousand-millionths (10^-9), the finest
 * grain of the API; finer input is rounded up.
 */
export interface Quantity {
  readonly nano: bigint;
  /** How it wants to be written: powers of 1024, powers of 1000, or an exponent. */
  readonly format: "binary" | "decimal" | "exponent";
}

const NANO = 1_000_000_000n;
const SYNTAX = /^([+-]?)(\d+\.?\d*|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]?|[eE][+-]?\d+)$/;
const BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
/** By their power of 1000, beginning at 10^-9. */
const DECIMAL = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

/** The message that the API server gives for anything that `parseQuantity` does not understand. */
export const QUANTITY_SYNTAX_ERROR =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

/** Undefined when the text is no quantity. A whole number may stand for its text. */
export function parseQuantity(given: unknown): Quantity | undefined {
  const text = typeof given === "number" ? String(given) : given;
  return typeof text === "string" ? parseText(text) : undefined;
}

/** The text in the server's own spelling: `1024Mi` is `1Gi`. Undefined when it is no quantity. */
export function canonicalQuantity(given: unknown): string | undefined {
  const text = typeof given === "number" ? String(given) : given;
  return typeof text === "string" ? canonicalText(text) : undefined;
}

const canonicalText = remembering((text) => {
  const quantity = parseText(text);
  return quantity && formatQuantity(quantity);
});

const parseText = remembering((text): Quantity | undefined => {
  const match = SYNTAX.exec(text);
  if (match === null) return undefined;
  const [, sign, digits = "", suffix = ""] = match;
  const [whole = "", fraction = ""] = digits.split(".");
  const binaryPower = BINARY.indexOf(suffix) + 1;
  const isExponent = /^[eE][+-]?\d/.test(suffix);
  const exponent = isExponent ? Number(suffix.slice(1)) : binaryPower > 0 ? 0 : (DECIMAL.indexOf(suffix) - 3) * 3;
  if (Math.abs(exponent) > 1000) return undefined;
  const scale = exponent + 9 - fraction.length;
  const amount = BigInt(whole + fraction) * 1024n ** BigInt(binaryPower);
  const nano = scale >= 0 ? amount * 10n ** BigInt(scale) : ceilDivide(amount, 10n ** BigInt(-scale));
  return {
    nano: sign === "-" ? -nano : nano,
    format: binaryPower > 0 ? "binary" : isExponent ? "exponent" : "decimal",
  };
});

/** The canonical text: no fraction, the largest suffix that allows it. */
export function formatQuantity({ nano, format }: Quantity): string {
  if (nano === 0n) return "0";
  const sign = nano < 0n ? "-" : "";
  const size = nano < 0n ? -nano : nano;
  if (format === "binary" && size % NANO === 0n && size >= 1024n * NANO) {
    const [amount, power] = reduce(size / NANO, 1024n, BINARY.length);
    return `${sign}${amount}${power === 0 ? "" : BINARY[power - 1]}`;
  }
  const [amount, power] = reduce(size, 1000n, format === "exponent" ? Infinity : DECIMAL.length - 1);
  if (format !== "exponent") return `${sign}${amount}${DECIMAL[power]}`;
  const exponent = power * 3 - 9;
  return `${sign}${amount}${exponent === 0 ? "" : `e${exponent}`}`;
}

/** Zero takes the other's format, as in the API server. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return { nano: a.nano + b.nano, format: a.nano === 0n ? b.format : a.format };
}

export function maxQuantity(a: Quantity, b: Quantity): Quantity {
  return b.nano > a.nano ? b : a;
}

function reduce(amount: bigint, base: bigint, most: number): [bigint, number] {
  let power = 0;
  while (power < most && amount % base === 0n) {
    amount /= base;
    power += 1;
  }
  return [amount, power];
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
