/* Everything from this machine: no typeface is fetched from elsewhere, and there is one page. */
export default {
  title: 'Sixty measures',
  root: 'src',
  output: 'dist',
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
};
