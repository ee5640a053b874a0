import { defineSubgraph } from '#platform/subgraph/define.ts';
import { companyResolvers } from './company/company.resolvers.ts';
import { sendLogo, takeLogo } from './company/logo/logo-files.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { groupResolvers } from './group/group.resolvers.ts';
import { passwordResolvers } from './password/password.resolvers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { forgetPurged } from './sharing/forget-purged.ts';
import { sharingResolvers } from './sharing/sharing.resolvers.ts';
import { tokenResolvers } from './token/token.resolvers.ts';
import { totpResolvers } from './totp/totp.resolvers.ts';
import { userResolvers } from './user/user.resolvers.ts';

export const identity = defineSubgraph({
  name: 'identity',
  folder: import.meta.dirname,
  resolvers: [
    userResolvers,
    groupResolvers,
    roleResolvers,
    sharingResolvers,
    sessionResolvers,
    passwordResolvers,
    totpResolvers,
    companyResolvers,
    tokenResolvers,
  ],
  files: [takeLogo, sendLogo],
  consumers: [forgetPurged],
  jobs: [forgetWhatIsOver],
});
