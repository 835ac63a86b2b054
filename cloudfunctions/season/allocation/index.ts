import { router } from '../../runtime';
import { compare } from './compare';
import { desk } from './desk';
import { revealDraw, sealDraw } from './draw';
import { outcome } from './outcome';
import { publish } from './publish';
import { tryOut } from './try';

/** Who is given which post: tried, compared, made public once. */
export const allocation = router({ desk, try: tryOut, outcome, compare, sealDraw, revealDraw, publish });
