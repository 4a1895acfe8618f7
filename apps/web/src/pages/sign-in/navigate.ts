import { useLocation } from "wouter";

/** Goes to another page of ours. */
export const useNavigate = (): ((to: string) => void) => useLocation()[1];
