import { PageHead } from '../layout/page-head.tsx';
import { wholeForm } from '../return/examples.tsx';
import { MY_RETURNS } from './data/returns.ts';
import { Frame } from './frame.tsx';

/** The page on which a service manager fills her quarter. */
export function myReturn() {
  return (
    <Frame title={MY_RETURNS.title} current="Returns">
      <PageHead title={MY_RETURNS.title} opening={MY_RETURNS.opening} dense />
      {wholeForm()}
    </Frame>
  );
}
