declare module 'carbone' {
  function render(template: string, data: object, options: object, done: (error: Error | null, result?: unknown) => void): void;
  export default { render };
}
