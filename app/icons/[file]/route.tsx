import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";

/** Side in pixels, and which part of it the icon fills: of a maskable one the rim may be cut off. */
const ICONS: Record<string, [side: number, share: number]> = {
  "180.png": [180, 1],
  "192.png": [192, 1],
  "512.png": [512, 1],
  "maskable-512.png": [512, 0.75],
};

/** Drawn from icon.svg when the app is built, so that a server has them as files. */
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(ICONS).map((file) => ({ file }));
}

/** GET /icons/{file}: the site's icon as PNG, for home screens. */
export async function GET(_request: Request, { params }: RouteContext<"/icons/[file]">) {
  const [side, share] = ICONS[(await params).file];
  const svg = await readFile(path.join(process.cwd(), "app", "icon.svg"), "base64");
  const style = { display: "flex", width: side, height: side, background: "#12100e" } as const;
  return new ImageResponse(
    <div style={{ ...style, alignItems: "center", justifyContent: "center" }}>
      {/* biome-ignore lint/performance/noImgElement: drawn into a picture */}
      <img alt="" src={`data:image/svg+xml;base64,${svg}`} width={side * share} height={side * share} />
    </div>,
    { width: side, height: side },
  );
}
