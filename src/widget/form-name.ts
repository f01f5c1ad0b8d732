/** The forms in which offers are shown. */
export type FormName = 'together' | 'carousel' | 'bump' | 'popup' | 'comparison' | 'progress' | 'thanks' | 'bundle';
