/**
 * Kubernetes' `$(NAME)` references: replaced when `lookup` knows the name, left alone otherwise; `$$` stands for `$`,
 * so `$$(NAME)` is never a reference. Any other `$` is ordinary text.
 */
export declare function expandReferences(text: string, lookup: (name: string) => string | undefined): string;
