import { LOOKING, PEOPLE_A_DAY, SELDOM, TAPPING, open, staff, student, type Access } from './access-kinds';
import { seasonAccess } from './season-access';

export type { Access, Base, Objects } from './access-kinds';

/**
 * Who may do what to whose things, how often: every procedure of every function. A function does not start when one of its
 * procedures is not here, or is built from another base than it says here.
 */
export const access: Readonly<Record<string, Access>> = {
  'account.me': open('own', LOOKING),
  // Three lists that are searched at every letter.
  'account.universities': open('none', LOOKING),
  'account.majors': open('none', LOOKING),
  'account.divisions': open('none', LOOKING),
  /** A code is not to be guessed. */
  'account.invitation.read': open('own', SELDOM),
  'account.invitation.accept': open('own', SELDOM),
  'account.saveProfile': open('own', SELDOM),
  'account.kept': open('own', LOOKING),
  'account.origins.mine': student('own', LOOKING),
  'account.origins.saveIdNumber': student('own', SELDOM),
  'account.origins.proofPath': student('own', SELDOM),
  'account.origins.sendProof': student('own', SELDOM),
  'account.origins.withdraw': student('own', SELDOM),
  'account.closing.ask': student('own', SELDOM),
  'account.closing.takeBack': student('own', SELDOM),

  'account.messages.list': open('own', LOOKING),
  'account.messages.unread': open('own', LOOKING),
  'account.messages.read': open('own', TAPPING),
  'account.messages.readAll': open('own', SELDOM),
  'account.subscriptions.templates': open('own', LOOKING),
  'account.subscriptions.accepted': open('own', TAPPING),

  /** Every text is looked at by WeChat. */
  'account.sendFeedback': open('own', SELDOM),
  'account.myFeedback': open('own', LOOKING),

  'activities.list': open('none', LOOKING),
  'activities.days': open('none', LOOKING),
  'activities.read': open('none', LOOKING),
  'activities.employers': open('none', LOOKING),
  'activities.mine': open('own', LOOKING),
  'activities.signUp': student('own', TAPPING),
  'activities.cancel': student('own', TAPPING),
  'activities.takeOffer': student('own', TAPPING),
  'activities.resizeParty': student('own', TAPPING),
  /** Written answers are looked at by WeChat. */
  'activities.changeAnswers': student('own', SELDOM),
  /** Every text is looked at by WeChat. */
  'activities.exceptions.ask': student('own', SELDOM),
  'activities.ticket': student('own', LOOKING),
  'activities.tickets': student('own', LOOKING),
  'activities.doorActivities': staff('steward', 'region', LOOKING),
  /** A hand scans one a second; what a door kept without network follows at once. */
  'activities.checkIn': staff('steward', 'region', 300),

  'activities.roster': staff('steward', 'region', TAPPING),
  'activities.syncScans': staff('steward', 'region', TAPPING),
  'activities.walkIn': staff('steward', 'region', TAPPING),
  'activities.undoCheckIn': staff('editor', 'region', SELDOM),
  'activities.conflicts.list': staff('editor', 'region', LOOKING),
  'activities.conflicts.note': staff('editor', 'region', TAPPING),
  'activities.venue': staff('steward', 'region', LOOKING),
  'activities.checkInHere': student('own', TAPPING),
  'activities.change': staff('editor', 'region', SELDOM),
  'activities.callOff': staff('editor', 'region', SELDOM),
  'activities.held': staff('editor', 'region', LOOKING),
  'activities.close': staff('editor', 'region', SELDOM),
  'activities.archive': staff('editor', 'region', SELDOM),
  'activities.setSeats': staff('editor', 'region', SELDOM),
  'activities.exceptions.queue': staff('editor', 'region', LOOKING),
  'activities.exceptions.decide': staff('editor', 'region', TAPPING),
  'activities.drafts.list': staff('editor', 'region', LOOKING),
  'activities.drafts.read': staff('editor', 'region', LOOKING),
  /** What is typed is saved at every pause. */
  'activities.drafts.save': staff('editor', 'region', TAPPING),
  'activities.drafts.copy': staff('editor', 'region', SELDOM),
  'activities.drafts.send': staff('editor', 'region', SELDOM),
  'activities.drafts.giveBack': staff('editor', 'region', SELDOM),
  'activities.drafts.publish': staff('editor', 'region', SELDOM),
  'activities.drafts.series': staff('editor', 'region', SELDOM),
  'activities.drafts.discard': staff('editor', 'region', SELDOM),

  'activities.people.list': staff('editor', 'region', LOOKING),
  'activities.people.export': staff('editor', 'region', SELDOM),
  'activities.policies.list': open('none', LOOKING),
  'activities.policies.read': open('none', LOOKING),
  'activities.policies.judged': open('none', LOOKING),
  'activities.campaigns.current': open('none', LOOKING),
  'activities.campaigns.gift': open('none', LOOKING),
  'activities.campaigns.code': open('none', SELDOM),
  'activities.campaigns.held': staff('editor', 'region', LOOKING),
  'activities.campaigns.opened': staff('editor', 'region', LOOKING),
  /** Every text is looked at by WeChat. */
  'activities.campaigns.save': staff('editor', 'region', SELDOM),
  'activities.questions.list': open('none', LOOKING),
  'activities.questions.mine': open('own', LOOKING),
  /** Every text is looked at by WeChat. */
  'activities.questions.ask': student('own', SELDOM),
  'activities.questions.queue': staff('editor', 'region', LOOKING),
  'activities.questions.settle': staff('editor', 'region', SELDOM),
  'activities.letterReplies.mine': open('own', LOOKING),
  /** Every text is looked at by WeChat. */
  'activities.letterReplies.send': open('own', SELDOM),
  'activities.letterReplies.takeBack': open('own', SELDOM),
  'activities.letterReplies.list': staff('editor', 'region', LOOKING),
  'activities.letterReplies.answer': staff('editor', 'region', SELDOM),
  /** Every text is looked at by WeChat. */
  'activities.announce': staff('editor', 'region', SELDOM),
  'activities.materials.list': staff('editor', 'region', LOOKING),
  'activities.materials.add': staff('editor', 'region', SELDOM),
  'activities.materials.remove': staff('editor', 'region', TAPPING),
  'activities.afterwards': open('own', LOOKING),
  'activities.feedback.send': student('own', SELDOM),
  'activities.feedback.summary': staff('editor', 'region', LOOKING),
  'activities.feedback.list': staff('editor', 'region', LOOKING),
  'activities.report.read': staff('editor', 'region', LOOKING),
  'activities.report.table': staff('editor', 'region', SELDOM),
  'activities.certificates.mine': student('own', LOOKING),
  /** Asked of WeChat, which counts. */
  'activities.certificates.picture': student('own', SELDOM),
  /** A code is not to be guessed. */
  'activities.certificates.verify': open('none', SELDOM),

  'clock.tick': { base: 'clock', objects: 'none', perMinute: Infinity },

  'desk.staff.list': staff('editor', 'region', LOOKING),
  'desk.staff.givable': staff('editor', 'none', LOOKING),
  /** Names that stand on public openings. */
  'desk.staff.employers': staff('administrator', 'none', LOOKING),
  'desk.staff.invite': staff('editor', 'region', SELDOM),
  'desk.staff.invitationCode': staff('editor', 'own', SELDOM),
  'desk.staff.invitations': staff('editor', 'region', LOOKING),
  'desk.staff.revokeInvitation': staff('editor', 'region', TAPPING),
  'desk.staff.revoke': staff('editor', 'region', TAPPING),
  'desk.audit.list': staff('administrator', 'region', LOOKING),
  /** The chain is walked slice by slice, one call after the other. */
  'desk.audit.verify': staff('administrator', 'none', 300),

  'desk.origins.queue': staff('editor', 'region', LOOKING),
  'desk.origins.openProof': staff('editor', 'region', TAPPING),
  'desk.origins.decide': staff('editor', 'region', TAPPING),
  /** Personal data in clear: each one with its reason, and no more than a person can read. */
  'desk.reveal': { ...staff('administrator', 'region', SELDOM), perDay: PEOPLE_A_DAY },

  'desk.feedback.list': staff('editor', 'region', LOOKING),
  'desk.feedback.answer': staff('editor', 'region', SELDOM),

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

  ...seasonAccess,
};
