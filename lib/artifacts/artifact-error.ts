/** A generated file that cannot be used: cut short, damaged or of another version. */
export class ArtifactError extends Error {
  override name = "ArtifactError";
}
