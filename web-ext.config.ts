import { defineWebExtConfig } from 'wxt';

// `npm run dev` builds and watches; which browser to open, and how, stays the developer's choice.
export default defineWebExtConfig({ disabled: true });
