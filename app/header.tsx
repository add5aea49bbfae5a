import { SiteHeader } from "@/components/site-header";
import { AccountLink } from "./account-link";

/** The head of a page, with who is signed in. */
export function Header({ search }: { search?: boolean }) {
  return <SiteHeader search={search} account={<AccountLink />} />;
}
