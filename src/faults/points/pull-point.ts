/** A node is about to pull an image. Registries are not on the wire here: the catalogue of images stands for all of them. */
export interface PullPoint {
  target: "registry";
  /** As the pod names it. */
  image: string;
  namespace: string;
  /** The pod's. */
  name: string;
  container: string;
}

/** The pull ends with this message of the container engine; `URL` and `HOST` stand for the registry's. */
export interface PullAction {
  do: "fail";
  message: string;
}
