import { define } from './define.ts';

/*
 * As one classic script, for pages that cannot load modules: `<script defer src="https://cartwright.example/widget/cartwright.classic.js?key=...">`.
 */
define((document.currentScript as HTMLScriptElement | null)?.src);
