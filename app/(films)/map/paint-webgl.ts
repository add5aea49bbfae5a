import type { MapData } from "./map-data";
import type { Painter, Palette } from "./painter";
import { growthAt, LEAST_RADIUS, RADIUS_GAINED } from "./point-radius";
import { type Frame, scaleOf, type View } from "./viewport";

const COLORS = 10;
/** x and y in 16 bits, size and color in 8, two bytes free. */
const STRIDE = 8;

const VERTEX = `
attribute vec2 place; attribute float size; attribute float color;
uniform vec2 middle; uniform vec2 scale; uniform float grow; uniform vec3 colors[${COLORS}];
varying vec3 fill; varying float radius;
void main() {
  gl_Position = vec4((place - middle) * scale, 0.0, 1.0);
  radius = (${LEAST_RADIUS.toFixed(3)} + ${RADIUS_GAINED.toFixed(3)} * size * size) * grow;
  gl_PointSize = 2.0 * radius + 2.0;
  fill = colors[int(color + 0.5)];
}`;

const FRAGMENT = `
precision mediump float;
varying vec3 fill; varying float radius;
void main() {
  float distance = length(gl_PointCoord - 0.5) * (2.0 * radius + 2.0);
  float cover = clamp(radius + 0.5 - distance, 0.0, 1.0);
  gl_FragColor = vec4(fill * cover, cover);
}`;

const OPTIONS: WebGLContextAttributes = { antialias: false, alpha: false, failIfMajorPerformanceCaveat: true };
/** Names that graphics cards made of software go by. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Undefined where the browser has no WebGL, or does it in software, which is slower than writing pixels (docs/decisions/0027). */
export function openWebgl(canvas: HTMLCanvasElement, onRestored: () => void): Painter | undefined {
  const context = isSoftware() ? null : canvas.getContext("webgl", OPTIONS);
  if (!context) return undefined;
  const gl = context;
  let program = prepare(gl);
  let [count, vertices] = [0, new Uint8Array(0)];
  const upload = () => gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  canvas.addEventListener("webglcontextrestored", () => {
    program = prepare(gl);
    upload();
    onRestored();
  });
  return {
    kind: "webgl",
    load(map, colors) {
      count = map.count;
      vertices = interleave(map, colors);
      upload();
    },
    paint(view, frame, ratio, palette) {
      if (!program || gl.isContextLost()) return;
      const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      gl.viewport(0, 0, width, height);
      const [red, green, blue] = palette.background.map((value) => value / 255);
      gl.clearColor(red, green, blue, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      setUniforms(gl, program, view, frame, ratio, growthAt(view, frame, count), palette);
      gl.drawArrays(gl.POINTS, 0, count);
    },
  };
}

/** Asked of a canvas of its own: one that has been asked for WebGL takes no pixels any more. */
function isSoftware(): boolean {
  const gl = document.createElement("canvas").getContext("webgl", OPTIONS);
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  const renderer = info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE.test(renderer);
}

function prepare(gl: WebGLRenderingContext): WebGLProgram | undefined {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (!program || !shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's, no hook
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  attribute(gl, program, "place", 2, gl.UNSIGNED_SHORT, true, 0);
  attribute(gl, program, "size", 1, gl.UNSIGNED_BYTE, true, 4);
  attribute(gl, program, "color", 1, gl.UNSIGNED_BYTE, false, 5);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return program;
}

function attribute(
  gl: WebGLRenderingContext,
  program: WebGLProgram,
  name: string,
  width: number,
  type: number,
  normalized: boolean,
  offset: number,
): void {
  const location = gl.getAttribLocation(program, name);
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, width, type, normalized, STRIDE, offset);
}

/** The best known last, so that they lie on top. */
function interleave({ count, positions, sizes }: MapData, colors: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count * STRIDE);
  const words = new Uint16Array(bytes.buffer);
  for (let i = 0, p = (count - 1) * STRIDE; i < count; i++, p -= STRIDE) {
    words[p / 2] = positions[2 * i];
    words[p / 2 + 1] = positions[2 * i + 1];
    bytes[p + 4] = sizes[i];
    bytes[p + 5] = colors[i];
  }
  return bytes;
}

function setUniforms(
  gl: WebGLRenderingContext,
  program: WebGLProgram,
  view: View,
  frame: Frame,
  ratio: number,
  growth: number,
  palette: Palette,
): void {
  const at = (name: string) => gl.getUniformLocation(program, name);
  const scale = 2 * scaleOf(view, frame);
  gl.uniform2f(at("middle"), view.x, view.y);
  gl.uniform2f(at("scale"), scale / frame.width, -scale / frame.height);
  gl.uniform1f(at("grow"), growth * ratio);
  gl.uniform3fv(
    at("colors"),
    palette.points.flatMap((color) => color.map((value) => value / 255)),
  );
}
