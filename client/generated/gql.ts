/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardPageDocument,
    "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n": typeof types.BoardChangedDocument,
    "\n  mutation MoveCard($input: MoveCardInput!) {\n    moveCard(input: $input) {\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.MoveCardDocument,
    "\n  query StageRestLimits {\n    pipelines {\n      id\n      stages {\n        id\n        rottingDays\n      }\n    }\n  }\n": typeof types.StageRestLimitsDocument,
    "\n  mutation CreateBoard($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateBoardDocument,
    "\n  mutation UpdateBoard($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateBoardDocument,
    "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n": typeof types.BoardCardFragmentDoc,
    "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n": typeof types.BoardFilterFragmentDoc,
    "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      stageField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n": typeof types.CatalogDocument,
    "\n  query SearchRecords($query: String!) {\n    search(query: $query, first: 12) {\n      ...FoundRecord\n    }\n  }\n\n  fragment FoundRecord on Record {\n    id\n    module\n    title\n  }\n": typeof types.SearchRecordsDocument,
    "\n  query RecentRecords {\n    recentRecords(first: 6) {\n      ...FoundRecord\n    }\n  }\n": typeof types.RecentRecordsDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n\n  fragment MentionedName on Principal {\n    ... on User {\n      id\n      name\n    }\n    ... on Group {\n      id\n      name\n    }\n  }\n": typeof types.AddCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.EditCommentDocument,
    "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeleteCommentDocument,
    "\n  query MentionCandidates($recordId: ID!, $query: String!) {\n    mentionCandidates(recordId: $recordId, query: $query) {\n      __typename\n      ... on User {\n        id\n        name\n        title\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MentionCandidatesDocument,
    "\n  fragment CommentLine on Comment {\n    id\n    body\n    createdAt\n    editedAt\n    deletedAt\n    mayEdit\n    mayDelete\n    author {\n      id\n      name\n      active\n    }\n    versions {\n      text\n      until\n    }\n  }\n": typeof types.CommentLineFragmentDoc,
    "\n  fragment CommentThread on Comment {\n    ...CommentLine\n    replies {\n      ...CommentLine\n    }\n  }\n": typeof types.CommentThreadFragmentDoc,
    "\n  query RecordComments($id: ID!, $before: String) {\n    record(id: $id) {\n      id\n      comments(last: 30, before: $before) {\n        edges {\n          cursor\n          node {\n            ...CommentThread\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.RecordCommentsDocument,
    "\n  subscription CommentChanged($recordId: ID!, $after: String) {\n    commentChanged(recordId: $recordId, after: $after) {\n      cursor\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n    }\n  }\n": typeof types.CommentChangedDocument,
    "\n  query UserName($id: ID!) {\n    user(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.UserNameDocument,
    "\n  query GroupName($id: ID!) {\n    group(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.GroupNameDocument,
    "\n  query RecordTitle($id: ID!) {\n    record(id: $id) {\n      id\n      title\n    }\n  }\n": typeof types.RecordTitleDocument,
    "\n  query FilterPeople($search: String) {\n    principals(search: $search, first: 50) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": typeof types.FilterPeopleDocument,
    "\n  query FilterRecords($input: ListInput!) {\n    list(input: $input, first: 50) {\n      edges {\n        node {\n          id\n          record {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.FilterRecordsDocument,
    "\n  mutation CreateRecord($input: CreateRecordInput!) {\n    createRecord(input: $input) {\n      record {\n        id\n        module\n        title\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateRecordDocument,
    "\n  query RecordHistory($id: ID!, $first: Int!, $after: String) {\n    record(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HistoryLine\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment HistoryLine on HistoryEntry {\n    id\n    at\n    cause\n    kind\n    by {\n      id\n      name\n    }\n    changes {\n      field\n      label\n      from {\n        ...RecordCell\n      }\n      to {\n        ...RecordCell\n      }\n    }\n  }\n": typeof types.RecordHistoryDocument,
    "\n  query MyRecords($input: ListInput!) {\n    list(input: $input, first: 6) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            field\n            value\n            label\n            currency\n            hue\n          }\n        }\n      }\n    }\n  }\n": typeof types.MyRecordsDocument,
    "\n  subscription MyRecordsChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n": typeof types.MyRecordsChangedDocument,
    "\n  query RecordsOpenedLately {\n    recentRecords(first: 12) {\n      id\n      module\n      title\n    }\n  }\n": typeof types.RecordsOpenedLatelyDocument,
    "\n  query ListPage($input: ListInput!, $first: Int, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      edges {\n        node {\n          ...ListRowParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment ListRowParts on ListRow {\n    id\n    version\n    cells {\n      ...ListCell\n    }\n  }\n\n  fragment ListCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n": typeof types.ListPageDocument,
    "\n  query ListTotals($input: ListInput!) {\n    list(input: $input, first: 1) {\n      totalCount\n      sums {\n        path\n        sum\n        sums {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.ListTotalsDocument,
    "\n  subscription ListChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n      changedIds\n      removedIds\n      by {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ListChangedDocument,
    "\n  mutation DeleteListedRecords($input: DeleteRecordsInput!) {\n    deleteRecords(input: $input) {\n      deletedIds\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.DeleteListedRecordsDocument,
    "\n  mutation RestoreListedRecords($input: RestoreRecordsInput!) {\n    restoreRecords(input: $input) {\n      records {\n        id\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RestoreListedRecordsDocument,
    "\n  query Notifications($unread: Boolean, $first: Int!, $after: String) {\n    notifications(unread: $unread, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...NotificationLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.NotificationsDocument,
    "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    createdAt\n    readAt\n    record {\n      id\n      module\n      title\n    }\n    comment {\n      id\n      text\n    }\n    actor {\n      id\n      name\n    }\n  }\n": typeof types.NotificationLineFragmentDoc,
    "\n  query UnreadCount {\n    unreadCount\n  }\n": typeof types.UnreadCountDocument,
    "\n  subscription NotificationReceived($after: String) {\n    notificationReceived(after: $after) {\n      cursor\n      unreadCount\n      notification {\n        ...NotificationLine\n      }\n    }\n  }\n": typeof types.NotificationReceivedDocument,
    "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MarkReadDocument,
    "\n  query PickPrincipals($search: String, $first: Int!) {\n    principals(search: $search, first: $first) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PickPrincipalsDocument,
    "\n  query PickRecords($query: String!, $modules: [String!]!) {\n    search(query: $query, modules: $modules, first: 12) {\n      ...PickableRecord\n    }\n  }\n\n  fragment PickableRecord on Record {\n    id\n    module\n    title\n  }\n": typeof types.PickRecordsDocument,
    "\n  query PickRecentRecords {\n    recentRecords(first: 50) {\n      ...PickableRecord\n    }\n  }\n": typeof types.PickRecentRecordsDocument,
    "\n  mutation FollowRecord($id: ID!, $level: FollowLevel) {\n    followRecord(input: { recordId: $id, level: $level }) {\n      record {\n        id\n        following\n        followers {\n          id\n          name\n        }\n      }\n      errors {\n        message\n      }\n    }\n  }\n": typeof types.FollowRecordDocument,
    "\n  mutation UpdateRecord($input: UpdateRecordInput!) {\n    updateRecord(input: $input) {\n      record {\n        ...RecordFacts\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateRecordDocument,
    "\n  mutation DeleteRecord($id: ID!) {\n    deleteRecords(input: { ids: [$id] }) {\n      deletedIds\n      errors {\n        message\n      }\n    }\n  }\n": typeof types.DeleteRecordDocument,
    "\n  mutation RestoreRecord($id: ID!) {\n    restoreRecords(input: { ids: [$id] }) {\n      records {\n        id\n      }\n      errors {\n        message\n      }\n    }\n  }\n": typeof types.RestoreRecordDocument,
    "\n  fragment RecordFacts on Record {\n    id\n    module\n    title\n    version\n    following\n    access {\n      mayEdit\n      mayDelete\n    }\n    followers {\n      id\n      name\n    }\n    cells {\n      ...RecordCell\n    }\n  }\n\n  fragment RecordCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n": typeof types.RecordFactsFragmentDoc,
    "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      ...RecordFacts\n    }\n  }\n": typeof types.RecordPageDocument,
    "\n  subscription RecordChanged($id: ID!, $after: String) {\n    recordChanged(id: $id, after: $after) {\n      cursor\n      kind\n      fields\n      by {\n        id\n        name\n      }\n      record {\n        ...RecordFacts\n      }\n    }\n  }\n": typeof types.RecordChangedDocument,
    "\n  query StageKinds {\n    pipelines {\n      id\n      stages {\n        id\n        kind\n      }\n    }\n  }\n": typeof types.StageKindsDocument,
    "\n  mutation VisitRecord($id: ID!) {\n    visitRecord(input: { recordId: $id }) {\n      errors {\n        code\n      }\n    }\n  }\n": typeof types.VisitRecordDocument,
    "\n  query RelatedRows($input: ListInput!, $first: Int!, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      sums {\n        path\n        sums {\n          amount\n          currency\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            ...RecordCell\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RelatedRowsDocument,
    "\n  subscription RelatedChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n": typeof types.RelatedChangedDocument,
    "\n  query RecordChangers($id: ID!) {\n    record(id: $id) {\n      id\n      history(first: 20) {\n        edges {\n          node {\n            id\n            by {\n              id\n              name\n            }\n            changes {\n              field\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.RecordChangersDocument,
    "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query ModuleAccess {\n    moduleAccess {\n      ...ModuleAccessPart\n    }\n    groups {\n      id\n      name\n    }\n  }\n\n  fragment ModuleAccessPart on ModuleAccess {\n    module\n    default\n    rules {\n      id\n      level\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ModuleAccessDocument,
    "\n  mutation SetModuleDefault($input: SetModuleDefaultInput!) {\n    setModuleDefault(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SetModuleDefaultDocument,
    "\n  mutation AddSharingRule($input: AddSharingRuleInput!) {\n    addSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.AddSharingRuleDocument,
    "\n  mutation RemoveSharingRule($input: RemoveSharingRuleInput!) {\n    removeSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RemoveSharingRuleDocument,
    "\n  query SettingsGroups {\n    groups {\n      ...SettingsGroup\n    }\n    roles {\n      id\n      name\n    }\n  }\n\n  fragment SettingsGroup on Group {\n    id\n    name\n    version\n    members {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n    memberRoles {\n      id\n      name\n    }\n  }\n": typeof types.SettingsGroupsDocument,
    "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateGroupDocument,
    "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateGroupDocument,
    "\n  mutation DeleteGroup($input: DeleteGroupInput!) {\n    deleteGroup(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.DeleteGroupDocument,
    "\n  mutation RenameMe($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        ...SignedIn\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RenameMeDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation ConfirmTotp($input: ConfirmTotpInput!) {\n    confirmTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.ConfirmTotpDocument,
    "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.DisableTotpDocument,
    "\n  mutation StartTotp {\n    startTotp {\n      uri\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.StartTotpDocument,
    "\n  query NotificationSettings {\n    notificationSettings {\n      kind\n      email\n    }\n  }\n": typeof types.NotificationSettingsDocument,
    "\n  mutation SetNotificationSetting($input: SetNotificationSettingInput!) {\n    setNotificationSetting(input: $input) {\n      settings {\n        kind\n        email\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SetNotificationSettingDocument,
    "\n  query SettingsRoles {\n    roles {\n      ...SettingsRole\n    }\n  }\n\n  fragment SettingsRole on Role {\n    id\n    name\n    userCount\n    version\n    parent {\n      id\n    }\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n  }\n": typeof types.SettingsRolesDocument,
    "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateRoleDocument,
    "\n  mutation UpdateRole($input: UpdateRoleInput!) {\n    updateRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateRoleDocument,
    "\n  mutation DeleteRole($input: DeleteRoleInput!) {\n    deleteRole(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.DeleteRoleDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ended\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  query RecordShares($id: ID!) {\n    record(id: $id) {\n      id\n      title\n      ...SharesOfRecord\n    }\n  }\n\n  fragment SharesOfRecord on Record {\n    access {\n      mayEdit\n      shares {\n        id\n        level\n        until\n        with {\n          ... on User {\n            id\n            name\n          }\n          ... on Group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.RecordSharesDocument,
    "\n  mutation ShareRecord($input: ShareRecordInput!) {\n    shareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.ShareRecordDocument,
    "\n  mutation UnshareRecord($input: UnshareRecordInput!) {\n    unshareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UnshareRecordDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n      }\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateApiTokenDocument,
    "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      prefix\n      scopes\n      expiresAt\n      lastUsedAt\n    }\n  }\n": typeof types.ApiTokensDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      revokedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RevokeApiTokenDocument,
    "\n  query SettingsUsers($search: String, $active: Boolean, $after: String) {\n    users(search: $search, active: $active, first: 50, after: $after) {\n      edges {\n        node {\n          ...SettingsUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n\n  fragment SettingsUser on User {\n    id\n    name\n    email\n    title\n    active\n    admin\n    lastSignInAt\n    version\n    role {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n": typeof types.SettingsUsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.InviteUserDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateUserDocument,
    "\n  query RolesAndGroups {\n    roles {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n": typeof types.RolesAndGroupsDocument,
    "\n  query Frame {\n    signInOptions {\n      company\n    }\n    unreadCount\n    favouriteFilters {\n      id\n      name\n      module\n      presentation\n    }\n  }\n": typeof types.FrameDocument,
    "\n  mutation UpdateAppearance($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        language\n        theme\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateAppearanceDocument,
    "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment DemoPerson on DemoUser {\n    name\n    email\n    title\n    role\n    password\n  }\n": typeof types.DemoPersonFragmentDoc,
    "\n  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {\n    createFirstAdministrator(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateFirstAdministratorDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SetPasswordDocument,
    "\n  query SignInOptions {\n    signInOptions {\n      company\n      needsFirstAdministrator\n      demoUsers {\n        ...DemoPerson\n      }\n    }\n  }\n": typeof types.SignInOptionsDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query Filters($module: String!) {\n    filters(module: $module) {\n      ...ListedFilter\n    }\n  }\n\n  fragment ListedFilter on Filter {\n    id\n    name\n    module\n    presentation\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    visibility\n    system\n    mayEdit\n    isDefault\n    isFavourite\n    version\n    owner {\n      id\n      name\n    }\n  }\n": typeof types.FiltersDocument,
    "\n  mutation CreateFilter($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.CreateFilterDocument,
    "\n  mutation UpdateFilter($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.UpdateFilterDocument,
    "\n  mutation DeleteFilter($input: DeleteFilterInput!) {\n    deleteFilter(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.DeleteFilterDocument,
    "\n  mutation SetFilterUse($input: SetFilterUseInput!) {\n    setFilterUse(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.SetFilterUseDocument,
};
const documents: Documents = {
    "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": types.BoardPageDocument,
    "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n": types.BoardChangedDocument,
    "\n  mutation MoveCard($input: MoveCardInput!) {\n    moveCard(input: $input) {\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.MoveCardDocument,
    "\n  query StageRestLimits {\n    pipelines {\n      id\n      stages {\n        id\n        rottingDays\n      }\n    }\n  }\n": types.StageRestLimitsDocument,
    "\n  mutation CreateBoard($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateBoardDocument,
    "\n  mutation UpdateBoard($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateBoardDocument,
    "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n": types.BoardCardFragmentDoc,
    "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n": types.BoardFilterFragmentDoc,
    "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": types.BoardDocument,
    "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      stageField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n": types.CatalogDocument,
    "\n  query SearchRecords($query: String!) {\n    search(query: $query, first: 12) {\n      ...FoundRecord\n    }\n  }\n\n  fragment FoundRecord on Record {\n    id\n    module\n    title\n  }\n": types.SearchRecordsDocument,
    "\n  query RecentRecords {\n    recentRecords(first: 6) {\n      ...FoundRecord\n    }\n  }\n": types.RecentRecordsDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n\n  fragment MentionedName on Principal {\n    ... on User {\n      id\n      name\n    }\n    ... on Group {\n      id\n      name\n    }\n  }\n": types.AddCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": types.EditCommentDocument,
    "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": types.DeleteCommentDocument,
    "\n  query MentionCandidates($recordId: ID!, $query: String!) {\n    mentionCandidates(recordId: $recordId, query: $query) {\n      __typename\n      ... on User {\n        id\n        name\n        title\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": types.MentionCandidatesDocument,
    "\n  fragment CommentLine on Comment {\n    id\n    body\n    createdAt\n    editedAt\n    deletedAt\n    mayEdit\n    mayDelete\n    author {\n      id\n      name\n      active\n    }\n    versions {\n      text\n      until\n    }\n  }\n": types.CommentLineFragmentDoc,
    "\n  fragment CommentThread on Comment {\n    ...CommentLine\n    replies {\n      ...CommentLine\n    }\n  }\n": types.CommentThreadFragmentDoc,
    "\n  query RecordComments($id: ID!, $before: String) {\n    record(id: $id) {\n      id\n      comments(last: 30, before: $before) {\n        edges {\n          cursor\n          node {\n            ...CommentThread\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.RecordCommentsDocument,
    "\n  subscription CommentChanged($recordId: ID!, $after: String) {\n    commentChanged(recordId: $recordId, after: $after) {\n      cursor\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n    }\n  }\n": types.CommentChangedDocument,
    "\n  query UserName($id: ID!) {\n    user(id: $id) {\n      id\n      name\n    }\n  }\n": types.UserNameDocument,
    "\n  query GroupName($id: ID!) {\n    group(id: $id) {\n      id\n      name\n    }\n  }\n": types.GroupNameDocument,
    "\n  query RecordTitle($id: ID!) {\n    record(id: $id) {\n      id\n      title\n    }\n  }\n": types.RecordTitleDocument,
    "\n  query FilterPeople($search: String) {\n    principals(search: $search, first: 50) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": types.FilterPeopleDocument,
    "\n  query FilterRecords($input: ListInput!) {\n    list(input: $input, first: 50) {\n      edges {\n        node {\n          id\n          record {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n": types.FilterRecordsDocument,
    "\n  mutation CreateRecord($input: CreateRecordInput!) {\n    createRecord(input: $input) {\n      record {\n        id\n        module\n        title\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateRecordDocument,
    "\n  query RecordHistory($id: ID!, $first: Int!, $after: String) {\n    record(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HistoryLine\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment HistoryLine on HistoryEntry {\n    id\n    at\n    cause\n    kind\n    by {\n      id\n      name\n    }\n    changes {\n      field\n      label\n      from {\n        ...RecordCell\n      }\n      to {\n        ...RecordCell\n      }\n    }\n  }\n": types.RecordHistoryDocument,
    "\n  query MyRecords($input: ListInput!) {\n    list(input: $input, first: 6) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            field\n            value\n            label\n            currency\n            hue\n          }\n        }\n      }\n    }\n  }\n": types.MyRecordsDocument,
    "\n  subscription MyRecordsChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n": types.MyRecordsChangedDocument,
    "\n  query RecordsOpenedLately {\n    recentRecords(first: 12) {\n      id\n      module\n      title\n    }\n  }\n": types.RecordsOpenedLatelyDocument,
    "\n  query ListPage($input: ListInput!, $first: Int, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      edges {\n        node {\n          ...ListRowParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment ListRowParts on ListRow {\n    id\n    version\n    cells {\n      ...ListCell\n    }\n  }\n\n  fragment ListCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n": types.ListPageDocument,
    "\n  query ListTotals($input: ListInput!) {\n    list(input: $input, first: 1) {\n      totalCount\n      sums {\n        path\n        sum\n        sums {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.ListTotalsDocument,
    "\n  subscription ListChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n      changedIds\n      removedIds\n      by {\n        id\n        name\n      }\n    }\n  }\n": types.ListChangedDocument,
    "\n  mutation DeleteListedRecords($input: DeleteRecordsInput!) {\n    deleteRecords(input: $input) {\n      deletedIds\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.DeleteListedRecordsDocument,
    "\n  mutation RestoreListedRecords($input: RestoreRecordsInput!) {\n    restoreRecords(input: $input) {\n      records {\n        id\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RestoreListedRecordsDocument,
    "\n  query Notifications($unread: Boolean, $first: Int!, $after: String) {\n    notifications(unread: $unread, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...NotificationLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.NotificationsDocument,
    "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    createdAt\n    readAt\n    record {\n      id\n      module\n      title\n    }\n    comment {\n      id\n      text\n    }\n    actor {\n      id\n      name\n    }\n  }\n": types.NotificationLineFragmentDoc,
    "\n  query UnreadCount {\n    unreadCount\n  }\n": types.UnreadCountDocument,
    "\n  subscription NotificationReceived($after: String) {\n    notificationReceived(after: $after) {\n      cursor\n      unreadCount\n      notification {\n        ...NotificationLine\n      }\n    }\n  }\n": types.NotificationReceivedDocument,
    "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n": types.MarkReadDocument,
    "\n  query PickPrincipals($search: String, $first: Int!) {\n    principals(search: $search, first: $first) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n": types.PickPrincipalsDocument,
    "\n  query PickRecords($query: String!, $modules: [String!]!) {\n    search(query: $query, modules: $modules, first: 12) {\n      ...PickableRecord\n    }\n  }\n\n  fragment PickableRecord on Record {\n    id\n    module\n    title\n  }\n": types.PickRecordsDocument,
    "\n  query PickRecentRecords {\n    recentRecords(first: 50) {\n      ...PickableRecord\n    }\n  }\n": types.PickRecentRecordsDocument,
    "\n  mutation FollowRecord($id: ID!, $level: FollowLevel) {\n    followRecord(input: { recordId: $id, level: $level }) {\n      record {\n        id\n        following\n        followers {\n          id\n          name\n        }\n      }\n      errors {\n        message\n      }\n    }\n  }\n": types.FollowRecordDocument,
    "\n  mutation UpdateRecord($input: UpdateRecordInput!) {\n    updateRecord(input: $input) {\n      record {\n        ...RecordFacts\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateRecordDocument,
    "\n  mutation DeleteRecord($id: ID!) {\n    deleteRecords(input: { ids: [$id] }) {\n      deletedIds\n      errors {\n        message\n      }\n    }\n  }\n": types.DeleteRecordDocument,
    "\n  mutation RestoreRecord($id: ID!) {\n    restoreRecords(input: { ids: [$id] }) {\n      records {\n        id\n      }\n      errors {\n        message\n      }\n    }\n  }\n": types.RestoreRecordDocument,
    "\n  fragment RecordFacts on Record {\n    id\n    module\n    title\n    version\n    following\n    access {\n      mayEdit\n      mayDelete\n    }\n    followers {\n      id\n      name\n    }\n    cells {\n      ...RecordCell\n    }\n  }\n\n  fragment RecordCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n": types.RecordFactsFragmentDoc,
    "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      ...RecordFacts\n    }\n  }\n": types.RecordPageDocument,
    "\n  subscription RecordChanged($id: ID!, $after: String) {\n    recordChanged(id: $id, after: $after) {\n      cursor\n      kind\n      fields\n      by {\n        id\n        name\n      }\n      record {\n        ...RecordFacts\n      }\n    }\n  }\n": types.RecordChangedDocument,
    "\n  query StageKinds {\n    pipelines {\n      id\n      stages {\n        id\n        kind\n      }\n    }\n  }\n": types.StageKindsDocument,
    "\n  mutation VisitRecord($id: ID!) {\n    visitRecord(input: { recordId: $id }) {\n      errors {\n        code\n      }\n    }\n  }\n": types.VisitRecordDocument,
    "\n  query RelatedRows($input: ListInput!, $first: Int!, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      sums {\n        path\n        sums {\n          amount\n          currency\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            ...RecordCell\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RelatedRowsDocument,
    "\n  subscription RelatedChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n": types.RelatedChangedDocument,
    "\n  query RecordChangers($id: ID!) {\n    record(id: $id) {\n      id\n      history(first: 20) {\n        edges {\n          node {\n            id\n            by {\n              id\n              name\n            }\n            changes {\n              field\n            }\n          }\n        }\n      }\n    }\n  }\n": types.RecordChangersDocument,
    "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n": types.ViewerDocument,
    "\n  query ModuleAccess {\n    moduleAccess {\n      ...ModuleAccessPart\n    }\n    groups {\n      id\n      name\n    }\n  }\n\n  fragment ModuleAccessPart on ModuleAccess {\n    module\n    default\n    rules {\n      id\n      level\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n    }\n  }\n": types.ModuleAccessDocument,
    "\n  mutation SetModuleDefault($input: SetModuleDefaultInput!) {\n    setModuleDefault(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SetModuleDefaultDocument,
    "\n  mutation AddSharingRule($input: AddSharingRuleInput!) {\n    addSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.AddSharingRuleDocument,
    "\n  mutation RemoveSharingRule($input: RemoveSharingRuleInput!) {\n    removeSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RemoveSharingRuleDocument,
    "\n  query SettingsGroups {\n    groups {\n      ...SettingsGroup\n    }\n    roles {\n      id\n      name\n    }\n  }\n\n  fragment SettingsGroup on Group {\n    id\n    name\n    version\n    members {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n    memberRoles {\n      id\n      name\n    }\n  }\n": types.SettingsGroupsDocument,
    "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateGroupDocument,
    "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateGroupDocument,
    "\n  mutation DeleteGroup($input: DeleteGroupInput!) {\n    deleteGroup(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.DeleteGroupDocument,
    "\n  mutation RenameMe($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        ...SignedIn\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RenameMeDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation ConfirmTotp($input: ConfirmTotpInput!) {\n    confirmTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.ConfirmTotpDocument,
    "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.DisableTotpDocument,
    "\n  mutation StartTotp {\n    startTotp {\n      uri\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.StartTotpDocument,
    "\n  query NotificationSettings {\n    notificationSettings {\n      kind\n      email\n    }\n  }\n": types.NotificationSettingsDocument,
    "\n  mutation SetNotificationSetting($input: SetNotificationSettingInput!) {\n    setNotificationSetting(input: $input) {\n      settings {\n        kind\n        email\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SetNotificationSettingDocument,
    "\n  query SettingsRoles {\n    roles {\n      ...SettingsRole\n    }\n  }\n\n  fragment SettingsRole on Role {\n    id\n    name\n    userCount\n    version\n    parent {\n      id\n    }\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n  }\n": types.SettingsRolesDocument,
    "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateRoleDocument,
    "\n  mutation UpdateRole($input: UpdateRoleInput!) {\n    updateRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateRoleDocument,
    "\n  mutation DeleteRole($input: DeleteRoleInput!) {\n    deleteRole(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.DeleteRoleDocument,
    "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ended\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SignOutEverywhereDocument,
    "\n  query RecordShares($id: ID!) {\n    record(id: $id) {\n      id\n      title\n      ...SharesOfRecord\n    }\n  }\n\n  fragment SharesOfRecord on Record {\n    access {\n      mayEdit\n      shares {\n        id\n        level\n        until\n        with {\n          ... on User {\n            id\n            name\n          }\n          ... on Group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.RecordSharesDocument,
    "\n  mutation ShareRecord($input: ShareRecordInput!) {\n    shareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.ShareRecordDocument,
    "\n  mutation UnshareRecord($input: UnshareRecordInput!) {\n    unshareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UnshareRecordDocument,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n      }\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateApiTokenDocument,
    "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      prefix\n      scopes\n      expiresAt\n      lastUsedAt\n    }\n  }\n": types.ApiTokensDocument,
    "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      revokedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RevokeApiTokenDocument,
    "\n  query SettingsUsers($search: String, $active: Boolean, $after: String) {\n    users(search: $search, active: $active, first: 50, after: $after) {\n      edges {\n        node {\n          ...SettingsUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n\n  fragment SettingsUser on User {\n    id\n    name\n    email\n    title\n    active\n    admin\n    lastSignInAt\n    version\n    role {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n": types.SettingsUsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.InviteUserDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateUserDocument,
    "\n  query RolesAndGroups {\n    roles {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n": types.RolesAndGroupsDocument,
    "\n  query Frame {\n    signInOptions {\n      company\n    }\n    unreadCount\n    favouriteFilters {\n      id\n      name\n      module\n      presentation\n    }\n  }\n": types.FrameDocument,
    "\n  mutation UpdateAppearance($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        language\n        theme\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateAppearanceDocument,
    "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment DemoPerson on DemoUser {\n    name\n    email\n    title\n    role\n    password\n  }\n": types.DemoPersonFragmentDoc,
    "\n  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {\n    createFirstAdministrator(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateFirstAdministratorDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SetPasswordDocument,
    "\n  query SignInOptions {\n    signInOptions {\n      company\n      needsFirstAdministrator\n      demoUsers {\n        ...DemoPerson\n      }\n    }\n  }\n": types.SignInOptionsDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  query Filters($module: String!) {\n    filters(module: $module) {\n      ...ListedFilter\n    }\n  }\n\n  fragment ListedFilter on Filter {\n    id\n    name\n    module\n    presentation\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    visibility\n    system\n    mayEdit\n    isDefault\n    isFavourite\n    version\n    owner {\n      id\n      name\n    }\n  }\n": types.FiltersDocument,
    "\n  mutation CreateFilter($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.CreateFilterDocument,
    "\n  mutation UpdateFilter($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.UpdateFilterDocument,
    "\n  mutation DeleteFilter($input: DeleteFilterInput!) {\n    deleteFilter(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.DeleteFilterDocument,
    "\n  mutation SetFilterUse($input: SetFilterUseInput!) {\n    setFilterUse(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.SetFilterUseDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveCard($input: MoveCardInput!) {\n    moveCard(input: $input) {\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveCard($input: MoveCardInput!) {\n    moveCard(input: $input) {\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StageRestLimits {\n    pipelines {\n      id\n      stages {\n        id\n        rottingDays\n      }\n    }\n  }\n"): (typeof documents)["\n  query StageRestLimits {\n    pipelines {\n      id\n      stages {\n        id\n        rottingDays\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBoard($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateBoard($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBoard($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBoard($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...BoardFilter\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n"): (typeof documents)["\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n"): (typeof documents)["\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      stageField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n"): (typeof documents)["\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      stageField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchRecords($query: String!) {\n    search(query: $query, first: 12) {\n      ...FoundRecord\n    }\n  }\n\n  fragment FoundRecord on Record {\n    id\n    module\n    title\n  }\n"): (typeof documents)["\n  query SearchRecords($query: String!) {\n    search(query: $query, first: 12) {\n      ...FoundRecord\n    }\n  }\n\n  fragment FoundRecord on Record {\n    id\n    module\n    title\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecentRecords {\n    recentRecords(first: 6) {\n      ...FoundRecord\n    }\n  }\n"): (typeof documents)["\n  query RecentRecords {\n    recentRecords(first: 6) {\n      ...FoundRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n\n  fragment MentionedName on Principal {\n    ... on User {\n      id\n      name\n    }\n    ... on Group {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n\n  fragment MentionedName on Principal {\n    ... on User {\n      id\n      name\n    }\n    ... on Group {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      mentionsNotDelivered {\n        ...MentionedName\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment {\n        ...CommentLine\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MentionCandidates($recordId: ID!, $query: String!) {\n    mentionCandidates(recordId: $recordId, query: $query) {\n      __typename\n      ... on User {\n        id\n        name\n        title\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query MentionCandidates($recordId: ID!, $query: String!) {\n    mentionCandidates(recordId: $recordId, query: $query) {\n      __typename\n      ... on User {\n        id\n        name\n        title\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommentLine on Comment {\n    id\n    body\n    createdAt\n    editedAt\n    deletedAt\n    mayEdit\n    mayDelete\n    author {\n      id\n      name\n      active\n    }\n    versions {\n      text\n      until\n    }\n  }\n"): (typeof documents)["\n  fragment CommentLine on Comment {\n    id\n    body\n    createdAt\n    editedAt\n    deletedAt\n    mayEdit\n    mayDelete\n    author {\n      id\n      name\n      active\n    }\n    versions {\n      text\n      until\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommentThread on Comment {\n    ...CommentLine\n    replies {\n      ...CommentLine\n    }\n  }\n"): (typeof documents)["\n  fragment CommentThread on Comment {\n    ...CommentLine\n    replies {\n      ...CommentLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordComments($id: ID!, $before: String) {\n    record(id: $id) {\n      id\n      comments(last: 30, before: $before) {\n        edges {\n          cursor\n          node {\n            ...CommentThread\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordComments($id: ID!, $before: String) {\n    record(id: $id) {\n      id\n      comments(last: 30, before: $before) {\n        edges {\n          cursor\n          node {\n            ...CommentThread\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CommentChanged($recordId: ID!, $after: String) {\n    commentChanged(recordId: $recordId, after: $after) {\n      cursor\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CommentChanged($recordId: ID!, $after: String) {\n    commentChanged(recordId: $recordId, after: $after) {\n      cursor\n      comment {\n        ...CommentThread\n        parent {\n          ...CommentThread\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserName($id: ID!) {\n    user(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query UserName($id: ID!) {\n    user(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupName($id: ID!) {\n    group(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query GroupName($id: ID!) {\n    group(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordTitle($id: ID!) {\n    record(id: $id) {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  query RecordTitle($id: ID!) {\n    record(id: $id) {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilterPeople($search: String) {\n    principals(search: $search, first: 50) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query FilterPeople($search: String) {\n    principals(search: $search, first: 50) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilterRecords($input: ListInput!) {\n    list(input: $input, first: 50) {\n      edges {\n        node {\n          id\n          record {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FilterRecords($input: ListInput!) {\n    list(input: $input, first: 50) {\n      edges {\n        node {\n          id\n          record {\n            id\n            title\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRecord($input: CreateRecordInput!) {\n    createRecord(input: $input) {\n      record {\n        id\n        module\n        title\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateRecord($input: CreateRecordInput!) {\n    createRecord(input: $input) {\n      record {\n        id\n        module\n        title\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordHistory($id: ID!, $first: Int!, $after: String) {\n    record(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HistoryLine\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment HistoryLine on HistoryEntry {\n    id\n    at\n    cause\n    kind\n    by {\n      id\n      name\n    }\n    changes {\n      field\n      label\n      from {\n        ...RecordCell\n      }\n      to {\n        ...RecordCell\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordHistory($id: ID!, $first: Int!, $after: String) {\n    record(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...HistoryLine\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment HistoryLine on HistoryEntry {\n    id\n    at\n    cause\n    kind\n    by {\n      id\n      name\n    }\n    changes {\n      field\n      label\n      from {\n        ...RecordCell\n      }\n      to {\n        ...RecordCell\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyRecords($input: ListInput!) {\n    list(input: $input, first: 6) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            field\n            value\n            label\n            currency\n            hue\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyRecords($input: ListInput!) {\n    list(input: $input, first: 6) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            field\n            value\n            label\n            currency\n            hue\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MyRecordsChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n"): (typeof documents)["\n  subscription MyRecordsChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordsOpenedLately {\n    recentRecords(first: 12) {\n      id\n      module\n      title\n    }\n  }\n"): (typeof documents)["\n  query RecordsOpenedLately {\n    recentRecords(first: 12) {\n      id\n      module\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListPage($input: ListInput!, $first: Int, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      edges {\n        node {\n          ...ListRowParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment ListRowParts on ListRow {\n    id\n    version\n    cells {\n      ...ListCell\n    }\n  }\n\n  fragment ListCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n"): (typeof documents)["\n  query ListPage($input: ListInput!, $first: Int, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      edges {\n        node {\n          ...ListRowParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment ListRowParts on ListRow {\n    id\n    version\n    cells {\n      ...ListCell\n    }\n  }\n\n  fragment ListCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListTotals($input: ListInput!) {\n    list(input: $input, first: 1) {\n      totalCount\n      sums {\n        path\n        sum\n        sums {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListTotals($input: ListInput!) {\n    list(input: $input, first: 1) {\n      totalCount\n      sums {\n        path\n        sum\n        sums {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ListChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n      changedIds\n      removedIds\n      by {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ListChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n      changedIds\n      removedIds\n      by {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteListedRecords($input: DeleteRecordsInput!) {\n    deleteRecords(input: $input) {\n      deletedIds\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteListedRecords($input: DeleteRecordsInput!) {\n    deleteRecords(input: $input) {\n      deletedIds\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreListedRecords($input: RestoreRecordsInput!) {\n    restoreRecords(input: $input) {\n      records {\n        id\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreListedRecords($input: RestoreRecordsInput!) {\n    restoreRecords(input: $input) {\n      records {\n        id\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notifications($unread: Boolean, $first: Int!, $after: String) {\n    notifications(unread: $unread, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...NotificationLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Notifications($unread: Boolean, $first: Int!, $after: String) {\n    notifications(unread: $unread, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...NotificationLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    createdAt\n    readAt\n    record {\n      id\n      module\n      title\n    }\n    comment {\n      id\n      text\n    }\n    actor {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment NotificationLine on Notification {\n    id\n    kind\n    createdAt\n    readAt\n    record {\n      id\n      module\n      title\n    }\n    comment {\n      id\n      text\n    }\n    actor {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadCount {\n    unreadCount\n  }\n"): (typeof documents)["\n  query UnreadCount {\n    unreadCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NotificationReceived($after: String) {\n    notificationReceived(after: $after) {\n      cursor\n      unreadCount\n      notification {\n        ...NotificationLine\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription NotificationReceived($after: String) {\n    notificationReceived(after: $after) {\n      cursor\n      unreadCount\n      notification {\n        ...NotificationLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n      errors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickPrincipals($search: String, $first: Int!) {\n    principals(search: $search, first: $first) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query PickPrincipals($search: String, $first: Int!) {\n    principals(search: $search, first: $first) {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickRecords($query: String!, $modules: [String!]!) {\n    search(query: $query, modules: $modules, first: 12) {\n      ...PickableRecord\n    }\n  }\n\n  fragment PickableRecord on Record {\n    id\n    module\n    title\n  }\n"): (typeof documents)["\n  query PickRecords($query: String!, $modules: [String!]!) {\n    search(query: $query, modules: $modules, first: 12) {\n      ...PickableRecord\n    }\n  }\n\n  fragment PickableRecord on Record {\n    id\n    module\n    title\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickRecentRecords {\n    recentRecords(first: 50) {\n      ...PickableRecord\n    }\n  }\n"): (typeof documents)["\n  query PickRecentRecords {\n    recentRecords(first: 50) {\n      ...PickableRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FollowRecord($id: ID!, $level: FollowLevel) {\n    followRecord(input: { recordId: $id, level: $level }) {\n      record {\n        id\n        following\n        followers {\n          id\n          name\n        }\n      }\n      errors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FollowRecord($id: ID!, $level: FollowLevel) {\n    followRecord(input: { recordId: $id, level: $level }) {\n      record {\n        id\n        following\n        followers {\n          id\n          name\n        }\n      }\n      errors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRecord($input: UpdateRecordInput!) {\n    updateRecord(input: $input) {\n      record {\n        ...RecordFacts\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateRecord($input: UpdateRecordInput!) {\n    updateRecord(input: $input) {\n      record {\n        ...RecordFacts\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRecord($id: ID!) {\n    deleteRecords(input: { ids: [$id] }) {\n      deletedIds\n      errors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteRecord($id: ID!) {\n    deleteRecords(input: { ids: [$id] }) {\n      deletedIds\n      errors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreRecord($id: ID!) {\n    restoreRecords(input: { ids: [$id] }) {\n      records {\n        id\n      }\n      errors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreRecord($id: ID!) {\n    restoreRecords(input: { ids: [$id] }) {\n      records {\n        id\n      }\n      errors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordFacts on Record {\n    id\n    module\n    title\n    version\n    following\n    access {\n      mayEdit\n      mayDelete\n    }\n    followers {\n      id\n      name\n    }\n    cells {\n      ...RecordCell\n    }\n  }\n\n  fragment RecordCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n"): (typeof documents)["\n  fragment RecordFacts on Record {\n    id\n    module\n    title\n    version\n    following\n    access {\n      mayEdit\n      mayDelete\n    }\n    followers {\n      id\n      name\n    }\n    cells {\n      ...RecordCell\n    }\n  }\n\n  fragment RecordCell on Cell {\n    field\n    value\n    label\n    hue\n    currency\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      ...RecordFacts\n    }\n  }\n"): (typeof documents)["\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      ...RecordFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RecordChanged($id: ID!, $after: String) {\n    recordChanged(id: $id, after: $after) {\n      cursor\n      kind\n      fields\n      by {\n        id\n        name\n      }\n      record {\n        ...RecordFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription RecordChanged($id: ID!, $after: String) {\n    recordChanged(id: $id, after: $after) {\n      cursor\n      kind\n      fields\n      by {\n        id\n        name\n      }\n      record {\n        ...RecordFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StageKinds {\n    pipelines {\n      id\n      stages {\n        id\n        kind\n      }\n    }\n  }\n"): (typeof documents)["\n  query StageKinds {\n    pipelines {\n      id\n      stages {\n        id\n        kind\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VisitRecord($id: ID!) {\n    visitRecord(input: { recordId: $id }) {\n      errors {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VisitRecord($id: ID!) {\n    visitRecord(input: { recordId: $id }) {\n      errors {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RelatedRows($input: ListInput!, $first: Int!, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      sums {\n        path\n        sums {\n          amount\n          currency\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            ...RecordCell\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query RelatedRows($input: ListInput!, $first: Int!, $after: String) {\n    list(input: $input, first: $first, after: $after) {\n      totalCount\n      columns {\n        path\n        label\n        field {\n          name\n          type\n        }\n      }\n      sums {\n        path\n        sums {\n          amount\n          currency\n        }\n      }\n      edges {\n        node {\n          id\n          cells {\n            ...RecordCell\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RelatedChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n"): (typeof documents)["\n  subscription RelatedChanged($module: String!, $where: ConditionInput, $after: String) {\n    listChanged(module: $module, where: $where, after: $after) {\n      cursor\n      resync\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordChangers($id: ID!) {\n    record(id: $id) {\n      id\n      history(first: 20) {\n        edges {\n          node {\n            id\n            by {\n              id\n              name\n            }\n            changes {\n              field\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordChangers($id: ID!) {\n    record(id: $id) {\n      id\n      history(first: 20) {\n        edges {\n          node {\n            id\n            by {\n              id\n              name\n            }\n            changes {\n              field\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModuleAccess {\n    moduleAccess {\n      ...ModuleAccessPart\n    }\n    groups {\n      id\n      name\n    }\n  }\n\n  fragment ModuleAccessPart on ModuleAccess {\n    module\n    default\n    rules {\n      id\n      level\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ModuleAccess {\n    moduleAccess {\n      ...ModuleAccessPart\n    }\n    groups {\n      id\n      name\n    }\n  }\n\n  fragment ModuleAccessPart on ModuleAccess {\n    module\n    default\n    rules {\n      id\n      level\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetModuleDefault($input: SetModuleDefaultInput!) {\n    setModuleDefault(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetModuleDefault($input: SetModuleDefaultInput!) {\n    setModuleDefault(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddSharingRule($input: AddSharingRuleInput!) {\n    addSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddSharingRule($input: AddSharingRuleInput!) {\n    addSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSharingRule($input: RemoveSharingRuleInput!) {\n    removeSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveSharingRule($input: RemoveSharingRuleInput!) {\n    removeSharingRule(input: $input) {\n      moduleAccess {\n        ...ModuleAccessPart\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsGroups {\n    groups {\n      ...SettingsGroup\n    }\n    roles {\n      id\n      name\n    }\n  }\n\n  fragment SettingsGroup on Group {\n    id\n    name\n    version\n    members {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n    memberRoles {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query SettingsGroups {\n    groups {\n      ...SettingsGroup\n    }\n    roles {\n      id\n      name\n    }\n  }\n\n  fragment SettingsGroup on Group {\n    id\n    name\n    version\n    members {\n      ... on User {\n        id\n        name\n      }\n      ... on Group {\n        id\n        name\n      }\n    }\n    memberRoles {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateGroup($input: CreateGroupInput!) {\n    createGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateGroup($input: UpdateGroupInput!) {\n    updateGroup(input: $input) {\n      group {\n        ...SettingsGroup\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteGroup($input: DeleteGroupInput!) {\n    deleteGroup(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteGroup($input: DeleteGroupInput!) {\n    deleteGroup(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameMe($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        ...SignedIn\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameMe($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        ...SignedIn\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTotp($input: ConfirmTotpInput!) {\n    confirmTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmTotp($input: ConfirmTotpInput!) {\n    confirmTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      viewer {\n        totpEnabled\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTotp {\n    startTotp {\n      uri\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartTotp {\n    startTotp {\n      uri\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationSettings {\n    notificationSettings {\n      kind\n      email\n    }\n  }\n"): (typeof documents)["\n  query NotificationSettings {\n    notificationSettings {\n      kind\n      email\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNotificationSetting($input: SetNotificationSettingInput!) {\n    setNotificationSetting(input: $input) {\n      settings {\n        kind\n        email\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetNotificationSetting($input: SetNotificationSettingInput!) {\n    setNotificationSetting(input: $input) {\n      settings {\n        kind\n        email\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsRoles {\n    roles {\n      ...SettingsRole\n    }\n  }\n\n  fragment SettingsRole on Role {\n    id\n    name\n    userCount\n    version\n    parent {\n      id\n    }\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n  }\n"): (typeof documents)["\n  query SettingsRoles {\n    roles {\n      ...SettingsRole\n    }\n  }\n\n  fragment SettingsRole on Role {\n    id\n    name\n    userCount\n    version\n    parent {\n      id\n    }\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateRole($input: CreateRoleInput!) {\n    createRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRole($input: UpdateRoleInput!) {\n    updateRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateRole($input: UpdateRoleInput!) {\n    updateRole(input: $input) {\n      role {\n        ...SettingsRole\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRole($input: DeleteRoleInput!) {\n    deleteRole(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteRole($input: DeleteRoleInput!) {\n    deleteRole(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions {\n      id\n      userAgent\n      createdAt\n      lastUsedAt\n      current\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ended\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ended\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordShares($id: ID!) {\n    record(id: $id) {\n      id\n      title\n      ...SharesOfRecord\n    }\n  }\n\n  fragment SharesOfRecord on Record {\n    access {\n      mayEdit\n      shares {\n        id\n        level\n        until\n        with {\n          ... on User {\n            id\n            name\n          }\n          ... on Group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordShares($id: ID!) {\n    record(id: $id) {\n      id\n      title\n      ...SharesOfRecord\n    }\n  }\n\n  fragment SharesOfRecord on Record {\n    access {\n      mayEdit\n      shares {\n        id\n        level\n        until\n        with {\n          ... on User {\n            id\n            name\n          }\n          ... on Group {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShareRecord($input: ShareRecordInput!) {\n    shareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ShareRecord($input: ShareRecordInput!) {\n    shareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnshareRecord($input: UnshareRecordInput!) {\n    unshareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnshareRecord($input: UnshareRecordInput!) {\n    unshareRecord(input: $input) {\n      record {\n        id\n        ...SharesOfRecord\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n      }\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      apiToken {\n        id\n      }\n      secret\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      prefix\n      scopes\n      expiresAt\n      lastUsedAt\n    }\n  }\n"): (typeof documents)["\n  query ApiTokens {\n    apiTokens {\n      id\n      name\n      prefix\n      scopes\n      expiresAt\n      lastUsedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      revokedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiToken($input: RevokeApiTokenInput!) {\n    revokeApiToken(input: $input) {\n      revokedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsUsers($search: String, $active: Boolean, $after: String) {\n    users(search: $search, active: $active, first: 50, after: $after) {\n      edges {\n        node {\n          ...SettingsUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n\n  fragment SettingsUser on User {\n    id\n    name\n    email\n    title\n    active\n    admin\n    lastSignInAt\n    version\n    role {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query SettingsUsers($search: String, $active: Boolean, $after: String) {\n    users(search: $search, active: $active, first: 50, after: $after) {\n      edges {\n        node {\n          ...SettingsUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n\n  fragment SettingsUser on User {\n    id\n    name\n    email\n    title\n    active\n    admin\n    lastSignInAt\n    version\n    role {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      user {\n        ...SettingsUser\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RolesAndGroups {\n    roles {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query RolesAndGroups {\n    roles {\n      id\n      name\n    }\n    groups {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Frame {\n    signInOptions {\n      company\n    }\n    unreadCount\n    favouriteFilters {\n      id\n      name\n      module\n      presentation\n    }\n  }\n"): (typeof documents)["\n  query Frame {\n    signInOptions {\n      company\n    }\n    unreadCount\n    favouriteFilters {\n      id\n      name\n      module\n      presentation\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAppearance($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        language\n        theme\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateAppearance($input: UpdateViewerInput!) {\n    updateViewer(input: $input) {\n      viewer {\n        language\n        theme\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      ended\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemoPerson on DemoUser {\n    name\n    email\n    title\n    role\n    password\n  }\n"): (typeof documents)["\n  fragment DemoPerson on DemoUser {\n    name\n    email\n    title\n    role\n    password\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {\n    createFirstAdministrator(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {\n    createFirstAdministrator(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInOptions {\n    signInOptions {\n      company\n      needsFirstAdministrator\n      demoUsers {\n        ...DemoPerson\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignInOptions {\n    signInOptions {\n      company\n      needsFirstAdministrator\n      demoUsers {\n        ...DemoPerson\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        user {\n          id\n        }\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Filters($module: String!) {\n    filters(module: $module) {\n      ...ListedFilter\n    }\n  }\n\n  fragment ListedFilter on Filter {\n    id\n    name\n    module\n    presentation\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    visibility\n    system\n    mayEdit\n    isDefault\n    isFavourite\n    version\n    owner {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Filters($module: String!) {\n    filters(module: $module) {\n      ...ListedFilter\n    }\n  }\n\n  fragment ListedFilter on Filter {\n    id\n    name\n    module\n    presentation\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    visibility\n    system\n    mayEdit\n    isDefault\n    isFavourite\n    version\n    owner {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateFilter($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateFilter($input: CreateFilterInput!) {\n    createFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateFilter($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateFilter($input: UpdateFilterInput!) {\n    updateFilter(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteFilter($input: DeleteFilterInput!) {\n    deleteFilter(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteFilter($input: DeleteFilterInput!) {\n    deleteFilter(input: $input) {\n      deletedId\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetFilterUse($input: SetFilterUseInput!) {\n    setFilterUse(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetFilterUse($input: SetFilterUseInput!) {\n    setFilterUse(input: $input) {\n      filter {\n        ...ListedFilter\n      }\n      errors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;