export { normalised, type PanelMark } from './normalised';
export { finalScores, panelsOf, type FinalScore, type Heard, type PanelSummary, type ScoreInputs } from './final';
