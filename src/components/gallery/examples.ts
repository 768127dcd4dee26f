import { EXAMPLES as account } from '../account/examples.tsx';
import { EXAMPLES as actions } from '../actions/examples.tsx';
import { EXAMPLES as attention } from '../attention/examples.tsx';
import { EXAMPLES as breakdown } from '../breakdown/examples.tsx';
import { EXAMPLES as changed } from '../changed/examples.tsx';
import { EXAMPLES as changes } from '../changes/examples.tsx';
import { EXAMPLES as comparison } from '../comparison/examples.tsx';
import { EXAMPLES as dashboardMaker } from '../dashboard-maker/examples.tsx';
import { EXAMPLES as downloads } from '../downloads/examples.tsx';
import { EXAMPLES as empty } from '../empty/examples.tsx';
import { EXAMPLES as figure } from '../figure/examples.tsx';
import { EXAMPLES as filters } from '../filters/examples.tsx';
import { EXAMPLES as forms } from '../forms/examples.tsx';
import { EXAMPLES as glance } from '../glance/examples.tsx';
import { EXAMPLES as goldenThread } from '../golden-thread/examples.tsx';
import { EXAMPLES as importPreview } from '../import-preview/examples.tsx';
import { EXAMPLES as indicators } from '../indicators/examples.tsx';
import { EXAMPLES as judged } from '../judged/examples.tsx';
import { EXAMPLES as key } from '../key/examples.tsx';
import { EXAMPLES as layout } from '../layout/examples.tsx';
import { EXAMPLES as marks } from '../marks/examples.tsx';
import { EXAMPLES as multiples } from '../multiples/examples.tsx';
import { EXAMPLES as periodChooser } from '../period-chooser/examples.tsx';
import { EXAMPLES as pinnedQuestion } from '../pinned-question/examples.tsx';
import { EXAMPLES as problems } from '../problems/examples.tsx';
import { EXAMPLES as process } from '../process/examples.tsx';
import { EXAMPLES as prose } from '../prose/examples.tsx';
import { EXAMPLES as report } from '../report/examples.tsx';
import { EXAMPLES as returns } from '../return/examples.tsx';
import { EXAMPLES as round } from '../round/examples.tsx';
import { EXAMPLES as rowForm } from '../row-form/examples.tsx';
import { EXAMPLES as rule } from '../rule/examples.tsx';
import { EXAMPLES as scrutiny } from '../scrutiny/examples.tsx';
import { EXAMPLES as sectionEditor } from '../section-editor/examples.tsx';
import { EXAMPLES as sectionList } from '../section-list/examples.tsx';
import { EXAMPLES as sentence } from '../sentence/examples.tsx';
import { EXAMPLES as shares } from '../shares/examples.tsx';
import { EXAMPLES as sideList } from '../side-list/examples.tsx';
import { EXAMPLES as signOff } from '../sign-off/examples.tsx';
import { EXAMPLES as statusCalendar } from '../status-calendar/examples.tsx';
import { EXAMPLES as steps } from '../steps/examples.tsx';
import { EXAMPLES as table } from '../table/examples.tsx';
import { EXAMPLES as tally } from '../tally/examples.tsx';
import { EXAMPLES as targetGrid } from '../target-grid/examples.tsx';
import { EXAMPLES as terms } from '../terms/examples.tsx';
import { EXAMPLES as thread } from '../thread/examples.tsx';
import { EXAMPLES as trend } from '../trend/examples.tsx';
import { EXAMPLES as versions } from '../versions/examples.tsx';
import { EXAMPLES as wall } from '../wall/examples.tsx';
import type { Examples } from './example.ts';

/** The examples of every part, by its folder. */
export const ALL_EXAMPLES: Readonly<Record<string, Examples>> = {
  account,
  actions,
  attention,
  breakdown,
  changed,
  changes,
  comparison,
  'golden-thread': goldenThread,
  'dashboard-maker': dashboardMaker,
  downloads,
  empty,
  figure,
  filters,
  forms,
  glance,
  'import-preview': importPreview,
  indicators,
  judged,
  key,
  layout,
  marks,
  multiples,
  'period-chooser': periodChooser,
  'pinned-question': pinnedQuestion,
  problems,
  process,
  prose,
  report,
  return: returns,
  round,
  'row-form': rowForm,
  rule,
  scrutiny,
  'section-editor': sectionEditor,
  'section-list': sectionList,
  sentence,
  shares,
  'side-list': sideList,
  'sign-off': signOff,
  'status-calendar': statusCalendar,
  steps,
  table,
  tally,
  'target-grid': targetGrid,
  terms,
  thread,
  trend,
  versions,
  wall,
};
