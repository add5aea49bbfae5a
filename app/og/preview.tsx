import { createHash } from "node:crypto";
import { ImageResponse } from "next/og";
import type { ReactNode } from "react";
import { Recent } from "@/lib/catalog/recent";
import { loadFonts } from "./fonts";

const [WIDTH, HEIGHT] = [1200, 630];

/** Pictures take some 50 ms of CPU and up to half a megabyte each. */
const MOST_KEPT = 64;
const drawn = new Recent<string, Promise<ArrayBuffer>>(MOST_KEPT);

interface Preview {
  /** Posters as SVG, side by side. */
  posters: string[];
  /** Small, above the title. */
  lead: string;
  title: string;
}

/** What is shown where a link is shared, as PNG: posters, and words on their lower part. Those drawn of late are kept. */
export function drawPreview(preview: Preview): Promise<ArrayBuffer> {
  const key = createHash("sha256").update(JSON.stringify(preview)).digest("base64");
  const picture = drawn.get(key, () => draw(preview));
  picture.catch(() => drawn.forget(key));
  return picture;
}

async function draw({ posters, lead, title }: Preview): Promise<ArrayBuffer> {
  const width = Math.ceil(WIDTH / posters.length);
  const card = (
    <div style={{ display: "flex", width: "100%", height: "100%", background: "#1c1713", color: "#fff" }}>
      {posters.map((svg, place) => (
        // biome-ignore lint/performance/noImgElement: drawn into a picture
        // biome-ignore lint/suspicious/noArrayIndexKey: a poster is its place
        <img key={place} alt="" src={dataUrl(svg)} width={width} height={HEIGHT} style={{ objectFit: "cover" }} />
      ))}
      <Words lead={lead} title={title} />
    </div>
  );
  const fonts = await loadFonts();
  return new ImageResponse(card, { width: WIDTH, height: HEIGHT, fonts }).arrayBuffer();
}

/** Words on a scrim that grows with them; smaller where there are many. */
function Words({ lead, title }: { lead: string; title: string }): ReactNode {
  const fontSize = title.length > 90 ? 58 : title.length > 45 ? 76 : 104;
  return (
    <div
      style={{
        position: "absolute",
        left: 0,
        right: 0,
        bottom: 0,
        display: "flex",
        flexDirection: "column",
        padding: "140px 64px 56px",
        backgroundImage: "linear-gradient(to top, rgba(14,10,8,.88), rgba(14,10,8,.66) 60%, rgba(14,10,8,0))",
        fontFamily: "Display 0, Display 1",
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 38 }}>
        <span>{lead}</span>
        <span style={{ color: "#f0b35e" }}>Reelated</span>
      </div>
      <div
        style={{
          display: "block",
          lineClamp: 3,
          textWrap: "balance",
          fontSize,
          lineHeight: 1.04,
          marginTop: 8,
          letterSpacing: "-0.01em",
        }}
      >
        {title}
      </div>
    </div>
  );
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
