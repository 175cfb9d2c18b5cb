/** Amounts are counted in thousand-millionths, the finest grain of the API; what is finer is rounded away from zero. */
const GRAIN_POWER = 9;
const FORM = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/;
const FORM_PROBLEM = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const SUFFIX_PROBLEM = "unable to parse quantity's suffix";
const BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const POWERS_OF_TEN = {
    n: -9,
    u: -6,
    m: -3,
    "": 0,
    k: 3,
    M: 6,
    G: 9,
    T: 12,
    P: 15,
    E: 18,
};
const EXPONENT = /^[eE]([+-]?\d+)$/;
/** No amount of anything needs more; a larger one would only cost memory. */
const LARGEST_POWER = 1000;
/**
 * The exact amount of a Kubernetes quantity (`500m`, `1Gi`, `1e3`) in units of 10^-9, so that quantities compare as numbers do. Throws
 * an Error with the API's own words for anything else.
 */
export function parseQuantity(text) {
    const match = text === "" ? null : FORM.exec(text);
    if (match === null)
        throw new Error(FORM_PROBLEM);
    const [, sign = "", whole = "", fraction = "", suffix = ""] = match;
    const { base, power } = scaleOf(suffix);
    const digits = BigInt(whole + fraction) * (base === 2 ? 1n << BigInt(power) : 1n);
    const shift = (base === 10 ? power : 0) + GRAIN_POWER - fraction.length;
    const size = shift >= 0 ? digits * 10n ** BigInt(shift) : divideUp(digits, 10n ** BigInt(-shift));
    return sign === "-" ? -size : size;
}
function scaleOf(suffix) {
    const binary = BINARY.indexOf(suffix);
    if (binary !== -1)
        return { base: 2, power: 10 * (binary + 1) };
    const power = POWERS_OF_TEN[suffix] ?? Number(EXPONENT.exec(suffix)?.[1] ?? Number.NaN);
    if (Number.isNaN(power))
        throw new Error(SUFFIX_PROBLEM);
    return { base: 10, power: Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, power)) };
}
function divideUp(amount, by) {
    return (amount + by - 1n) / by;
}
