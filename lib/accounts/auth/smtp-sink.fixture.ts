import { once } from "node:events";
import net, { type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** "name:password", where the sender said who they are. */
  login?: string;
  subject: string;
  text: string;
}

export interface SmtpSink {
  port: number;
  mails: ReceivedMail[];
  /** From now on recipients are refused. */
  refuse(on: boolean): void;
  stop(): Promise<unknown>;
}

/** A mail server on loopback that keeps what it is given: as much of SMTP (RFC 5321) as one that sends plain text needs. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  let refuses = false;
  const server = net.createServer((socket) => converse(socket, mails, () => refuses));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    refuse: (on) => {
      refuses = on;
    },
    stop: () => once(server.close(), "close"),
  };
}

async function converse(socket: Socket, mails: ReceivedMail[], refuses: () => boolean): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let mail = { from: "", to: [] as string[] };
  let login: string | undefined;
  let data: string[] | undefined;
  const answers: Record<string, (given: string) => unknown> = {
    EHLO: () => say("250-sink\r\n250 AUTH PLAIN"),
    AUTH: (given) => {
      login = Buffer.from(given.split(" ")[1], "base64").toString().split("\0").slice(1).join(":");
      say("235 known");
    },
    MAIL: (given) => {
      mail = { from: addressIn(given), to: [] };
      say("250 ok");
    },
    RCPT: (given) => {
      if (refuses()) return say("550 no such mailbox");
      mail.to.push(addressIn(given));
      return say("250 ok");
    },
    DATA: () => {
      data = [];
      say("354 go on");
    },
    QUIT: () => socket.end("221 bye\r\n"),
  };
  say("220 sink");
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!data) {
      const [verb] = line.split(" ", 1);
      (answers[verb.toUpperCase()] ?? (() => say("502 not known")))(line.slice(verb.length + 1));
    } else if (line === ".") {
      mails.push({ ...mail, login, ...readMessage(data) });
      data = undefined;
      say("250 kept");
    } else data.push(line.replace(/^\./, ""));
  }
}

const addressIn = (given: string) => /<(.*?)>/.exec(given)?.[1] ?? "";

/** RFC 5322's header and body, the latter as quoted-printable where it says so (RFC 2045, 6.7). */
function readMessage(lines: string[]): { subject: string; text: string } {
  const message = lines.join("\n");
  const end = message.indexOf("\n\n");
  const header = message.slice(0, end).replace(/\n[ \t]+/g, " ");
  const body = message.slice(end + 2);
  const isQuoted = /^content-transfer-encoding: quoted-printable$/im.test(header);
  const unquoted = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { subject: /^subject: (.*)$/im.exec(header)?.[1] ?? "", text: isQuoted ? unquoted : body };
}
