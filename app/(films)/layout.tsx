import type { ReactNode } from "react";
import { Header } from "@/app/header";

export default function FilmsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Header />
      {children}
    </>
  );
}
