import { type PlainResult } from "../check.ts";
import { type ObservedCase } from "../observation/observed-case.ts";
/** `retries:` ask for one run of attempts of that kind, of which all but the last failed, with so many and these delays (the first ones, where the number is a range). */
export declare function checkRetries(observed: ObservedCase): PlainResult[];
