/** The header under which a browser keeps a file; what a header or its quotes cannot hold is left out. */
export function attachment(filename: string): string {
  return `attachment; filename="${filename.replaceAll(/[^ !#-~]/g, "_")}"`;
}
