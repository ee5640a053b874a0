/**
 * What is packed together. Left to itself the bundler makes a file of every few modules that the same pages share: a page
 * then loads a hundred, and what they say of one another, and what packs badly alone, is a tenth of its weight.
 */
export const chunks = [
  group('foundation', [
    // Changes with a dependency, not with each of our releases.
    'node_modules/(react|react-dom|scheduler|use-sync-external-store)/',
    'node_modules/(@apollo|graphql|rxjs|tslib|optimism|@wry)/',
    'node_modules/@tanstack/(react-router|router-core|history|store|react-store)/',
  ]),
  group('base', [
    'client/(main|router|session|catalog/catalog|generated|theme|people|cells)[/.]',
    'client/graph/(cache|client|follow-stream|persisted-link|short-document|use-loaded)\\.',
    'client/icons/module-icon',
    'client/texts/(texts|use-texts|en|fi)\\.ts',
    'client/shell/(not-found|page-failed|use-page-title|page-bar)\\.',
    'client/ui/(toasts|late|tell|chip|hint|key-hint|use-popup|popup-button)\\.',
    'virtual:document/(Viewer|Catalog)Document',
    'rolldown/runtime|vite/(preload-helper|modulepreload-polyfill)',
    'node_modules/(clsx|@mantine/store)/',
    'node_modules/@mantine/notifications/esm/notifications\\.store',
    // The rest of its core is for what floats over a page.
    'node_modules/@mantine/core/esm/core/(MantineProvider|factory|InlineStyles|styles-api|Box/(?!get-style-object))',
    'node_modules/@mantine/core/esm/core/utils/(get-env|keys|deep-merge|camel|units|filter-props|is-number-like|get-size|shallow-equal|noop)',
    'node_modules/@mantine/core/esm/components/(Group|UnstyledButton|Button|ActionIcon|Loader|Transition|Skeleton)/',
    'node_modules/@mantine/hooks/esm/(utils|use-(id|media-query|did-update|reduced-motion|isomorphic-effect|merged-ref|uncontrolled|color-scheme))/',
    'node_modules/lucide-react/dist/esm/(shared/|context|Icon|createLucideIcon)',
  ]),
  group('frame', [
    'client/shell/(shell|rail|bottom-bar|connection|me|frame|use-shell-keys|use-appearance|shown-shortcuts|module-letters)\\.',
    'client/notifications/(use-notification-stream|use-mark-read|notifications\\.documents)\\.',
    'client/form/(draft|currency-field|field-groups)\\.',
    'client/(keys|undo)/',
    'virtual:document/(Frame|Notifications|NotificationLine|NotificationReceived|UnreadCount|MarkRead|UpdateAppearance)(Document|FragmentDoc)',
    'icons/(chevrons-up-down|panel-left-close|panel-left-open|ellipsis|house|inbox|settings|search|list|square-kanban|check|mail|plus|x|bell|trash|arrow-up|arrow-down|chevron-down|chevron-right)\\.mjs',
  ]),
  // What those below share with pages that load neither of them.
  group('core', ['node_modules/@mantine/core/esm/core/', 'node_modules/@mantine/core/esm/components/CopyButton/']),
  group('parts', [
    'node_modules/@mantine/core/esm/components/VisuallyHidden/',
    'node_modules/@mantine/hooks/esm/use-debounced-callback/',
  ]),
  group('module', [
    'client/(list/(module-page|list-skeleton|use-list-state|presentations|chosen-filter|list-columns)|filter-bar/(filter-bar|condition-(chip|words|list)|operators|names)|scroll)[/.]',
    'client/views/(use-view-acts|view-(tabs|icon)|views\\.documents)\\.',
    'virtual:document/(Filters|CreateFilter|UpdateFilter|DeleteFilter|SetFilterUse|UserName|GroupName|RecordTitle)Document',
    'icons/(columns-3|star)\\.mjs',
  ]),
  group('record', [
    'client/record/(record-(page|view|head|acts|skeleton)|page-head|no-record|fact|facts|fact-value|use-(record|save-fact|lost-stages|delete-record)|stage-steps|act-button|follow-button|save-values|changed-elsewhere|who-changed|record\\.documents)\\.',
    'client/discussion/(discussion|comment-line|composer|draft|rich-text|seen-until|unsent-line|use-|add-thread|document/)',
    'client/history/(latest-changes|change-line|told-changes|history\\.documents)',
    'client/confirm/confirm-dialog\\.',
    'icons/(bell-off|bell-ring|arrow-right)\\.mjs',
  ]),
  group('inputs', ['node_modules/@mantine/core/esm/components/(Input|InputBase|TextInput|CloseButton)/']),
];

function group(name: string, modules: string[]) {
  return { name, test: new RegExp(modules.join('|')) };
}
