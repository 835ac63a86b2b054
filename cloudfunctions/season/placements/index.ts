import { router } from '../../runtime';
import { answer } from './answer';
import { askSwitch, switchable, takeBackSwitch } from './ask-switch';
import { correct } from './correct';
import { list } from './list';
import { mine } from './mine';
import { cutOffs, notice } from './notice';
import { object } from './object';
import { answerObjection, objections } from './objections';
import { decideSwitch, switches, unitDecideSwitch, unitSwitches } from './switches';

/** From a published allocation to people in their posts. */
export const placements = router({
  notice, cutOffs, mine, answer, object, switchable, askSwitch, takeBackSwitch,
  list, correct, objections, answerObjection, switches, decideSwitch, unitSwitches, unitDecideSwitch,
});
