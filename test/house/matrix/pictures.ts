import { pictureFolder } from '../../../cloudfunctions/jobs/pictures/path';
import { pngOf } from '../../support/pictures';
import { employer } from './callers';
import { employerAt } from './jobs';
import { elsewhere, stranger, type Examples, type World } from './world';

let made = 0;
const words = '示例图片';

/** An uploaded picture of the caller's, for an employer. */
const picture = async (world: World, caller: string, employerId: string) => {
  made += 1;
  const { fileID } = await world.phone(caller).upload(`${pictureFolder(caller)}${made}`, pngOf(90, 90));
  return { employerId, pictureId: `picture-${made}`, fileId: fileID, words };
};

/** An employer with an offered picture; its mark is the picture's words. */
const offered = async (world: World, code: string, region: string) => {
  const employerId = await employerAt(world, code);
  const { fileId, pictureId } = await picture(world, stranger, employerId);
  const mark = world.mark();
  await world.db.employers.put({ _id: employerId, key: false, editedAt: new Date(0), offeredIn: region, pictures: [{ id: pictureId, fileId, words: mark, at: new Date(), state: 'offered' }] });
  return { employerId, pictureId, mark, watched: [['employers', employerId]] as const };
};

/** An employer somebody has introduced, where the caller's role does not reach. */
const beyond = async (world: World, employerId: string) => {
  await world.db.employers.put({ _id: employerId, key: false, editedAt: new Date() });
  return [['employers', employerId]] as const;
};

export const pictures: Record<string, Examples> = {
  'jobs.pictures.path': { own: (_world, caller) => ({ shows: pictureFolder(caller) }), foreign: () => ({ shows: pictureFolder(stranger) }) },
  'jobs.pictures.add': {
    own: async (world, caller) => ({ input: await picture(world, caller, await employerAt(world, '370211')) }),
    foreign: async (world, caller) => {
      const employerId = await employerAt(world, elsewhere);
      return { input: await picture(world, caller, employerId), watched: await beyond(world, employerId) };
    },
  },
  'jobs.pictures.offer': {
    own: async (world, caller) => ({ input: await picture(world, caller, employer.id) }),
    foreign: async (world, caller) => {
      const employerId = await employerAt(world, '370211');
      return { input: await picture(world, caller, employerId), watched: await beyond(world, employerId) };
    },
  },
  'jobs.pictures.waiting': {
    own: async (world) => {
      await world.db.employers.remove({});
      return { shows: (await offered(world, '370211', '370200')).mark };
    },
    foreign: async (world) => ({ shows: (await offered(world, elsewhere, elsewhere)).mark }),
  },
  'jobs.pictures.decide': {
    own: async (world) => {
      const { employerId, pictureId } = await offered(world, '370211', '370200');
      return { input: { employerId, pictureId, as: 'show' } };
    },
    foreign: async (world) => {
      const { employerId, pictureId, watched } = await offered(world, elsewhere, elsewhere);
      return { input: { employerId, pictureId, as: 'show' }, watched };
    },
  },
};
