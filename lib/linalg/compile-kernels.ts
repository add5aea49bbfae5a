import { KERNELS } from "./generated/kernels";

let compiled: WebAssembly.Module | undefined;

/** The kernels' module, compiled when it is first asked for. */
export function compileKernels(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(KERNELS, "base64"));
  return compiled;
}
