export { CustomerNeeds } from './customer-needs.ts';
