import { LOOKING, PEOPLE_A_DAY, SELDOM, TAPPING, open, staff, student, type Access } from './access-kinds';
import { jobsAccess } from './jobs-access';
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

  ...jobsAccess,
  ...seasonAccess,
};
