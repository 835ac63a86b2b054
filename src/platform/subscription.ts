/** A template of subscribe messages as a person is asked for it. */
export interface AskedTemplate {
  /** WeChat's id. */
  id: string;
  title: string;
  /** What comes by it. */
  gives: string;
}

/** Answers a person gave for good (“总是保持以上选择”), by template id; what is not here is asked each time. */
export type StandingAnswers = Readonly<Record<string, 'accept' | 'reject'>>;
