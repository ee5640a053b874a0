/**
 * What is packed together. Left to itself the bundler makes a file of every few modules that the same pages share: a page
 * then loads a hundred, and what they say of one another, and what packs badly alone, is a tenth of its weight.
 */
export const chunks = [
  group('foundation', [
    // Changes with a dependency, not with each of our releases.
    'rolldown/runtime',
    'node_modules/(react|react-dom|scheduler|use-sync-external-store)/',
    'node_modules/(@apollo|graphql/(?!language/(print|blockString))|rxjs|optimism|@wry)/',
    'node_modules/@tanstack/(react-router|router-core|history|store|react-store)/',
  ]),
  group('base', [
    'client/(main|router|session|catalog/catalog|generated|theme|people|cells)[/.]',
    'client/graph/(cache|client|follow-stream|persisted-link|first-reads|short-document|use-loaded)\\.',
    'client/icons/module-icon',
    'client/texts/(texts|use-texts|fi)\\.ts',
    'client/shell/(not-found|page-failed|use-page-title|page-bar)\\.',
    'client/ui/(toasts|show-toast|late|tell|chip|hint|key-hint|use-popup|popup-button|when-idle|until-loaded)\\.',
    'virtual:document/(Viewer|Catalog)Document',
    'vite/preload-helper',
    'node_modules/clsx/',
    // The rest of its core is for what floats over a page.
    'node_modules/@mantine/core/esm/core/(MantineProvider|factory|InlineStyles|styles-api|Box/(?!get-style-object))',
    'node_modules/@mantine/core/esm/core/utils/(get-env|keys|deep-merge|camel|units|filter-props|is-number-like|get-size|shallow-equal|noop)',
    'node_modules/@mantine/core/esm/components/(Group|UnstyledButton|Button|ActionIcon|Loader|Transition|Skeleton)/',
    'node_modules/@mantine/hooks/esm/(utils|use-(id|media-query|debounced-callback|did-update|reduced-motion|isomorphic-effect|merged-ref|uncontrolled|color-scheme))/',
    'node_modules/lucide-react/dist/esm/(shared/|context|Icon|createLucideIcon)',
  ]),
  group('frame', [
    'client/shell/(shell|rail|bottom-bar|connection|me|frame|use-shell-keys|use-shown-theme|shown-shortcuts|module-letters)\\.',
    'client/notifications/(use-notification-stream|notifications\\.documents)\\.',
    'client/form/(draft|currency-field|field-groups)\\.',
    'client/(keys|undo)/',
    'virtual:document/(Frame|NotificationLine|NotificationReceived|UnreadCount)(Document|FragmentDoc)',
    'icons/(chevrons-up-down|panel-left-close|panel-left-open|ellipsis|house|inbox|settings|search|list|square-kanban|check|mail|plus|x|bell|trash|arrow-up|arrow-down|chevron-down|chevron-right)\\.mjs',
  ]),
  // Of records, the inbox and the home page.
  group('mark-read', ['client/notifications/use-mark-read\\.', 'virtual:document/MarkReadDocument']),
  // What those below share with pages that load neither of them.
  group('core', [
    'node_modules/@mantine/core/esm/core/(DirectionProvider|Box)',
    'node_modules/@mantine/core/esm/core/utils/(create-safe-context|get-safe-id|find-element-ancestor|create-scoped-keydown-handler)/',
    'node_modules/@mantine/core/esm/components/CopyButton/',
  ]),
  group('floating', ['node_modules/@mantine/core/esm/core/']),
  group('module', [
    'client/(list/(module-page|list-skeleton|use-list-state|presentations|chosen-filter|failed-list|use-neighbours)|filter-bar/(filter-bar|load-chips|condition-list)|scroll)[/.]',
    'client/(views/(use-view-acts|view-(tabs|icon))|record/begin-act)\\.',
    'virtual:document/FiltersDocument',
    'icons/(columns-3|star)\\.mjs',
  ]),
  // Icons that several pages share.
  group('icons', ['icons/(calendar-days|phone|user-round)\\.mjs']),
  group('settings-icons', ['icons/(key-round|monitor-smartphone)\\.mjs']),
  group('board', [
    'client/board/(board-(stage|view|context)|card-(face|item|stack)|carried-card|column|column-head|fields-on-board|glide|mover-tag|rest-limits|sum-text|sums|use-|model/(?!lanes|in-own)|drag/(?!pointer-hand|card-places))',
    'virtual:document/BoardDocument',
  ]),
  // In one file, so that whoever tries again to load it does not fail by a part.
  group('board-later', [
    'client/board/(board-later|carry-out-move|read-pages|model/lanes)',
    'virtual:document/(BoardChanged|BoardCell|BoardLane|BoardLanes|BoardPage|MoveCard|StageRestLimits)Document',
  ]),
  group('record', [
    'client/record/(record-(page|view|head|acts|skeleton)|page-head|no-record|fact|facts|fact-value|use-(record|save-fact|lost-stages|delete-record)|stage-steps|act-button|follow-button|save-values|changed-elsewhere|who-changed|record\\.documents)\\.',
    'client/discussion/(discussion|comment-line|composer|draft|rich-text|seen-until|unsent-line|use-|add-thread|document/)',
    'client/history/(latest-changes|change-line|told-changes|history\\.documents)',
    'client/confirm/confirm-dialog\\.',
    'icons/(bell-off|bell-ring|arrow-right)\\.mjs',
  ]),
  group('inputs', [
    'node_modules/@mantine/core/esm/components/(Input|InputBase|TextInput|CloseButton)/',
    'client/form/faults-of\\.',
  ]),
  group('fields', [
    'client/form/(new-record-page|create-form|use-(drafts|create-record)|form-frame|record-fields|field-input|money-input|number-input|read-number|faults)\\.',
    'client/pickers/(date-input|moment-input|read-day|option-picker|principal-picker|record-picker|pick-one|pick-field|picker)\\.',
    'client/ui/late-part\\.',
    'node_modules/@mantine/hooks/esm/use-debounced-value/',
    'node_modules/@mantine/core/esm/components/Textarea/',
  ]),
];

function group(name: string, modules: string[]) {
  return { name, test: new RegExp(modules.join('|')) };
}
