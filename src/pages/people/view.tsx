import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingFor } from '../../briefing/wording.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { ListSearch } from '../../components/filters/list-search.tsx';
import { Button, ErrorSummary, SelectField, TextField } from '../../components/forms/forms.tsx';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Terms } from '../../components/terms/terms.tsx';
import { ROLES, type Role } from '../../model/person.ts';
import type { NamedCover } from '../../tasks/people/covers.ts';
import type { ListedPerson } from '../../tasks/people/people.ts';
import { saidDay } from '../account/times.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { type FieldError, type FieldName, type GrantTexts, type PersonTexts, ROLE_WORDS } from './form.ts';
import { rolesText } from './roles-text.ts';
import { stateOf } from './words.ts';

type Scopes = Readonly<Record<'plan' | 'objective' | 'service', readonly string[]>>;

/** What the list leaves in. */
export interface PeopleChoice {
  readonly text: string;
  readonly role: Role | null;
  readonly state: 'here' | 'invited' | 'left' | null;
}

function count(here: number, all: number): string {
  const people = all === 1 ? 'One person' : `${all} people`;
  return here === all ? people : `${here} of ${all} people`;
}

/** The way from setting up to the people, and to a page about one of them. */
function threadOf({ addresses }: Here, page: string | null) {
  const start = [
    { level: 'Set up', title: 'Everything', href: addresses.setUp() },
    { level: 'List', title: 'People', href: page === null ? null : addresses.people() },
  ];
  return page === null ? start : [...start, { level: 'Person', title: page, href: null }];
}

/** Everybody at the council, what each may do, and where each stands. */
export function PeoplePage(props: {
  readonly here: Here;
  readonly people: readonly ListedPerson[];
  readonly all: number;
  readonly covers: readonly NamedCover[];
  readonly choice: PeopleChoice;
  readonly now: string;
  readonly csv: string;
}) {
  const { here, people, all, covers, choice, now, csv } = props;
  const { addresses } = here;
  const manages = here.may('manage-people');
  const kept = [
    ...(choice.role === null ? [] : [{ name: 'role', value: choice.role }]),
    ...(choice.state === null ? [] : [{ name: 'state', value: choice.state }]),
  ];
  const withRole = (role: Role | null) => addresses.people('', { q: choice.text, role, state: choice.state });
  return (
    <CouncilPage here={here} title="People" room="set-up" thread={threadOf(here, null)}>
      <PageHead title="People" aside={manages ? <a href={addresses.people('/invite')}>Invite somebody</a> : null}>
        <p class="opening">Who may see this council's performance, who enters it, and who signs it off.</p>
      </PageHead>
      <Columns
        side={
          <>
            <Section title="Role">
              <SideList
                items={[
                  { text: 'Every role', href: choice.role === null ? null : withRole(null) },
                  ...ROLES.map((role) => ({ text: ROLE_WORDS[role].name, href: choice.role === role ? null : withRole(role) })),
                ]}
              />
            </Section>
            <Section title="What each may do">
              <Terms items={ROLES.map((role) => ({ term: ROLE_WORDS[role].name, text: ROLE_WORDS[role].may }))} />
            </Section>
          </>
        }
      >
        <ListSearch action={addresses.people()} label="Name, address or post" button="Find" value={choice.text} keep={kept} />
        <Section title={count(people.length, all)} aside={<Downloads label="Take away" links={[{ text: 'CSV', href: csv }]} />}>
          {people.length === 0 ? (
            <p>
              Nobody here is like that. <a href={addresses.people()}>Show everybody</a>
            </p>
          ) : (
            <DataTable
              caption="People at this council"
              captionHidden
              rowHeads
              columns={[
                { text: 'Name' },
                { text: 'Post', phone: false },
                { text: 'E-mail', phone: false },
                { text: 'Roles' },
                { text: 'State', whole: true },
              ]}
              rows={people.map((person) => [
                <a href={addresses.people(`/${person.id}`)}>{person.name}</a>,
                person.post ?? '–',
                person.email,
                rolesText(person.grants) || 'None',
                stateOf(person, now),
              ])}
            />
          )}
        </Section>
        <Section title="Deputies">
          {covers.length === 0 ? (
            <p>Nobody stands in for anybody now.</p>
          ) : (
            <DataTable
              caption="Who stands in for whom"
              captionHidden
              rowHeads
              columns={[{ text: 'For' }, { text: 'Deputy' }, { text: 'From', whole: true }, { text: 'To', whole: true }]}
              rows={covers.map(({ person, personName, deputyName, from, to }) => [
                <a href={addresses.people(`/${person}`)}>{personName}</a>,
                deputyName,
                saidDay(from),
                saidDay(to),
              ])}
            />
          )}
        </Section>
      </Columns>
    </CouncilPage>
  );
}

/** The first error of a field, said at it. */
function errorAt(errors: readonly FieldError[], field: FieldName): { error: string } | Record<string, never> {
  const found = errors.find((each) => each.field === field);
  return found === undefined ? {} : { error: found.text };
}

function Wrong({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <ErrorSummary
      title="There is a problem"
      errors={errors.map(({ field, text }) => ({ text, href: field === 'role' ? '#role-0' : `#${field}` }))}
    />
  );
}

const EMPTY_ROWS = 2;

/** Roles one below the other, with two empty rows for more. */
function GrantFields({ grants, scopes, errors }: { grants: readonly GrantTexts[]; scopes: Scopes; errors: readonly FieldError[] }) {
  const rows = [...grants, ...Array.from({ length: EMPTY_ROWS }, () => ({ role: '', scope: 'council' }))];
  const options = [
    { value: 'council', text: 'The whole council' },
    ...scopes.plan.map((name) => ({ value: `plan:${name}`, text: `Plan ${name}` })),
    ...scopes.service.map((name) => ({ value: `service:${name}`, text: `Service ${name}` })),
    ...scopes.objective.map((name) => ({ value: `objective:${name}`, text: `Objective ${name} and what is under it` })),
  ];
  return (
    <fieldset>
      <legend class="field-label">Roles</legend>
      <p class="hint">Take a role away by choosing “None”.</p>
      {rows.map((row, index) => (
        <div class="side-by-side">
          <SelectField
            id={`role-${index}`}
            name="role[]"
            label={index === 0 ? 'Role' : `Role ${index + 1}`}
            options={[{ value: '', text: 'None' }, ...ROLES.map((role) => ({ value: role, text: ROLE_WORDS[role].name }))]}
            value={row.role}
            {...(index === 0 ? errorAt(errors, 'role') : {})}
          />
          <SelectField
            id={`scope-${index}`}
            name="scope[]"
            label={index === 0 ? 'For' : `For ${index + 1}`}
            options={options}
            value={row.scope}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Asks for somebody new. */
export function InvitePage(props: { here: Here; texts: PersonTexts; scopes: Scopes; errors: readonly FieldError[]; mail: boolean }) {
  const { here, texts, scopes, errors, mail } = props;
  return (
    <CouncilPage here={here} title="Invite somebody" room="set-up" width="narrow" thread={threadOf(here, 'Invite somebody')}>
      <PageHead title="Invite somebody">
        <p class="opening">
          {mail
            ? 'She gets an e-mail with a link that works once, within 7 days, and chooses her own password.'
            : 'This server sends no e-mail: you get a link to hand on. It works once, within 7 days.'}
        </p>
      </PageHead>
      <Wrong errors={errors} />
      <form action={here.addresses.people('/invite')} method="post">
        <TextField id="email" name="email" label="E-mail address" value={texts.email} {...errorAt(errors, 'email')} />
        <TextField id="name" name="name" label="Name" value={texts.name} {...errorAt(errors, 'name')} />
        <TextField
          id="post"
          name="post"
          label="Post"
          hint="Where the plan names an owner by the post, such as Head of Adult Services, it means her"
          value={texts.post}
          {...errorAt(errors, 'post')}
        />
        <GrantFields grants={texts.grants} scopes={scopes} errors={errors} />
        <div class="buttons">
          <Button text="Invite" />
          <a href={here.addresses.people()}>Cancel</a>
        </div>
      </form>
    </CouncilPage>
  );
}

/** What the one-time link is, to be handed on by whoever made it. */
export function LinkPage({
  here,
  person,
  link,
  what,
}: {
  here: Here;
  person: ListedPerson;
  link: string | null;
  what: 'invited' | 'reset';
}) {
  const title = what === 'invited' ? `${person.name} is invited` : `A new password for ${person.name}`;
  return (
    <CouncilPage here={here} title={title} room="set-up" width="narrow" thread={threadOf(here, person.name)}>
      <PageHead title={title}>
        <p class="opening">
          {link === null
            ? 'She has been told by e-mail, or signs in as she always does.'
            : 'Hand this link on to nobody else: whoever opens it comes in as her. It is shown only now.'}
        </p>
      </PageHead>
      {link !== null && (
        <p>
          <code class="one-time-link">{link}</code>
        </p>
      )}
      <ul>
        <li>
          <a href={here.addresses.people(`/${person.id}`)}>{person.name}</a>
        </li>
        <li>
          <a href={here.addresses.people()}>Everybody</a>
        </li>
      </ul>
    </CouncilPage>
  );
}

export interface PersonPageProps {
  /** when a link for a new password was last made, where she was not told of it by e-mail */
  readonly resetMade: string | null;
  readonly here: Here;
  readonly person: ListedPerson;
  readonly covers: readonly NamedCover[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly texts: PersonTexts;
  readonly cover: { readonly deputy: string; readonly from: string; readonly to: string };
  readonly scopes: Scopes;
  readonly errors: readonly FieldError[];
  readonly now: string;
}

function CoverForm({ here, person, covers, others, cover, errors }: PersonPageProps) {
  const { addresses } = here;
  return (
    <Section title="Deputies">
      {covers.map(({ deputy, deputyName, from, to }) => (
        <form action={addresses.people(`/${person.id}/no-deputy`)} method="post" class="side-by-side">
          <input type="hidden" name="deputy" value={deputy} />
          <input type="hidden" name="from" value={from} />
          <span>
            {deputyName}, {saidDay(from)} to {saidDay(to)}
          </span>
          <Button text={`End it: ${deputyName}`} secondary />
        </form>
      ))}
      <form action={addresses.people(`/${person.id}/deputy`)} method="post">
        <SelectField
          id="deputy"
          name="deputy"
          label="Deputy"
          hint="May do what this person may do with what is hers to return or sign off"
          options={[{ value: '', text: 'Choose' }, ...others.map(({ id, name }) => ({ value: id, text: name }))]}
          value={cover.deputy}
          {...errorAt(errors, 'deputy')}
        />
        <div class="side-by-side">
          <TextField id="from" name="from" label="First day" type="date" value={cover.from} {...errorAt(errors, 'from')} />
          <TextField id="to" name="to" label="Last day" type="date" value={cover.to} {...errorAt(errors, 'to')} />
        </div>
        <Button text="Name a deputy" secondary />
      </form>
    </Section>
  );
}

/** An instant as the council's pages say it: here, of what nobody was told by e-mail. */
function instantText({ reading }: Here, at: string): string {
  const { language, yearStarts } = reading.frame.organisation;
  return periodNamesFor(wordingFor(language), yearStarts).instant(at);
}

/** One person: what she may do, who stands in for her, and how she is helped or ended. */
export function PersonPage(props: PersonPageProps) {
  const { here, person, texts, scopes, errors, now } = props;
  const { addresses } = here;
  const manages = here.may('manage-people');
  const gone = person.left !== null;
  const action = (what: string) => addresses.people(`/${person.id}/${what}`);
  return (
    <CouncilPage here={here} title={person.name} room="set-up" thread={threadOf(here, person.name)}>
      <PageHead title={person.name}>
        <p class="opening">
          {person.post === null ? '' : `${person.post}. `}
          {stateOf(person, now)}.
        </p>
        <p>{person.email}</p>
      </PageHead>
      <Wrong errors={errors} />
      {!manages ? (
        <Section title="Roles">
          <p>{rolesText(person.grants) || 'None'}</p>
        </Section>
      ) : gone ? (
        <form action={action('reinstate')} method="post">
          <p>She left this council. What she did stays under her name.</p>
          <Button text="Bring her back with the same roles" />
        </form>
      ) : (
        <Columns
          side={
            <>
              <Section title="Coming in">
                {person.invitedUntil !== null && (
                  <form action={action('invite-again')} method="post">
                    <Button text="Make a new invitation" secondary />
                  </form>
                )}
                <form action={action('reset')} method="post">
                  {props.resetMade !== null && <p class="hint">A link was last made at {instantText(here, props.resetMade)}.</p>}
                  <Button text="Make a link for a new password" secondary />
                </form>
                <form action={action('no-two-factor')} method="post">
                  <p class="hint">For a lost phone, when the recovery codes are lost as well.</p>
                  <Button text="Turn two-factor off" secondary />
                </form>
              </Section>
              <Section title="Leaving">
                <form action={action('end')} method="post">
                  <p class="hint">From her next request on, this council is not there for her. What she did stays under her name.</p>
                  <Button text={`End: ${person.name} leaves`} secondary />
                </form>
              </Section>
            </>
          }
        >
          <Section title="What she may do">
            <form action={action('roles')} method="post">
              <TextField
                id="post"
                name="post"
                label="Post"
                hint="Where the plan names an owner by the post, it means her"
                value={texts.post}
                {...errorAt(errors, 'post')}
              />
              <GrantFields grants={texts.grants} scopes={scopes} errors={errors} />
              <Button text="Save" />
            </form>
          </Section>
          <CoverForm {...props} />
        </Columns>
      )}
    </CouncilPage>
  );
}
