import type { ReactNode } from "react";
import { SignSheet } from "@/components/sign";
import { SiteHeader } from "@/components/site-header";

export default function FilmsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SignSheet />
      <SiteHeader />
      {children}
    </>
  );
}
