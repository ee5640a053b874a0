export const possibleTypes: Record<string, string[]> = {
  "AnyRecord": [
    "Account",
    "Contact",
    "Lead",
    "Potential"
  ],
  "Principal": [
    "Group",
    "User"
  ]
};
