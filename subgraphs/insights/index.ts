import { defineSubgraph } from '#platform/subgraph/define.ts';
import { binResolvers } from './bin/bin.resolvers.ts';
import { emptyBin } from './bin/empty-bin.ts';
import { forgetPurged } from './bin/forget-purged.ts';
import { boardResolvers } from './board/board.resolvers.ts';
import { catalogResolvers } from './catalog/catalog.resolvers.ts';
import { duplicatesResolvers } from './duplicates/duplicates.resolvers.ts';
import { exportResolvers } from './export/export.resolvers.ts';
import { forgetExports } from './export/forget-exports.ts';
import { sendExport } from './export/send-export.ts';
import { filterResolvers } from './filter/filter.resolvers.ts';
import { forgetFiles } from './import/forget-files.ts';
import { importResolvers } from './import/import.resolvers.ts';
import { importRows, previewRows } from './import/import-kinds.ts';
import { sendRefused } from './import/send-refused.ts';
import { takeFile } from './import/take-file.ts';
import { kpiResolvers } from './kpi/kpi.resolvers.ts';
import { listResolvers } from './list/list.resolvers.ts';
import { massKinds, massResolvers } from './mass/mass.resolvers.ts';
import { mergeResolvers } from './merge/merge.resolvers.ts';
import { anyRecordSdl } from './record/any-record.ts';
import { recordResolvers } from './record/record.resolvers.ts';
import { runResolvers } from './run/run.resolvers.ts';
import { renewWords } from './search/renew-words.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { settingsResolvers } from './settings/settings.resolvers.ts';
import { tagResolvers } from './tag/tag.resolvers.ts';
import { writeResolvers } from './write/write.resolvers.ts';

/** What is generic: the catalog, any record, lists, filters, boards, search and history over all modules. */
export const insights = defineSubgraph({
  name: 'insights',
  folder: import.meta.dirname,
  sdlOf: anyRecordSdl,
  resolvers: [
    binResolvers,
    boardResolvers,
    catalogResolvers,
    duplicatesResolvers,
    exportResolvers,
    importResolvers,
    filterResolvers,
    kpiResolvers,
    listResolvers,
    massResolvers,
    mergeResolvers,
    recordResolvers,
    runResolvers,
    searchResolvers,
    settingsResolvers,
    tagResolvers,
    writeResolvers,
  ],
  consumers: [forgetPurged],
  jobs: [emptyBin, forgetExports, forgetFiles, renewWords],
  files: [sendExport, takeFile, sendRefused],
  runs: [...massKinds, previewRows, importRows],
});
