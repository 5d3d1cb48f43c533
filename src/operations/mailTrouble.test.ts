import { describe, expect, it } from 'vitest';
import { translator } from '../kernel/locale/translate.ts';
import { type MailTrouble, mailTroubleInWords, mailTroubleOf } from './mailTrouble.ts';

const SAID: readonly (readonly [MailTrouble, string])[] = [
  ['unreachable', 'connect ECONNREFUSED 127.0.0.1:25'],
  ['unreachable', 'getaddrinfo ENOTFOUND smtp.example.org'],
  ['unreachable', 'Greeting never received'],
  ['unreachable', 'Connection timeout'],
  [
    'unreachable',
    'Invalid greeting. response=421 Service not available: 421 Service not available',
  ],
  ['password', 'Invalid login: 535 5.7.8 Authentication credentials invalid'],
  ['sender', 'Mail command failed: 550 5.7.1 Sender rejected'],
  ['certificate', 'self-signed certificate'],
  ['certificate', 'certificate has expired'],
  ['unencrypted', 'Error upgrading connection with STARTTLS: 502 no'],
  ['protocol', '80AC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:'],
  ['unknownAddress', "Can't send mail - all recipients were rejected: 550 5.1.1 User unknown"],
  ['unknownAddress', '550 no such mailbox'],
  [
    'unknownAddress',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP lookup',
  ],
  ['fullMailbox', '552 5.2.2 The email account that you tried to reach is over quota'],
  ['fullMailbox', '552 Requested mail action aborted: exceeded storage allocation'],
  ['later', 'Mail command failed: 452 4.3.1 Insufficient system storage'],
  ['later', 'Message failed: 452 Requested action not taken: insufficient system storage'],
  ['unknownAddress', '550-5.2.1 The email account that you tried to reach is inactive.'],
  ['unknownAddress', '550 5.4.1 Recipient address rejected: Access denied. [AMS]'],
  ['unknownAddress', 'Host or domain name not found. Name service error for name=exemple.ogr'],
  ['other', '550 5.4.1 No answer from host'],
  ['tooLarge', 'Message failed: 552 5.3.4 Message size exceeds fixed limit'],
  ['policy', 'Message failed: 554 5.7.1 Message rejected as spam'],
  ['later', "Can't send mail - all recipients were rejected: 450 4.2.0 Greylisted, try again"],
  ['later', 'Message failed: 451 4.3.0 local error'],
  ['unconfirmed', 'not confirmed: Connection closed unexpectedly'],
  ['limit', 'sending limit: Message failed: 550 5.4.5 Daily user sending limit exceeded'],
  ['other', 'unreadable message'],
];

describe('why a mail has not left', () => {
  it.each(SAID)('is %s: %s', (trouble, said) => {
    expect(mailTroubleOf(said)).toBe(trouble);
  });

  it('is told with what to do, and with the words of the server', () => {
    for (const [trouble, said] of SAID) {
      const told = mailTroubleInWords(translator('fr'), said);
      expect(told).toContain(said);
      expect(told === said).toBe(trouble === 'other');
    }
  });
});
