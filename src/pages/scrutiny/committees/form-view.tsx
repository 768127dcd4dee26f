import { Button, Checkboxes, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import type { CommitteeChoices, FieldProblem, TypedCommittee } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Conflict, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

export interface CommitteeFormProps {
  readonly here: Here;
  /** null for a new one */
  readonly code: string | null;
  readonly typed: TypedCommittee;
  readonly choices: CommitteeChoices;
  readonly problems: readonly FieldProblem[];
  readonly conflict: string | null;
}

/** A committee: what it is called, what it scrutinises, who sits on it. */
export function CommitteeFormPage({ here, code, typed, choices, problems, conflict }: CommitteeFormProps) {
  const ways = scrutinyWays(here.addresses);
  const title = code === null ? 'Add a committee' : 'Change a committee';
  const chosen = (values: readonly string[], of: readonly string[]) =>
    values.map((value) => ({ value, text: value, checked: of.includes(value) }));
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Committees', href: ways.committees() },
        { level: 'Committee', title: typed.title === '' ? title : typed.title, href: null },
      ]}
    >
      <PageHead title={title} />
      <NotTaken problems={problems} />
      <Conflict text={conflict} />
      <form action={ways.committeeForm(code)} method="post">
        <input type="hidden" name="seen" value={String(typed.seen)} />
        <TextField id="title" name="title" label="Name of the committee" value={typed.title} {...errorOf(problems, 'title')} />
        <TextField
          id="purpose"
          name="purpose"
          label="What it is for"
          hint="In its own words, as its terms of reference say."
          rows={3}
          value={typed.purpose}
          {...errorOf(problems, 'purpose')}
        />
        {choices.plans.length > 0 && (
          <Checkboxes
            id="plans"
            name="plans"
            legend="Plans that it scrutinises"
            hint="With neither plan nor service chosen it is a committee for the whole council."
            items={choices.plans.map(({ code: plan, title: text }) => ({ value: plan, text, checked: typed.plans.includes(plan) }))}
            {...errorOf(problems, 'plans')}
          />
        )}
        {choices.services.length > 0 && (
          <Checkboxes
            id="services"
            name="services"
            legend="Services that it scrutinises"
            items={chosen(choices.services, typed.services)}
            {...errorOf(problems, 'services')}
          />
        )}
        {choices.people.length > 0 && (
          <Checkboxes
            id="members"
            name="members"
            legend="Members"
            hint="Members read its exempt items, and close its recommendations."
            items={choices.people.map(({ account, name }) => ({ value: account, text: name, checked: typed.members.includes(account) }))}
            {...errorOf(problems, 'members')}
          />
        )}
        <TextField
          id="others"
          name="others"
          label="Members who do not sign in here"
          hint="One name a line."
          rows={3}
          value={typed.others}
          {...errorOf(problems, 'others')}
        />
        <SelectField
          id="chair"
          name="chair"
          label="Chair"
          hint="One of the members. A member who does not sign in can be chosen once the committee is saved with her name."
          options={[
            { value: '', text: 'Nobody yet' },
            ...choices.people.map(({ account, name }) => ({ value: account, text: name })),
            ...typed.others
              .split('\n')
              .filter((name) => name.trim() !== '')
              .map((name) => ({ value: name.trim(), text: name.trim() })),
          ]}
          value={typed.chair}
          {...errorOf(problems, 'chair')}
        />
        <p class="buttons">
          <Button text={code === null ? 'Add the committee' : 'Save the committee'} />
          <a href={code === null ? ways.committees() : ways.committee(code)}>Leave without saving</a>
        </p>
      </form>
    </CouncilPage>
  );
}
