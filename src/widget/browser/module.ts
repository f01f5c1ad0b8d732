import { define } from './define.ts';

/*
 * As a module: `<script type="module" src="https://cartwright.example/widget/cartwright.js?key=...">`.
 */
define(import.meta.url);
