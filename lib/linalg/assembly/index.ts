export { choleskyUpper, solveUpperFromRight } from "./cholesky";
export { countLines, parseRows } from "./csv";
export { negateAndMirror, sweepPivot, sweepRows, sweepUpdate, sweepWrite } from "./inverse";
export { nearestBlocks, quantize, writeNearest } from "./nearest";
export { product, transposedProduct } from "./products";
export { scan } from "./scan";
export { solveParts } from "./solve-parts";
export { normalProduct, sparseProduct, sumParts } from "./sparse";
export { setWorker } from "./worker-state";
