/** A style sheet as a text: the bundler makes it one. */
declare module '*.css' {
  const text: string;
  export { text as default };
}
