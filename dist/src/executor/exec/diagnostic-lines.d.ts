/** Hands over whole lines with their newlines; what stays without one at the end is a line as well. */
export interface DiagnosticLines {
    push(chunk: Buffer): void;
    flush(): void;
}
export declare function createDiagnosticLines(onLine: (line: Buffer) => void): DiagnosticLines;
