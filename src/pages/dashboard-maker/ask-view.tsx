import { Button } from '../../components/forms/forms.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

interface AskPageProps {
  readonly here: Here;
  readonly code: string;
  /** of the dashboard */
  readonly title: string;
}

function AskPage({ here, code, title, act, opening, action }: AskPageProps & { act: string; opening: string; action: string }) {
  const { addresses } = here;
  return (
    <CouncilPage
      here={here}
      title={`${act}: ${title}`}
      room="dashboards"
      width="narrow"
      thread={[
        { level: 'Council', title: 'Dashboards', href: addresses.dashboards() },
        { level: 'Dashboard', title, href: addresses.dashboardEdit(code) },
      ]}
    >
      <PageHead title={`${act}?`} reference={title}>
        <p class="opening dense">{opening}</p>
      </PageHead>
      <form action={action} method="post">
        <p class="buttons">
          <Button text={act} />
          <a href={addresses.dashboardEdit(code)}>Keep it</a>
        </p>
      </form>
    </CouncilPage>
  );
}

/** Whether what she makes shall really be deleted. */
export function DeletePage({ copy, ...of }: AskPageProps & { readonly copy: boolean }) {
  const { addresses } = of.here;
  return (
    <AskPage
      {...of}
      act={copy ? 'Drop the working copy' : 'Delete the dashboard'}
      opening={
        copy
          ? 'Your changes that are not published are gone then. The published dashboard stays as it is.'
          : 'Nobody but you has seen it, and nobody can bring it back. The indicators stay as they are.'
      }
      action={addresses.dashboardDelete(of.code)}
    />
  );
}

/** Whether a dashboard shall really be taken back, and from whom. */
export function UnpublishPage(of: AskPageProps) {
  const { addresses, standpoint } = of.here;
  return (
    <AskPage
      {...of}
      act="Take the dashboard back"
      opening={`Everybody at ${standpoint.name} sees it now: councillors, officers and readers, and whoever was sent its address. From then on the address shows nothing to anybody but you, for whom it stays as a dashboard of your own. What it was stays known in the council's history.`}
      action={addresses.dashboardUnpublish(of.code)}
    />
  );
}
