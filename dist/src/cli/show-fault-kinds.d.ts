/** The whole catalogue by layers, or one fault with its parameters. */
export declare function showFaultKinds(id: string | undefined, { json }: {
    json: boolean;
}): void;
