export { default } from "@/app/(films)/[...lost]/not-found";
