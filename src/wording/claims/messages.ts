/** The sentences of claims in one language, as ICU messages. All languages take the same arguments. */
export interface ClaimMessages {
  /** `which` is empty where the data sheet does not say it. */
  readonly needsBatteries: string;
  /** `end` is day and time. */
  readonly endsAt: string;
  readonly onlyLeft: string;
  /** `saved` and `prior` are amounts, `percent` what part of the prior price is saved. */
  readonly saving: string;
  readonly rating: string;
  readonly boughtThisWeek: string;
  readonly boughtTogether: string;
}
