import fc from "fast-check";

const SUFFIXES = [
  "",
  "n",
  "u",
  "m",
  "k",
  "M",
  "G",
  "T",
  "P",
  "E",
  "Ki",
  "Mi",
  "Gi",
  "Ti",
  "Pi",
  "Ei",
  "e3",
  "E-2",
  "e+1",
];

/** Quantities as people may write them, with and without sign, fraction and suffix. */
export const quantityText = fc
  .tuple(
    fc.constantFrom("", "", "-", "+"),
    fc.bigInt(0n, 10n ** 12n),
    fc.option(fc.nat(99_999)),
    fc.constantFrom(...SUFFIXES),
  )
  .map(([sign, whole, fraction, suffix]) => `${sign}${whole}${fraction === null ? "" : `.${fraction}`}${suffix}`);
