import type { Examples } from '../gallery/example.ts';
import { Button, Checkboxes, ErrorSummary, FileField, Radios, SelectField, TextField } from './forms.tsx';

export const EXAMPLES: Examples = {
  'a form with errors': () => (
    <form action="/import" method="post">
      <ErrorSummary title="There is a problem" errors={[{ text: 'Choose a workbook', href: '#workbook' }]} />
      <FileField id="workbook" name="workbook" label="Workbook" hint="XLSX or CSV" error="Choose a workbook" accept=".xlsx,.csv" />
      <TextField id="reviewed" name="reviewed" label="Reviewed" value="305" width="short" />
      <TextField id="happened" name="happened" label="What happened" hint="In a sentence or two" rows={4} value="Two posts were empty." />
      <SelectField id="plan" name="plan" label="Plan" options={[{ value: 'SS', text: 'Social services' }]} value="SS" />
      <Radios
        name="state"
        legend="This figure is"
        error="Say what it is"
        items={[
          { value: 'final', text: 'Final' },
          { value: 'provisional', text: 'Provisional', hint: 'It may still change' },
        ]}
        value="final"
      />
      <TextField id="owner" name="owner" label="Owner" suggestions={['Anna Officer', 'Ben Owner']} />
      <Checkboxes
        id="left-out"
        name="left_out"
        legend="Actions that leave the totals"
        none="none"
        items={[
          { value: 'suspended', text: 'Suspended', checked: false },
          { value: 'deleted', text: 'Deleted', checked: true },
        ]}
      />
      <div class="buttons">
        <Button text="Save" />
        <Button text="Check only" secondary name="dry-run" value="yes" />
      </div>
    </form>
  ),
};
