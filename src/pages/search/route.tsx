import { Hono } from 'hono';
import { search } from '../../tasks/search.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { SearchPage } from './view.tsx';

export function searchRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/search', (c) => {
    const { here } = c.var;
    const text = asked(c, 'q');
    return c.html(<SearchPage here={here} text={text} found={text === null ? [] : search(here.reading, text)} />);
  });
}
