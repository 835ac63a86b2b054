import { LOOKING, PEOPLE_A_DAY, SELDOM, TAPPING, open, staff, student, type Access } from './access-kinds';

/** The part of the access table that is about openings. */
export const jobsAccess: Readonly<Record<string, Access>> = {
  /** 适合我 goes by the caller's own profile. */
  'jobs.search': open('own', LOOKING),
  'jobs.facets': open('own', LOOKING),
  'jobs.excerpts': open('none', LOOKING),
  /** Asked at every letter. */
  'jobs.suggestions': open('none', LOOKING),
  'jobs.popular': open('none', LOOKING),
  'jobs.noteSearch': open('none', TAPPING),
  'jobs.read': open('none', LOOKING),
  /** Asked of WeChat, which counts. */
  'jobs.code': open('none', SELDOM),
  'jobs.employers.list': open('none', LOOKING),
  'jobs.employers.read': open('none', LOOKING),
  /** Every text is looked at by WeChat. */
  'jobs.employers.edit': staff('editor', 'region', SELDOM),
  'jobs.pictures.path': open('own', SELDOM),
  /** Every picture is looked at by WeChat. */
  'jobs.pictures.add': staff('editor', 'region', SELDOM),
  'jobs.pictures.offer': staff('employerContact', 'employer', SELDOM),
  'jobs.pictures.waiting': staff('editor', 'region', LOOKING),
  'jobs.pictures.decide': staff('editor', 'region', TAPPING),
  'jobs.favourite': open('own', TAPPING),
  'jobs.unfavourite': open('own', TAPPING),
  'jobs.favourites': open('own', LOOKING),
  /** What a visitor keeps on the phone, and what was sent to somebody: openings are everybody's. */
  'jobs.cards': open('none', LOOKING),
  'jobs.keepAll': open('own', TAPPING),
  'jobs.dismiss': student('own', TAPPING),
  'jobs.undismiss': open('own', TAPPING),
  'jobs.dismissed': open('own', LOOKING),

  'jobs.savedSearches.list': open('own', LOOKING),
  /** Every name is looked at by WeChat. */
  'jobs.savedSearches.save': student('own', SELDOM),
  'jobs.savedSearches.pause': open('own', TAPPING),
  'jobs.savedSearches.remove': open('own', TAPPING),

  'jobs.introduction.read': student('own', LOOKING),
  /** Every text is looked at by WeChat. */
  'jobs.introduction.save': student('own', SELDOM),
  'jobs.introduction.filePath': student('own', SELDOM),
  'jobs.introduction.attach': student('own', SELDOM),
  'jobs.introduction.detach': student('own', SELDOM),
  'jobs.introduction.openFile': student('own', SELDOM),

  'jobs.applications.send': student('own', SELDOM),
  'jobs.applications.withdraw': student('own', SELDOM),
  'jobs.applications.mine': open('own', LOOKING),
  'jobs.applications.read': open('own', LOOKING),

  'jobs.applicants.openings': staff('employerContact', 'employer', LOOKING),
  'jobs.applicants.list': staff('employerContact', 'employer', LOOKING),
  'jobs.applicants.read': staff('employerContact', 'employer', LOOKING),
  'jobs.applicants.answer': staff('employerContact', 'employer', SELDOM),
  'jobs.applicants.openFile': staff('employerContact', 'employer', TAPPING),
  /** Personal data in clear, each time recorded: no more than a person can ring. */
  'jobs.applicants.phone': { ...staff('employerContact', 'employer', SELDOM), perDay: PEOPLE_A_DAY },
  'jobs.applicants.table': staff('employerContact', 'employer', SELDOM),
  'jobs.applicants.counts': staff('editor', 'region', LOOKING),

  'jobs.keeping.list': staff('editor', 'region', LOOKING),
  'jobs.keeping.open': staff('editor', 'region', LOOKING),
  /** Asked while someone types. */
  'jobs.keeping.tryCells': staff('editor', 'none', LOOKING),
  'jobs.keeping.save': staff('editor', 'region', TAPPING),
  'jobs.keeping.setState': staff('editor', 'region', TAPPING),
  'jobs.keeping.duplicates': staff('editor', 'region', LOOKING),
  'jobs.keeping.merge': staff('editor', 'region', TAPPING),
  'jobs.keeping.tellApart': staff('editor', 'region', TAPPING),
  'jobs.keeping.exportAll': staff('editor', 'region', SELDOM),
  'jobs.submissions.open': staff('employerContact', 'employer', LOOKING),
  /** Asked while someone types. */
  'jobs.submissions.tryCells': staff('employerContact', 'none', LOOKING),
  /** Every text is looked at by WeChat. */
  'jobs.submissions.submit': staff('employerContact', 'employer', SELDOM),
  'jobs.submissions.takeBack': staff('employerContact', 'employer', TAPPING),
  'jobs.submissions.setState': staff('employerContact', 'employer', TAPPING),
  'jobs.submissions.mine': staff('employerContact', 'employer', LOOKING),
  'jobs.submissions.queue': staff('editor', 'region', LOOKING),
  'jobs.submissions.waiting': staff('editor', 'region', LOOKING),
  'jobs.submissions.decide': staff('editor', 'region', TAPPING),
  'jobs.imports.uploadFolder': staff('editor', 'own', LOOKING),
  'jobs.imports.begin': staff('editor', 'own', SELDOM),
  /** A workbook is read, written and undone slice by slice, one call after the other. */
  'jobs.imports.readNext': staff('editor', 'own', 600),
  'jobs.imports.applyNext': staff('editor', 'own', 600),
  'jobs.imports.undo': staff('editor', 'own', SELDOM),
  'jobs.imports.undoNext': staff('editor', 'own', 600),
  'jobs.imports.read': staff('editor', 'own', LOOKING),
  'jobs.imports.latest': staff('editor', 'own', LOOKING),
  'jobs.imports.lastWritten': staff('editor', 'own', LOOKING),
  'jobs.imports.problems': staff('editor', 'own', LOOKING),
  'jobs.imports.refusedRows': staff('editor', 'own', SELDOM),
  'jobs.imports.changes': staff('editor', 'own', LOOKING),
  'jobs.imports.sources': staff('editor', 'own', LOOKING),
  'jobs.imports.replaceSource': staff('editor', 'own', TAPPING),
  'jobs.imports.missing': staff('editor', 'own', LOOKING),
  'jobs.imports.decideMissing': staff('editor', 'own', TAPPING),
  'jobs.imports.likelyRenames': staff('editor', 'own', LOOKING),
  'jobs.imports.sayRenamed': staff('editor', 'own', TAPPING),
  'jobs.imports.held': staff('editor', 'own', LOOKING),
  'jobs.imports.decideHeld': staff('editor', 'own', TAPPING),
  'jobs.imports.assignHeader': staff('editor', 'own', TAPPING),
  'jobs.imports.forms': staff('editor', 'own', LOOKING),
  'jobs.imports.decideCell': staff('editor', 'own', TAPPING),
  'jobs.imports.readAgain': staff('editor', 'own', TAPPING),
};
