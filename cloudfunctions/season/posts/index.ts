import { router } from '../../runtime';
import { askCorrection } from './corrections/ask';
import { correct } from './corrections/correct';
import { correctable, ownCorrectable } from './corrections/correctable';
import { decideCorrection } from './corrections/decide';
import { takeBackCorrection } from './corrections/take-back';
import { decide } from './decide';
import { list } from './list';
import { mine, opened } from './mine';
import { queue } from './queue';
import { read } from './read';
import { save } from './save';
import { applySheet } from './sheet/apply';
import { preview } from './sheet/preview';
import { readSheet } from './sheet/read';
import { sheetTemplate } from './sheet/template';
import { submit } from './submit';
import { takeBack } from './take-back';
import { withdraw } from './withdraw';

/** Places to work: units write them, organisers publish them, students choose among them. */
export const posts = router({ list, read, mine, opened, save, submit, takeBack, queue, decide, withdraw, ownCorrectable, askCorrection, takeBackCorrection, correctable, correct, decideCorrection, readSheet, preview, applySheet, sheetTemplate });
