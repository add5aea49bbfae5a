import type { ReactNode } from "react";
import { Header } from "@/app/header";
import { SignSheet } from "@/components/sign-sheet";

export default function FilmsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SignSheet />
      <Header />
      {children}
    </>
  );
}
