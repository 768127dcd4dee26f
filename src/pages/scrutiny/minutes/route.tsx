import { type Context, Hono } from 'hono';
import { Downloads } from '../../../components/downloads/downloads.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { readMeeting } from '../../../tasks/scrutiny/meetings.ts';
import { minutesFile, minutesText } from '../../../tasks/scrutiny/minutes.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import { download } from '../../frame/download.ts';
import { askedWord, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { numberIn } from '../numbers.ts';

type C = Context<CouncilEnv>;

const MINUTES = '/scrutiny/meetings/:meeting{[0-9]+}/minutes';

function file(format: 'txt' | 'docx') {
  return async (c: C) => {
    const audience = askedWord(c, 'for', ['full', 'public'], 'full');
    return download(c, await minutesFile(c.var.context, councilOf(c), numberIn(c, 'meeting'), format, audience));
  };
}

/** What a meeting comes to as text, for the council's own system of minutes. */
export function minutesRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get(MINUTES, async (c) => {
      const { context, here } = c.var;
      const number = numberIn(c, 'meeting');
      const meeting = await readMeeting(context, councilOf(c), number);
      const text = await minutesText(context, councilOf(c), number);
      const ways = scrutinyWays(here.addresses);
      const entitled = meeting.agenda.some(({ exemptText, withheld }) => exemptText !== null && !withheld);
      return c.html(
        <CouncilPage
          here={here}
          title={`Minutes: ${meeting.text}`}
          room="scrutiny"
          width="narrow"
          thread={[
            { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
            { level: 'Meeting', title: meeting.text, href: ways.meeting(number) },
            { level: 'Page', title: 'Minutes', href: null },
          ]}
        >
          <PageHead title="Minutes">
            <p class="opening dense">
              {meeting.stage === 'held'
                ? 'Made of what was recorded. Copy them, or take them along, to the council’s own system of minutes.'
                : 'As far as the meeting has come: it is not over yet.'}
            </p>
            <Downloads
              label="Take away"
              links={[
                { text: 'Text', href: ways.meetingAct(number, 'minutes.txt') },
                { text: 'Word', href: ways.meetingAct(number, 'minutes.docx') },
              ]}
            />
            {entitled && (
              <Downloads
                label="For publication, without what is exempt"
                links={[
                  { text: 'Public text', href: ways.meetingAct(number, 'minutes.txt', { for: 'public' }) },
                  { text: 'Public Word', href: ways.meetingAct(number, 'minutes.docx', { for: 'public' }) },
                ]}
              />
            )}
          </PageHead>
          <div class="minutes">{text}</div>
        </CouncilPage>,
      );
    })
    .get(`${MINUTES}.txt`, file('txt'))
    .get(`${MINUTES}.docx`, file('docx'));
}
