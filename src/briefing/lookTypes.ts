/** The colour and mark with which a council's documents are printed. */
export interface PrintedLook {
  /** "#1a4b54" */
  readonly colour: string | null;
  /** its mark as SVG that needs nothing beside it */
  readonly logo: string | null;
}
