import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { homePage, pages } from './functions/contract/pages.ts';
import { locales } from './functions/domain/vocabulary.ts';
import project from './package.json' with { type: 'json' };
import { scannerBuild, scannerVersion } from './web/scan/scannerBuild.ts';

const root = join(import.meta.dirname, 'web');

/** Every page that an address answers with, the home page and the one for addresses that lead nowhere. */
const entries = [...new Set([homePage, '404.html', ...pages.map(({ page }) => page)])].filter((page) =>
  existsSync(join(root, page)),
);

/** The script of the event's page, which has no HTML file: the registration Lambda draws it. */
const eventPage = 'register/main.tsx';

/** What chats show of a link to an event, drawn of the SVG beside it, which they don't take. */
const preview = 'register/preview.png';

/** What opens a student's own page without a connection. Browsers ask for it by name, whatever its content. */
const ownWorker = 'register/own.worker.ts';

/** What opens the scanner without a network, by name for the same reason. */
const scanWorker = 'scan/scan.worker.ts';

const workers: Record<string, string> = {
  [join(root, ownWorker)]: 'own-worker.js',
  [join(root, scanWorker)]: 'scan-worker.js',
};

/** What every page needs as it starts: one file, where many small ones would each be asked for. */
const startOfEveryPage = new RegExp(
  [
    'node_modules/preact/',
    'vite/preload-helper',
    'functions/domain/(direction|event|intlTags|isolated|plural|vocabulary)\\.ts',
    'web/shared/(Button|Choice|ChoiceGroup|FieldNotes|LanguageChoice|Lost|Mark|Notice|Page|Progress|Spinner)\\.tsx',
    'web/shared/(eventTime|useArrival|useDocumentLanguage|useLazy|useLocale|useSpoken)\\.ts',
  ].join('|'),
);

/** What asks the server: every page's own but the event's, which starts without. */
const client = /functions\/contract\/(client|httpRequest|routes)\.ts|web\/shared\/useReply\.ts/;

/** What tells of an event wherever one is told of: small files that are always asked for together. */
const facts = /web\/register\/((Moved|WhenAndWhere)\.tsx|words\.ts)/;

/** A slow machine is nothing to warn people of who start the product. */
const checks = { pluginTimings: false };

/**
 * Builds `web/` into `web/dist`: one HTML file per audience, its scripts and styles beside it under
 * `/assets/` with hashed names. Nothing is inlined, because the Content-Security-Policy forbids it.
 * JSX is compiled for Preact as tsconfig.json says. What draws the event's page on the server is built after
 * it, into `web/dist-server`, and knows those names.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [serverBuild(), scannerBuild(root)],
  define: { pageVersion: JSON.stringify(scannerVersion(import.meta.dirname, project.version)) },
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks,
      input: [...entries, eventPage, ownWorker, scanWorker].map((page) => join(root, page)),
      output: {
        entryFileNames: ({ facadeModuleId }) => workers[facadeModuleId ?? ''] ?? 'assets/[name]-[hash].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'start', test: startOfEveryPage },
            { name: 'client', test: client },
            { name: 'facts', test: facts },
          ],
        },
      },
    },
  },
});

/** Builds the module that draws the event's page as soon as the site is built, into the folder beside it. */
function serverBuild(): Plugin {
  let outDir = '';
  let logLevel: 'info' | 'warn' | 'error' | 'silent' | undefined;
  return {
    name: 'event-page-on-the-server',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
      logLevel = config.logLevel;
    },
    buildStart() {
      this.emitFile({ type: 'asset', name: 'preview.png', source: readFileSync(join(root, preview)) });
    },
    async writeBundle(_options, bundle) {
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: logLevel ?? 'warn',
        define: { eventPageAssets: JSON.stringify(assetsIn(Object.values(bundle))) },
        ssr: { noExternal: true },
        build: {
          ssr: join(root, 'register/server.tsx'),
          outDir: `${outDir}-server`,
          emptyOutDir: true,
          minify: true,
          cssMinify: true,
          rolldownOptions: { checks, output: { entryFileNames: 'eventPage.mjs', codeSplitting: false } },
        },
      });
    },
  };
}

/** What the event's page names of the built files. */
function assetsIn(bundle: (Rolldown.OutputChunk | Rolldown.OutputAsset)[]) {
  const chunks = bundle.filter((file) => file.type === 'chunk');
  const chunkOf = (module: string) => {
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId === join(root, module));
    if (!found) throw new Error(`web/${module} was not built into a file of its own`);
    return found;
  };
  const withImports = (chunk: Rolldown.OutputChunk): string[] => [
    chunk.fileName,
    ...chunk.imports.flatMap((name) =>
      chunks.filter(({ fileName }) => fileName === name).flatMap(withImports),
    ),
  ];
  const script = chunkOf(eventPage);
  const pictureNamed = (pattern: RegExp) => {
    const found = bundle.find(({ fileName }) => pattern.test(fileName));
    if (!found) throw new Error(`No file was built that is named like ${pattern}`);
    return `/${found.fileName}`;
  };
  const imports = locales.map((locale) => {
    const files = [script, chunkOf(`register/texts/${locale}.ts`)].flatMap(withImports);
    return [locale, [...new Set(files)].filter((file) => file !== script.fileName).map((file) => `/${file}`)];
  });
  return {
    script: `/${script.fileName}`,
    icon: pictureNamed(/^assets\/mark-.*\.svg$/),
    preview: pictureNamed(/^assets\/preview-.*\.png$/),
    imports: Object.fromEntries(imports),
  };
}
