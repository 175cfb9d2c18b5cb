import type { Scenario } from "../scenario/scenario-schema.ts";
/** What one scenario sets or looks at, by the kinds of the page's sections. */
export interface Exercised {
    settings: ReadonlySet<string>;
    variables: ReadonlySet<string>;
    flags: ReadonlySet<string>;
    labels: ReadonlySet<string>;
    annotations: ReadonlySet<string>;
    /** Titles of sections, rows, permissions and errors that the scenario says it covers. */
    named: ReadonlySet<string>;
}
/** Read off the scenario's file: its config.toml, flags, variables and expectations, and what its `docs` and `covers` name. */
export declare function exercisedBy(scenario: Scenario): Exercised;
