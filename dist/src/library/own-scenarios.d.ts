/** The scenarios that come with the program. */
export declare const OWN_SCENARIOS: string;
