import zlib from "node:zlib";

export interface ZipEntry {
  name: string;
  data?: string | Buffer;
  /** Unix mode with the kind of file. */
  mode?: number;
  /** What the archive says it unpacks to, where that is a lie. */
  claimedSize?: number;
  stored?: boolean;
  encrypted?: boolean;
  wrongSum?: boolean;
}

const REGULAR = 0o100644;

/** A zip file, as bad as may be wanted. (PKWARE APPNOTE 6.3: local headers, central directory, its end.) */
export function zipOf(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.data ?? "");
    const packed = entry.stored ? data : zlib.deflateRawSync(data);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2);
    shared.writeUInt16LE(entry.stored ? 0 : 8, 4);
    shared.writeUInt32LE((zlib.crc32(data) ^ (entry.wrongSum ? 1 : 0)) >>> 0, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.claimedSize ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(((entry.mode ?? REGULAR) << 16) >>> 0, 6);
    central.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\x03\x04"), shared, name, packed);
    centrals.push(Buffer.from("PK\x01\x02\x14\x03"), shared, central, name);
    offset += 4 + shared.length + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
