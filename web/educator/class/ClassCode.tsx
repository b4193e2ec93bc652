import { useEffect, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import type { CodePath } from '#web/shared/sheets/codePath.ts';
import { useLazy } from '#web/shared/useLazy.ts';
import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';

/** The class's own code: a volunteer at the door scans it and checks in everyone who came. */
export function ClassCode() {
  const { texts } = useSpeech();
  const { group } = useClass();
  const { code, arrival } = group;
  const { lazy, load } = useLazy(() => drawn(code));
  const [big, setBig] = useState(false);
  useEffect(load, [code]);
  return (
    <section class="card stack class-code" aria-labelledby="class-code-title">
      <div class="stack close">
        <h2 id="class-code-title">{texts.codeTitle(arrival.by)}</h2>
        <p class="soft">{texts.codeText}</p>
      </div>
      {lazy === 'lost' ? (
        <div class="stack close" role="alert">
          <p>{texts.codeLost}</p>
          <div>
            <Button look="quiet" onClick={load}>
              {texts.retry}
            </Button>
          </div>
        </div>
      ) : lazy ? (
        <>
          <div class="class-code-picture" role="img" aria-label={texts.codeAlt}>
            <lazy.Code code={lazy.path} />
          </div>
          <div>
            <Button look="quiet" onClick={() => setBig(true)}>
              {texts.codeBig}
            </Button>
          </div>
          {big && (
            <lazy.FullScreen look="class-code-big" label={texts.codeAlt} close={() => setBig(false)}>
              {(leave) => (
                <>
                  <lazy.Code code={lazy.path} />
                  <div class="stack close full-screen-words">
                    <p class="full-screen-name">
                      <bdi>{group.school}</bdi>
                    </p>
                    <p>{texts.codePrinted}</p>
                    <p class="small">{texts.codeBright}</p>
                    <div>
                      <Button look="quiet" onClick={leave}>
                        {texts.codeClose}
                      </Button>
                    </div>
                  </div>
                </>
              )}
            </lazy.FullScreen>
          )}
        </>
      ) : (
        <Progress label={texts.loading} />
      )}
    </section>
  );
}

/** What draws codes is fetched once a class is there to draw one for. */
async function drawn(code: string) {
  const [{ codeDrawer }, { Code }, { FullScreen }] = await Promise.all([
    import('#web/shared/sheets/codePath.ts'),
    import('#web/shared/sheets/Code.tsx'),
    import('#web/shared/FullScreen.tsx'),
  ]);
  const path: CodePath = (await codeDrawer())(code, 'Q');
  return { path, Code, FullScreen };
}
