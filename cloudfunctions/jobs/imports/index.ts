import { router } from '../../runtime';
import { applyNext } from './apply-next';
import { begin } from './begin';
import { changes } from './changes';
import { assignHeader, decideCell, forms, readAgain } from './decide';
import { decideHeld, held } from './held';
import { decideMissing, missing } from './missing';
import { problems } from './problems';
import { lastWritten, latest, read } from './read';
import { readNext } from './read-next';
import { refusedRows } from './refused-rows';
import { likelyRenames, sayRenamed } from './renamed';
import { replaceSource, sources } from './sources';
import { undo, undoNext } from './undo';
import { uploadFolder } from './upload-folder';

/** A workbook's way into the openings: taken apart, read, compared, decided about, written, undone. */
export const imports = router({
  uploadFolder, begin, readNext, applyNext, read, latest, lastWritten, problems, refusedRows, changes, sources, replaceSource, missing, decideMissing, likelyRenames, sayRenamed, held, decideHeld,
  undo, undoNext, assignHeader, forms, decideCell, readAgain,
});
