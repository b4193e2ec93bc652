/**
 * Who may import whom (README, "The map"). Rules are about folders; `tests` may import anything.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const operations =
  '^functions/(registration|group|checkin|organizer|mailer|scheduler|feedback|mailings|seats|attendance)/';
const wiring = '(handler|api|mailer|scheduler|feedback)\\.ts$';

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { pathNot: '^functions/domain/' },
    },
    {
      name: 'contract-imports-domain',
      severity: 'error',
      from: { path: '^functions/contract/' },
      to: { path: '^(functions|infra|web|test)/', pathNot: '^functions/(contract|domain)/' },
    },
    {
      name: 'store-and-mail-import-domain',
      severity: 'error',
      from: { path: '^functions/(store|mail)/' },
      to: { path: '^(functions|infra|web|test)/', pathNot: ['^functions/domain/', '^functions/$1/'] },
    },
    {
      name: 'operations-import-domain-contract-store-mail',
      severity: 'error',
      from: { path: operations, pathNot: wiring },
      to: {
        path: '^(functions|infra|web|test)/',
        pathNot: [
          '^functions/(domain|contract|store|mail|mailings|seats|attendance|time)/',
          '^functions/$1/',
          '^functions/registration/',
          // What organizers look at before it is sent is made by what sends it.
          '^functions/mailer/examples/(exampleMail|shown)\\.ts$',
          '^functions/log\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-group-imports-registration',
      severity: 'error',
      comment: 'The educator’s operations are served by the student’s Lambda and answer with its parts.',
      from: { path: '^functions/(checkin|organizer|mailer|scheduler|seats|attendance)/', pathNot: wiring },
      to: { path: '^functions/(registration|group)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'infra-imports-manifest-contract-tables-config',
      severity: 'error',
      from: { path: '^infra/' },
      to: {
        path: '^functions/',
        pathNot:
          '^functions/(manifest|config)\\.ts$|^functions/(contract|domain)/|^functions/store/tables\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-imports-contract-without-schemas',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(functions|infra|test)/',
        pathNot: '^functions/(contract/(routes|client|pages)|domain/(vocabularyNames/)?[^/]+)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-ships-no-schemas',
      severity: 'error',
      from: { path: '^functions/contract/(client|httpRequest|routes|pages)\\.ts$' },
      to: {
        path: '^functions/',
        pathNot: '^functions/contract/(httpRequest|routes|pages)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-infra-web-test',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|web|test)/' },
    },
    {
      name: 'infra-imports-no-web-or-test',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(web/dist|cdk\\.out)' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
