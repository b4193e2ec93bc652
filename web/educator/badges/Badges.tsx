import '#web/shared/sheets/sheets.css';
import './sheets.css';
import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { Select } from '#web/shared/Select.tsx';
import { firstPaper } from '#web/shared/sheets/firstPaper.ts';
import { formatById, labelFormats, labelsOn, type Paper, papers } from '#web/shared/sheets/labelFormats.ts';
import { type Contents, contents, layOut } from '#web/shared/sheets/layOut.ts';
import { useClass } from '../class/classContext.ts';
import type { PartProps } from '../class/PartProps.ts';
import { nameOf } from '../people/nameOf.ts';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { PrintedRoster } from './PrintedRoster.tsx';
import { PrintedSheets } from './PrintedSheets.tsx';
import { useSheets } from './useSheets.ts';
import { withClassCode } from './withClassCode.ts';

/** Choosing the paper, and printing badges, slips or the list. */
export function Badges({ go }: PartProps) {
  const { texts } = useSpeech();
  const { group } = useClass();
  const { sheets, load } = useSheets();
  const [what, setWhat] = useState<Contents | 'list'>('both');
  const [paper, setPaper] = useState<Paper>(firstPaper);
  const offered = labelFormats.filter((each) => each.paper === paper);
  const [formatId, setFormatId] = useState('');
  const format = offered.find(({ id }) => id === formatId) ?? offered[0];
  const [used, setUsed] = useState(0);
  if (!format) return null;
  if (sheets.state === 'trouble') {
    return (
      <div class="card stack" role="alert">
        <p>{troubleText(sheets.trouble, texts)}</p>
        <div>
          <Button onClick={load}>{texts.retry}</Button>
        </div>
      </div>
    );
  }
  if (sheets.state === 'waiting') return <Progress label={texts.drawing(sheets.count)} />;
  const { people, waiting, classCode } = sheets;
  if (!people.length && !waiting.length) {
    return (
      <Notice>
        <p>{texts.badgesNeedNames}</p>
        <div>
          <Button look="quiet" onClick={() => go('people')}>
            {texts.steps.names.action}
          </Button>
        </div>
      </Notice>
    );
  }
  const labels = what === 'list' ? [] : layOut(people, format, { contents: what, used });
  const laidOut = what === 'slips' ? labels : withClassCode(labels, format);
  return (
    <div class="stack wide badges">
      <div class="card stack form no-print">
        <div class="stack close">
          <h2>{texts.badgesTitle}</h2>
          <p class="soft">{texts.badgesText}</p>
        </div>
        <ChoiceGroup id="what" legend={texts.printWhat} chips>
          {[...contents, 'list' as const].map((each) => (
            <Choice
              key={each}
              type="radio"
              name="what"
              chip
              checked={what === each}
              onChoose={() => setWhat(each)}
            >
              {texts.printed[each]}
            </Choice>
          ))}
        </ChoiceGroup>
        <div class="pair">
          <Select
            id="paper"
            label={texts.paper}
            value={paper}
            onValue={(chosen) => setPaper(chosen === 'a4' ? 'a4' : 'letter')}
            options={(Object.keys(papers) as Paper[]).map((each) => ({
              value: each,
              text: texts.papers[each],
            }))}
          />
          {what !== 'list' && (
            <Select
              id="label"
              label={texts.label}
              value={format.id}
              onValue={(chosen) => setFormatId(formatById(chosen)?.id ?? '')}
              options={offered.map((each) => ({
                value: each.id,
                text: each.product
                  ? texts.labelSheet(each.product, labelsOn(each))
                  : texts.plainPaper(labelsOn(each)),
              }))}
            />
          )}
        </div>
        {what !== 'list' && !format.cut && (
          <Select
            id="used"
            label={texts.usedLabels}
            hint={what === 'both' ? texts.usedInPairs : texts.usedHint}
            value={String(used)}
            onValue={(chosen) => setUsed(Number(chosen))}
            options={Array.from({ length: labelsOn(format) }, (_, count) => ({
              value: String(count),
              text: texts.number(count),
            }))}
          />
        )}
        {waiting.length > 0 && (
          <Notice look="warn" title={texts.notPrinted(waiting.length)}>
            <p>{texts.notPrintedText}</p>
            <ul class="names">
              {waiting.map((person) => (
                <li key={person.id}>
                  <bdi>{nameOf(person, group.school)}</bdi>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div class="stack close">
          <div>
            <Button onClick={() => print()}>
              {what === 'list' ? texts.printList : texts.printSheets(laidOut.length)}
            </Button>
          </div>
          <p class="hint">{texts.printHint(texts.papers[paper])}</p>
        </div>
      </div>
      {what === 'list' ? (
        <PrintedRoster people={[...people, ...waiting]} paper={paper} classCode={classCode} />
      ) : (
        <PrintedSheets sheets={laidOut} format={format} classCode={classCode} />
      )}
    </div>
  );
}
