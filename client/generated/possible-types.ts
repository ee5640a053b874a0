export const possibleTypes: Record<string, string[]> = {
  "AnyRecord": [
    "Account",
    "Activity",
    "BillingCompany",
    "Campaign",
    "CampaignMember",
    "Contact",
    "Invoice",
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
