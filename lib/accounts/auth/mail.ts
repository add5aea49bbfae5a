import "server-only";
import { createTransport } from "nodemailer";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

/**
 * By SMTP where SMTP_URL names a server, from MAIL_FROM; else to the server's log, where whoever hosts the site finds
 * the link. A mail that cannot be sent is logged without its text, which may let one in.
 */
export function mailSender({ SMTP_URL, MAIL_FROM }: NodeJS.ProcessEnv): SendMail {
  if (!SMTP_URL) {
    return async ({ to, subject, text }) =>
      console.log(`\nNo SMTP_URL is set; a mail to ${to}:\n${subject}\n\n${text}\n`);
  }
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM || "Reelated <noreply@localhost>" });
  return async (mail) => {
    try {
      await transport.sendMail(mail);
    } catch (error) {
      console.error(`The mail "${mail.subject}" was not sent: ${(error as Error).message}`);
    }
  };
}
