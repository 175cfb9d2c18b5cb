import { type Failure } from "../../report/index.ts";
/** As a run's summary shows it, without colours. */
export declare function failureText(failure: Failure): string;
