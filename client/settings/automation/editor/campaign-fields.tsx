import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import type { CampaignActionInput } from '#client/generated/graphql.ts';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { CAMPAIGN_TITLE } from '../automation.documents.ts';

interface Props {
  campaign: CampaignActionInput;
  onChange: (campaign: CampaignActionInput) => void;
}

/** Which campaign a rule adds to, or removes from. */
export function CampaignFields({ campaign, onChange }: Props) {
  const campaignId = String(campaign.campaignId);
  const { t } = useTexts('automation');
  const { data } = useQuery(CAMPAIGN_TITLE, { variables: { id: campaignId }, skip: !campaignId });
  return (
    <>
      <RecordPicker
        module="campaigns"
        label={t('campaign')}
        required
        value={campaignId ? { value: campaignId, label: data?.record?.title ?? '' } : null}
        onChange={(choice) => onChange({ campaignId: choice?.value ?? '' })}
      />
      <Text size="sm" c="dimmed">
        {t('campaignHint')}
      </Text>
    </>
  );
}
