export const possibleTypes: Record<string, string[]> = {
  "AnyRecord": [
    "Account",
    "Activity",
    "Campaign",
    "CampaignMember",
    "Contact",
    "Lead",
    "Potential",
    "PriceList",
    "Product",
    "ProductCategory",
    "Quote",
    "SalesOrder",
    "Vendor"
  ],
  "Principal": [
    "Group",
    "User"
  ]
};
