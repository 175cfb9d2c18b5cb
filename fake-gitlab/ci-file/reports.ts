/** How GitLab wants a file to come. */
export type ArtifactFormat = "zip" | "gzip" | "raw";

/** Reports that are one file by name (`artifacts: reports`), by their type. */
export const REPORTS: Readonly<Record<string, { name: string; format: ArtifactFormat }>> = {
  accessibility: { name: "gl-accessibility.json", format: "raw" },
  annotations: { name: "gl-annotations.json", format: "gzip" },
  api_fuzzing: { name: "gl-api-fuzzing-report.json", format: "raw" },
  browser_performance: { name: "browser-performance.json", format: "raw" },
  cluster_image_scanning: { name: "gl-cluster-image-scanning-report.json", format: "raw" },
  codequality: { name: "gl-code-quality-report.json", format: "raw" },
  container_scanning: { name: "gl-container-scanning-report.json", format: "raw" },
  coverage_fuzzing: { name: "gl-coverage-fuzzing.json", format: "raw" },
  cyclonedx: { name: "gl-sbom.cdx.json", format: "gzip" },
  dast: { name: "gl-dast-report.json", format: "raw" },
  dependency_scanning: { name: "gl-dependency-scanning-report.json", format: "raw" },
  dotenv: { name: ".env", format: "gzip" },
  junit: { name: "junit.xml", format: "gzip" },
  license_scanning: { name: "gl-license-scanning-report.json", format: "raw" },
  load_performance: { name: "load-performance.json", format: "raw" },
  lsif: { name: "lsif.json", format: "zip" },
  metrics: { name: "metrics.txt", format: "gzip" },
  performance: { name: "performance.json", format: "raw" },
  requirements: { name: "requirements.json", format: "raw" },
  sast: { name: "gl-sast-report.json", format: "raw" },
  secret_detection: { name: "gl-secret-detection-report.json", format: "raw" },
  terraform: { name: "tfplan.json", format: "raw" },
};

/** Everything that can be uploaded, with its only format. */
export const FORMATS: ReadonlyMap<string, ArtifactFormat> = new Map<string, ArtifactFormat>([
  ["archive", "zip"],
  ["cobertura", "gzip"],
  ["jacoco", "gzip"],
  ...Object.entries(REPORTS).map(([type, { format }]): [string, ArtifactFormat] => [type, format]),
]);
