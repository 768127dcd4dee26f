import type { AskingStep } from '../../components/pinned-question/pinned-question.tsx';
import { REPORT_STAGES, type ReportStage, type SectionStatus } from '../../model/writtenReport.ts';
import type { CheckedText, NotTaken, OpenReport, ReportFinding, ReportProblem } from '../../tasks/reports/reportTypes.ts';

export const STAGE_WORDS: Readonly<Record<ReportStage, string>> = {
  draft: 'Draft',
  checked: 'Checked',
  approved: 'Approved',
  issued: 'Issued',
};

export const STAGES_WORDS = {
  label: 'How far the report has come',
  state: { done: 'done', next: 'next', ahead: 'still to come' },
} as const;

/** The stages in one line: those reached, the next, those after it. */
export function stageSteps(stage: ReportStage, details: Readonly<Partial<Record<ReportStage, string>>> = {}): AskingStep[] {
  const at = REPORT_STAGES.indexOf(stage);
  return REPORT_STAGES.map((each, index) => ({
    text: STAGE_WORDS[each],
    detail: details[each] ?? null,
    state: index <= at ? 'done' : index === at + 1 ? 'next' : 'ahead',
  }));
}

/** The same with who did each, and when. */
export function stagesOf({ stage, steps }: OpenReport): AskingStep[] {
  const last = (step: string) => steps.findLast((each) => each.step === step)?.text;
  const of = { draft: last('begun'), checked: last('checked'), approved: last('approved'), issued: last('issued') };
  const reached = REPORT_STAGES.slice(0, REPORT_STAGES.indexOf(stage) + 1);
  return stageSteps(stage, Object.fromEntries(reached.flatMap((each) => (of[each] === undefined ? [] : [[each, of[each]]]))));
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "4 of 9 sections ready, 2 in progress" */
export function sectionsText(sections: Readonly<Record<SectionStatus, number>>): string {
  const all = sections.ready + sections['in-progress'] + sections['to-write'];
  const ready = `${sections.ready} of ${counted(all, 'section', 'sections')} ready`;
  return sections['in-progress'] === 0 ? ready : `${ready}, ${sections['in-progress']} in progress`;
}

/** Findings that nobody has answered; '' for none. */
export function findingsText(findings: readonly ReportFinding[]): string {
  const open = findings.filter(({ accepted }) => accepted === null).length;
  return open === 0 ? '' : `${counted(open, 'sentence does', 'sentences do')} not follow from the figures`;
}

/** Why a report went no further, each as an error of the page. */
export function refusedErrors(refused: NotTaken, check: string): { readonly text: string; readonly href: string }[] {
  switch (refused.because) {
    case 'stage':
      return [{ text: `The report is at another stage now: ${STAGE_WORDS[refused.stage].toLowerCase()}.`, href: '#stage' }];
    case 'overtaken':
      return [
        { text: 'Somebody changed the report since you opened this page. It stands here as it is now: look at it again.', href: '#stage' },
      ];
    case 'not-clear':
      return [{ text: 'What the check found is still open.', href: check }];
    case 'own-work': {
      const others = refused.mayApprove.length === 0 ? '' : ` These may: ${refused.mayApprove.join(', ')}.`;
      return [{ text: `${refused.text}${others}`, href: '#stage' }];
    }
    case 'figures':
      return [{ text: refused.text, href: check }];
    case 'missing':
      return [
        {
          text: `${counted(refused.missing.length, 'return is', 'returns are')} still open: tick that the report goes out without them, or wait.`,
          href: '#without',
        },
      ];
    case 'reason':
      return [{ text: refused.text, href: '#reason' }];
  }
}

/**
 * Everything that is wrong with a form, each as the way to its field.
 * @param prefix of the fields' ids, where the page shows a report whose parts have ids of their own
 */
export function problemErrors(problems: readonly ReportProblem[], prefix = ''): { readonly text: string; readonly href: string }[] {
  return problems.map(({ field, text }) => ({ text, href: `#${prefix}${field}` }));
}

/** What stands against a text, in a sentence. */
export function checkSaid({ findings, tokens }: Pick<CheckedText, 'findings' | 'tokens'>, empty: boolean): string {
  const open = findings.filter(({ accepted }) => accepted === null).length;
  const parts = [
    ...(open === 0 ? [] : [`${counted(open, 'sentence does', 'sentences do')} not follow from the figures`]),
    ...(tokens.length === 0 ? [] : [`${counted(tokens.length, 'live figure', 'live figures')} cannot be shown`]),
  ];
  if (parts.length > 0) return `${parts.join(', and ')}.`;
  return empty ? '' : 'Nothing in the text contradicts the figures.';
}
