/** Not applicable is no pass: the History has nothing that the check could judge. */
export type Outcome = "pass" | "fail" | "not-applicable";
/** What one check found. Texts are for people; ids and evidence for machines. */
export interface CheckResult {
    /** `INV-TRUTH`, or the path of the expectation: `jobs.build.exit_code`. */
    id: string;
    outcome: Outcome;
    expected: string;
    got: string;
    /** Indexes of the events that prove it, in order; as few as possible. */
    evidence: readonly number[];
    /** What to look at next, or a remark on a tolerated deviation. */
    hint?: string;
    /** Of what was looked for and not found: the candidate that came closest, and how it differs. */
    nearest?: string;
    /** Of an expectation that failed: `scenarios/retry/x.yaml:12:7`. */
    place?: string;
}
export interface Verdict {
    outcome: "pass" | "fail";
    expectations: readonly CheckResult[];
    invariants: readonly CheckResult[];
}
