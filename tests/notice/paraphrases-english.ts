/** Ordinary ways to say the same, for the frames of `paraphrases-english.test.ts`. */
const wordsOf = (list: string): readonly string[] => list.trim().split(/\s*\|\s*/);

/** Said of a service: it stops. */
export const STOPS = wordsOf(`
  will be suspended | will be unavailable | will be down | will be offline | will be halted | will be paused |
  will be stopped | will be disabled | will be closed | will be interrupted | will not be available |
  will not be possible | will not be accessible | will not work | will be inaccessible | will be taken offline |
  will be shut down | will be frozen | will be switched off | will be temporarily unavailable |
  will be out of service | will be unreachable | go offline | will go down | go dark | are suspended |
  cannot be used | cannot be accessed | can not be made | will be blocked | will cease | will stop |
  will pause | will be turned off | will be inoperative | will be on hold | will be put on hold |
  will be in maintenance mode | will not be processed | will not be accepted | will be rejected |
  will be locked | are going to be unavailable | won't be available | won't work | aren't available |
  will be brought down | will experience downtime | will be temporarily closed | will not function |
  will not respond | are to be suspended | will be restricted | shall be suspended | will be out of action |
  will be non-operational | will go offline | will be intermittently unavailable | will be in read-only mode |
  will be stopped completely | are not going to be available | will remain closed | stay closed |
  are scheduled to be offline | will be temporarily out of action | need to be suspended | must be taken down |
  have to be paused | will be interrupted for a short time | will be brought to a halt |
  will be unable to operate | will experience an outage | will be affected by downtime |
  will be under maintenance | undergo maintenance | will be put into maintenance |
  will be put in maintenance mode | will be knocked offline | will see an interruption
`);

/** What the exchange does, or what nobody can do. */
export const ACTS = wordsOf(`
  we will suspend trading | we will be suspending trading | we will pause trading | we will halt trading |
  we are going to suspend trading | we are taking trading offline | we will take the platform down |
  we will take the exchange offline | we will shut down the matching engine | we will disable trading |
  we will close the market | we will freeze trading | we will stop trading | we'll be performing maintenance |
  we will carry out maintenance | we will be conducting maintenance | we will do maintenance |
  we are performing maintenance | we will be upgrading our systems | we will upgrade the matching engine |
  we will be moving our servers | we will migrate our database | we will be down for maintenance |
  we plan to perform maintenance | we intend to carry out maintenance | we will undertake maintenance |
  we will run maintenance | we will interrupt trading | we will switch trading off |
  we will be rolling out an update, and trading is unavailable | the platform will undergo maintenance |
  the exchange goes into maintenance | the exchange enters maintenance mode |
  the site will be under maintenance | our systems will be undergoing maintenance |
  a maintenance will be performed | maintenance will be carried out | maintenance will take place |
  a system upgrade will take place | an upgrade is planned | an outage is planned |
  a maintenance window is scheduled | downtime is expected | there will be maintenance |
  there will be a maintenance window | there will be an outage | there will be no trading |
  trading will not be available | users cannot trade | you will not be able to trade |
  customers will be unable to trade | you won't be able to place orders | no orders can be placed |
  no trading is possible | we will suspend all trading | we will be taking our systems offline |
  we are shutting down trading | we will be switching off the matching engine |
  we will be migrating to new servers | we will replace our core switches |
  we will be relocating our data center | we will reboot all servers | we will restart the matching engine |
  we will be carrying out essential maintenance | we'll take the site down | we will have a maintenance window |
  we have scheduled a maintenance | we have planned downtime |
  we will be deploying a major upgrade and trading will stop | the order books will be closed |
  the matching engine will be restarted | we will close trading | we will put the exchange in maintenance mode |
  we will be halting all markets | we will temporarily pause deposits and withdrawals |
  we need to take trading down | we have to interrupt all services | withdrawals will not be processed |
  logging in will not be possible | it will not be possible to trade | nobody will be able to log in |
  traders will not be able to place or cancel orders | the API will return errors |
  the API will respond with 503 | all API requests will be rejected |
  the website and apps will show a maintenance page | access to the platform will be unavailable |
  expect downtime | please expect interruptions to trading | scheduled maintenance will be performed |
  planned works will be carried out | a hardware replacement will take place |
  a database migration will take place | we will be swapping out our storage |
  emergency maintenance will be conducted | the trading system is shut down | the whole platform goes down |
  we are closing the exchange
`);

/** Names of work and of stops, which mean nothing but a stop above hours. */
export const WORKS = wordsOf(`
  Maintenance | Scheduled maintenance | System maintenance | Planned maintenance | Planned outage |
  Planned downtime | Downtime | System upgrade | Platform upgrade | Matching engine upgrade | System update |
  Server maintenance | Network maintenance | Database maintenance | Database migration | Data center migration |
  Infrastructure upgrade | Infrastructure maintenance | Service interruption | Service suspension |
  Trading suspension | Trading halt | Trading pause | Temporary suspension | Maintenance window |
  Hardware replacement | Server migration | System migration | Emergency maintenance | Unscheduled maintenance |
  Routine maintenance | Exchange closure | Deposit and withdrawal suspension | Wallet maintenance |
  Node maintenance | API maintenance | API downtime | Service outage | Release window | Platform maintenance |
  Website maintenance | Core system replacement | System works | Engineering works | Service unavailability |
  Weekly maintenance | Monthly maintenance | System reboot | Cutover | Failover test | Scheduled downtime |
  Exchange maintenance | Trading engine upgrade | Trading system upgrade | Storage replacement |
  Server relocation | Data centre relocation | Emergency downtime | Matching engine restart | Server restart |
  Gateway restart | API gateway upgrade | Withdrawal suspension | Deposit suspension | Suspension of trading |
  Suspension of deposits and withdrawals | Halt of trading | Interruption of service | Trading interruption |
  Temporary closure of the exchange | Temporary unavailability of the platform |
  Upgrade of the matching engine | Migration of our database | Replacement of network equipment |
  Relocation of our servers | Maintenance of the trading system | Maintenance work | Maintenance works |
  Urgent maintenance | Security maintenance | Firewall replacement | Core banking upgrade | Backend upgrade |
  Software upgrade | Deployment window | Change window | Quarterly maintenance |
  Annual maintenance | Night maintenance | Weekend maintenance | Platform downtime |
  System downtime | Exchange downtime | System outage | Service downtime | Temporary service interruption |
  Power maintenance | Planned power outage |
  Back-end maintenance | Year-end maintenance | Front-end maintenance | End-of-year maintenance |
  Month-end maintenance | Back-end upgrade | Start-up system maintenance | Quarter-end maintenance |
  End-of-month system maintenance | New year maintenance | High-end server maintenance
`);

/** Said of a service: it comes back. */
export const RETURNS = wordsOf(`
  will resume | will reopen | will be restored | will be back | will be back online | will be available again |
  will come back | will return | will restart | will be re-enabled | will be resumed | is expected to resume |
  are expected to be back | should be back | is due to resume | is scheduled to resume | reopens | resumes |
  comes back online | goes live again | will be up again | will be up and running | will be operational again |
  will open again | will start again | will go back online | will be switched back on |
  will be fully operational | will be reinstated | will be enabled again | will be live again |
  is planned to resume | is back | opens again | can be used again | will be working again | will recommence |
  will be brought back | is set to resume | comes back up | returns | starts again | will be switched on again |
  is restored | will be relaunched | restarts | will go live again | is expected back | will be opened again |
  will run again | will operate again | works again | is available again | is up again |
  becomes available again | will be made available again
`);

/** What stands before an end that is planned. */
export const BEFORE_END = wordsOf(`
  We expect to finish at | The work will be completed by | It is expected to end at | It will end at |
  We aim to be back by | We expect to be done by | Expected completion: | Estimated completion time: |
  Estimated end time: | It should be over by | The upgrade should be finished by | Completion is planned for |
  We will be back at | The maintenance concludes at | It will last until | It will take until |
  Service will be restored by | Normal service resumes at | All systems will be back by |
  We anticipate completing the work by | We plan to reopen at | Expect us back at | The window closes at |
  You can trade again from | Trading is possible again from | Everything will be up again at | ETA: | Until: |
  End: | It runs until | It is planned to last until | You will be able to trade again at |
  The expected end is | We hope to be finished by
`);

/** Sentences that give the length, two hours, of what began before. */
export const LENGTHS = wordsOf(`
  It will take two hours. | It will last 2 hours. | The maintenance will last approximately 2 hours. |
  Expected duration: 2 hours. | Duration: 120 minutes. | Estimated duration: about two hours. |
  The work is expected to take around 2 hours. | We expect it to take 2 hours. | We have set aside two hours. |
  We have booked two hours for it. | Two hours have been reserved. | It should take no more than two hours. |
  Downtime will be up to 2 hours. | It will be completed within 2 hours. |
  The outage should last for two hours. | We estimate 2 hours. | This will take about 120 minutes. |
  The process takes roughly two hours. | Trading will be unavailable for two hours. |
  Services will be down for about 2 hours. | Length: 2h. | Please allow two hours. |
  It is planned to last 2 hours. | The whole thing takes two hours. | We need two hours. |
  Expect two hours of downtime. | There will be two hours of downtime. |
  One hundred and twenty minutes have been set aside. | It is going to take us two hours. |
  Anticipated downtime: 2 hrs. | The window is two hours long.
`);

/** Said of a plan: it is moved to what follows. */
export const MOVES = wordsOf(`
  has been moved to | has been rescheduled to | has been postponed to | has been rescheduled for |
  is rescheduled to | is now scheduled for | will now take place on | is postponed until | was moved to |
  has been pushed to | has been pushed back to | has been shifted to | will instead take place on |
  has been changed to | has been delayed to | has slipped to | will be held on | is moving to |
  has a new date: | has been put back to | has been deferred to |
  has been re-planned for | has been rearranged for | will take place instead on
`);

/** The same, in a sentence of its own. */
export const MOVES_IT = wordsOf(`
  We have moved it to | It will now take place on | The new date is | New date: | It has been rescheduled to |
  It will be carried out on | It is now planned for | It will take place on | We will do it on |
  Instead it will take place on | It has been pushed back to | The new window is |
  The work will now be done on | We have rescheduled it for | Please note the new date: |
  The maintenance will happen on | Now scheduled for: | New schedule: | New time: | New window: |
  We are moving it to | It is postponed to
`);

/** Said of work: its end lies later now. */
export const EXTENSIONS = wordsOf(`
  has been extended until | is extended to | will be extended to | has been prolonged until |
  is taking longer than expected and will now end at | is running late and will finish at |
  needs more time and is now expected to end at | will now last until | has overrun; the new end time is |
  is delayed, new ETA: | will take longer, until | continues until | is now expected to complete at |
  now ends at | has been lengthened to | will go on until | is going to last until | has been stretched to |
  needs to be extended until | will run until
`);

/** Said of work: it is over. */
export const ENDS = wordsOf(`
  was completed at | has been completed at | is complete as of | finished at | ended at | concluded at |
  was finished at | has ended at | is over since | was over at | has finished at | is done since |
  wrapped up at | came to an end at | was closed at | has concluded at | completed successfully at |
  has been successfully completed at
`);

/** Said of a plan: it is called off. */
export const CALLINGS_OFF = wordsOf(`
  has been cancelled. | has been canceled. | is cancelled. | will not take place. | has been called off. |
  is off. | is no longer needed. | will not go ahead. | has been scrapped. | has been abandoned. |
  won't take place. | will no longer take place. | was cancelled. | has been withdrawn. |
  is not going to happen. | is not happening. | is not needed any more. | will not be carried out. |
  has been dropped. | will not be performed. | is hereby cancelled. | does not take place. |
  will not be necessary. | won't happen. | has been shelved. | is called off. | no longer takes place. |
  will be skipped. | is being called off. | had to be cancelled. | was called off. | has been rescinded. |
  is cancelled until further notice. | need not take place. | has become unnecessary. | has become obsolete. |
  is dropped. | does not go ahead. | will not be needed. | is not required any more. | is now cancelled. |
  has been postponed indefinitely. | will not go ahead as planned.
`);

/** What does not work at the time of writing. */
export const FAILURES = wordsOf(`
  trading has been unavailable | trading is down | trading is suspended | users have been unable to trade |
  we have been experiencing an outage | we are experiencing issues with trading | our platform is down |
  trading has been halted | orders cannot be placed | deposits are delayed | the API is returning errors |
  the website has been inaccessible | login is not working | withdrawals have been stuck |
  our systems have been down | the matching engine has been offline | customers cannot log in |
  there has been an outage | we have paused trading | we halted trading | trading has stopped |
  the exchange has been offline | withdrawals are not being processed | price feeds have been interrupted |
  we are seeing elevated error rates | trading was interrupted
`);

/** What did not work, and works again. */
export const FAILED = wordsOf(`
  trading was suspended | the platform was down | trading was unavailable | users could not log in |
  customers were unable to trade | the API returned errors | deposits and withdrawals were paused |
  withdrawals were not processed | the matching engine was offline | the exchange was closed for maintenance |
  we carried out maintenance | we performed scheduled maintenance | there was an outage |
  our services were interrupted | order entry was rejected | the website was unreachable | trading stopped |
  we experienced an outage | logins failed | our systems were offline | the exchange went offline |
  orders could not be placed | our platform suffered an outage | the platform was inaccessible |
  trading did not work | the app was not working | we had taken the platform down
`);

/** Labels of hours. */
export const LABELS_OF_HOURS = wordsOf(`
  When | Date | Date and time | Date & time | Date/Time | Time | Window | Schedule | Period |
  Maintenance window | Planned time | Time frame | Timeframe | Timing | Scheduled for | Scheduled time |
  Maintenance time | Maintenance period | Downtime | Downtime window | Time slot | Slot | Hours |
  Outage window | Day and time | Execution time | Work hours | Maintenance hours | Maintenance date |
  Planned window | Time window | Suspension period | Period of suspension | Duration of suspension |
  Affected period | Impact window | Date of maintenance | Maintenance schedule | Planned date | Effective time |
  Time of maintenance | Implementation date | Scheduled date | Scheduled window
`);

/** Labels of a start and of an end. */
export const LABELS_OF_EDGES = wordsOf(`
  Start/End | From/To | Begins/Ends | Start time/End time | Begin/Finish | Starts/Ends | Starting/Ending |
  Commencement/Completion | Window start/Window end | Maintenance start/Maintenance end |
  Scheduled start/Scheduled end | Downtime start/Downtime end | Suspension/Resumption |
  Trading halt/Trading resumes | Stop/Restart | Offline from/Back online |
  Start of maintenance/End of maintenance | Planned start/Planned end | Start date/End date |
  Begin time/Finish time | Halt/Resume | Suspend/Resume | Start at/End at |
  Maintenance begins/Maintenance ends | Services stop/Services resume | Starts at/Ends at |
  Suspension time/Resumption time | Expected start/Expected end | Estimated start/Estimated completion |
  Beginning/End | Started/Expected end | Pause/Resume | Trading stops/Trading reopens | Start (UTC)/End (UTC) |
  Start/Till | Down from/Back by | Closed from/Open again | Down from/Up again | Closed/Open again |
  Suspended from/Resumed at | Close/Reopen | Shutdown/Restart | Down/Up | Offline from/Online from | Stops/Resumes |
  Trading stops/Trading resumes | Closing/Reopening | Offline/Back online | Goes down/Comes back |
  Unavailable from/Available again from | Maintenance starts/Maintenance ends | Going offline/Coming back online |
  Upgrade starts/Upgrade ends | Paused/Resumed | Disabled from/Enabled again | Outage begins/Outage ends |
  Switched off/Switched on | Lights out/Lights on | Out/Back
`);

/** What happens in hours of its own, and stops nothing. */
export const OTHER_MATTERS = wordsOf(`
  trading fees will go down | your stop orders will be triggered as usual |
  a webinar on trading will take place | the lottery draw will be held |
  accounts without identification will be frozen | open orders for ABC will be cancelled |
  the token ABC will be delisted | our support team will be unavailable | our offices will be closed |
  withdrawals to the listed addresses will be blocked | leverage will be restricted to five times |
  our phone lines will be closed | you can meet us at our booth | we will host an AMA |
  a trading competition will take place | zero fees will apply | the subscription period will be open |
  the token sale will take place | the airdrop snapshot will be taken | prices may go down |
  the campaign will be running | our CEO will be interviewed | all services will remain available |
  trading will not be suspended | there will be no downtime | customers can register for the event |
  the bonus will be paid | our live chat will be closed | the referral programme will be paused |
  voting will be open | the listing of XYZ will take place | trading of XYZ will start |
  the margin rate will be lowered | the maintenance margin will be raised to 5% |
  our customer service will be out of office | a fire drill will take place in our office |
  the futures contract will expire | the settlement price will be calculated | rewards will be distributed |
  your account will be locked if you do not verify |
  users from the listed countries will not be able to register |
  a livestream about our new matching engine will take place | deposits will earn double interest |
  the swap rate will be updated | our blog will publish interviews
`);

/** Labels of hours of something else. */
export const LABELS_OF_OTHERS = wordsOf(`
  New fees: | Event: | Webinar: | AMA session: | Office hours: | Support hours: | Trading competition: |
  Registration period: | Subscription: | Token sale: | Snapshot: | Campaign period: | Voting: | Lottery draw: |
  Listing of XYZ: | Interview with our CEO: | Live stream: | Holiday hours: | Delisting vote: | Survey: |
  Livestream: | Quiz: | Giveaway: | Auction: | Promo period:
`);

/** Said of a message that somebody else wrote. */
export const FAKES = wordsOf(`
  This is not from us. | This message was not sent by us. | We did not send this message. | It is a scam. |
  The message is fake. | This is a phishing attempt. | These e-mails do not come from us. |
  We never sent such a message. | We have no maintenance planned. | No such maintenance is planned. |
  Please ignore it, it is fraudulent. | The e-mail is a forgery. | The sender is not one of us. |
  It did not originate from our team. | This is fraud. | Nothing of the kind is planned.
`);

/** Above a warning of such a message. */
export const TITLES_OF_WARNINGS = wordsOf(`
  Beware of e-mails about a "wallet upgrade" | Warning: scam messages | Security alert |
  Fraudulent e-mails in circulation | Beware of the "server maintenance" e-mail | Caution: fake notices |
  Phishing alert | Watch out for false maintenance e-mails | Don't fall for this message |
  Scam warning: "maintenance" texts | Please beware of impostors | Fraud alert |
  Fake maintenance announcement going around
`);

/** Up to a day nothing is planned. */
export const NOTHING_PLANNED = wordsOf(`
  no maintenance is scheduled before 9 December | no downtime is planned until 9 December 2026 |
  we have no maintenance planned before December 9 | there will be no maintenance before 9 December, 02:00 UTC |
  there is no maintenance until 9 December | we plan no maintenance before December 9 |
  no outages are planned until Dec 9 | maintenance will not take place before 9 December |
  nothing is scheduled before 9 December | no maintenance work is foreseen until 9 December |
  we will not perform maintenance before 9 December
`);

/** Until when something has to be there. */
export const DEADLINES = wordsOf(`
  Cut-off on 9 December: 14:00 CET | Last payout on 9 December: 14:00 UTC | Order deadline on December 9: 14:00 |
  Deadline: 9 December, 14:00 UTC | Cut-off time on Dec 9: 2 pm | Cutoff for wires on 9 December: 14:00 UTC |
  Submission deadline on 9 December: 14:00 UTC | Closing time for orders on 9 December: 14:00 CET |
  Last collection on 9 December: 14:00 CET
`);

/** Heads of two columns. */
export const COLUMNS_OF_EDGES = wordsOf(`
  Start (UTC)/End (UTC) | Starts (UTC)/Ends (UTC) | Upgrade starts (UTC)/Upgrade ends (UTC) |
  Maintenance start (UTC)/Maintenance end (UTC) | Down from (UTC)/Back at (UTC) | Begin (UTC)/Finish (UTC) |
  From (UTC)/To (UTC) | Suspended from (UTC)/Resumed at (UTC) | Work begins (UTC)/Work ends (UTC) |
  Trading stops (UTC)/Trading resumes (UTC)
`);

/** Said of what the sentence before told of. */
export const CALLS_IT_OFF = wordsOf(`
  It has been cancelled, and all services stay available | It has been called off, and trading continues as usual |
  It is cancelled and all services remain available | It will not take place; everything stays online |
  It was cancelled and nothing stops | It has been cancelled. Trading is not interrupted |
  It has been dropped, all services remain open | It won't happen, and trading goes on |
  This has been cancelled and services will remain available | We have cancelled it, and all services stay available
`);

/** Sessions with people, beside a stop. */
export const SESSIONS = wordsOf(`
  Mock trading on the exchange on Saturday will be held from 10 AM to 2 PM. |
  A mock trading session will be held on Saturday from 10 AM to 2 PM. |
  A connectivity test for members will be held on Saturday from 10 AM to 2 PM. |
  A rehearsal with members takes place on Saturday from 10 AM to 2 PM. |
  On Saturday from 10 AM to 2 PM a mock session will be conducted. |
  A practice session will be held from 10 AM to 2 PM on Saturday. |
  An online training will take place on Saturday from 10 AM to 2 PM. |
  A test session for API clients will be held on 12 December from 10 AM to 2 PM. |
  A question and answer session will be held on 12 December from 10 AM to 2 PM. |
  The member connectivity check will be carried out on 12 December from 10 AM to 2 PM. |
  A trial run with brokers will be held on 12 December from 10:00 to 14:00. |
  A dress rehearsal will be held on 12 December between 10:00 and 14:00.
`);

/** Above what was announced before. */
export const HEADS_OF_OLD = wordsOf(`
  --- Original announcement of 2026-12-02 --- | Original announcement: | --- Original notice --- |
  Original message (2 December): | First announced on 2 December 2026: | == Original announcement (2026-12-02) == |
  Previous announcement: | Our original post: | --- Previous notice of 2026-12-02 --- | Earlier announcement: |
  [Original text] | The original announcement read:
`);

/** Since when it runs again. */
export const NORMAL_SINCE = wordsOf(`
  are flowing normally again since | have been working normally since | have been back to normal since |
  are being processed normally again since | have been succeeding again since | have been available again since |
  work again since | are running again since | have recovered since | have been stable since
`);

/** What is told of the phase before. */
export const PHASES_OVER = wordsOf(`
  Following the successful first phase of our move, which kept us offline on December 2, 2026 from 02:00 to 04:00 UTC, we are ready for phase two. |
  After the first part of our move, for which we were offline on December 2, 2026 from 02:00 to 04:00 UTC, the second part follows. |
  The first phase of our move was completed on December 2, 2026 (02:00 - 04:00 UTC). |
  The first maintenance on December 2, 2026 from 02:00 to 04:00 UTC went well. |
  Phase one took place on December 2, 2026 from 02:00 to 04:00 UTC. |
  We were offline on December 2, 2026 from 02:00 to 04:00 UTC for phase one of our move. |
  On December 2, 2026 from 02:00 to 04:00 UTC we carried out the first phase of our move. |
  During the first phase on December 2, 2026, 02:00-04:00 UTC, trading was suspended. |
  Phase one, on December 2, 2026 from 02:00 to 04:00 UTC, went without a hitch. |
  Thank you for your patience during the first outage on December 2, 2026 from 02:00 to 04:00 UTC.
`);

/** A step of the work. */
export const STEPS_OF_WORK = wordsOf(`
  Replacement and checks | Replacement of the engine | Data migration | Upgrade and tests |
  Installation and verification | Software update | Hardware swap | Deployment | Database migration and checks |
  Switch-over and tests
`);

/** That nothing is taken. */
export const NOTHING_TAKEN = wordsOf(`
  no order, quote or drop-copy session will be accepted on any gateway | no orders or quotes will be accepted |
  no order or cancellation will be accepted | neither orders nor quotes will be accepted |
  no order entry will be possible | no orders, quotes or cancellations can be sent | no new order will be accepted |
  no order will be executed | no session will be accepted | no trade, deposit or withdrawal will be processed |
  no deposit or withdrawal will be processed | no FIX or API session will be accepted
`);
